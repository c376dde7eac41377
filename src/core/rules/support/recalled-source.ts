import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import { fieldsNaming } from '../../model/evidence-fields';
import { ownerOf } from '../../workspace/argument/lookup';
import type { Note } from '../../workspace/note/note';
import { byPosition } from '../../workspace/reading/place';
import { occurrencesIn } from '../../workspace/symbols/references';
import { at, type RelatedPlace, type Rule } from '../rule';
import { named } from '../shared/wording';

/**
 * ICD 206: a reader must be able to find the judgements that are hit when a source is modified, rescinded or
 * discredited.
 */
export const recalledSource: Rule = {
  code: 'recalled-source',
  severity: 'warning',
  summary: 'A reference to a source that is retracted or superseded.',
  reads: 'concern',
  *check(facts, note) {
    if (facts.chunk.isBroken) return;
    for (const { reference, chunk } of occurrencesIn(facts)) {
      const source = note.scope.find(reference.id);
      if (source?.kind !== 'source' || !isRecalled(source)) continue;
      const state = source.summary.status;
      yield {
        at: at(chunk, reference),
        message: `${named(source)} is ${state}. ${advice[state ?? 'retracted']}`,
        related: () => claimsRestingOn(source, note),
        about: reference.id,
        names: [source],
      };
    }
  },
};

const advice: Readonly<Record<string, string>> = {
  retracted: 'Weigh again what rests on it, and take the reference away or cite another source.',
  superseded: 'Cite the version that replaced it, and weigh again what rests on it.',
};

function isRecalled(source: EntryOf<'source'>): boolean {
  const { status } = source.summary;
  return !isUnfinished(source) && (status === 'retracted' || status === 'superseded');
}

/** Every claim of the note whose evidence comes from a source, in the order of the text. */
function claimsRestingOn(source: EntryOf<'source'>, note: Note): RelatedPlace[] {
  const seen = new Set<Entry>([source]);
  for (const entry of seen)
    for (const facts of note.symbols.referrers(entry.id))
      for (const user of facts.entries)
        if (note.scope.find(entry.id) === entry && rests(user, entry)) seen.add(user);
  const claims = [...seen].filter((entry) => entry.kind === 'claim' && ownerOf(entry) === note);
  return claims
    .sort(byPosition)
    .map((claim) => ({ at: at(claim.chunk, claim.idSpan), message: 'This claim rests on it.' }));
}

const bringsEvidence = fieldsNaming('reason', 'objection', 'source', 'origin');

function rests(user: Entry, on: Entry): boolean {
  return user.references.some(({ id, field }) => id === on.id && bringsEvidence(user, field));
}

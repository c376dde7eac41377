import { inTurn } from '../edits/in-turn';
import { addReference, setFieldOf } from '../edits/set-field';
import { type Entry, isGiven } from '../model/entry';
import type { Kind } from '../model/kinds';
import { shortened } from '../text/shorten';
import type { Note } from '../workspace/note';
import { ask, type Choice, chain, changeStep, choose, type Fix, isEmpty, type Step } from './fix';

/** The entries that a note can name, its own first, each as a choice. */
export function* choicesOf(
  note: Note,
  kinds: readonly Kind[],
  next: (entry: Entry) => Step,
  fits: (entry: Entry) => boolean = () => true,
): Generator<Choice> {
  for (const kind of kinds)
    for (const home of [note, ...(note.surroundings?.visible ?? [])])
      for (const { entries } of home.facts)
        for (const entry of entries)
          if (entry.kind === kind && !entry.broken && note.find(entry.id) === entry && fits(entry))
            yield choiceOf(entry, next(entry));
}

function choiceOf(entry: Entry, next: Step): Choice {
  return { label: shortened(entry.title, 90), description: `${entry.kind} · ${entry.id}`, next };
}

/** Adds a source to an entry, or to one of its fields that names sources. */
export function addSource(note: Note, entry: Entry): Fix[] {
  return choose('Add its source…', 'Where is it stated?', () =>
    choicesOf(
      note,
      ['source'],
      ({ id }) => changeStep(() => addReference(note, entry, 'sources', id)),
      (source) => !names(entry, 'sources', source) && isCurrent(source),
    ),
  );
}

function isCurrent(entry: Entry): boolean {
  return entry.kind === 'source' && (entry.values.status?.value ?? 'current') === 'current';
}

/** Adds a claim or an indicator to the evidence for a claim, or against it. */
export function addEvidence(
  note: Note,
  claim: Entry,
  field: 'supported-by' | 'contradicted-by',
  title: string,
): Fix[] {
  const above = restingOn(note, claim);
  const fits = (entry: Entry): boolean =>
    !above.has(entry) && !evidenceFields.some((each) => names(claim, each, entry));
  const question = field === 'supported-by' ? 'What supports this claim?' : 'What speaks against this claim?';
  return choose(title, question, () =>
    choicesOf(
      note,
      ['indicator', 'claim'],
      ({ id }) => changeStep(() => addReference(note, claim, field, id)),
      fits,
    ),
  );
}

const evidenceFields = ['supported-by', 'contradicted-by', 'contradicts'];

function names({ references }: Entry, field: string, { id }: Entry): boolean {
  return references.some((reference) => reference.field === field && reference.id === id);
}

/** A claim, and all that is supported by it: to support it by these were a circle. */
function restingOn(note: Note, claim: Entry): ReadonlySet<Entry> {
  const found = new Set([claim]);
  for (const entry of found)
    for (const facts of note.referrersOf(entry.id))
      for (const user of facts.entries) if (names(user, 'supported-by', entry)) found.add(user);
  return found;
}

/** Gives a claim to an actor who said it, with the source in which it was said. */
export function attribute(note: Note, claim: Entry): Fix[] {
  const hasSources = claim.kind === 'claim' && isGiven(claim, 'sources');
  const said = (actor: Entry, source?: Entry) => () =>
    inTurn(note, claim, [
      (copy, entry) => setFieldOf(copy, entry, 'by', actor.id),
      (copy, entry) => (source ? addReference(copy, entry, 'sources', source.id) : []),
    ]);
  const whereSaid = (actor: Entry): Step => {
    const speaks = (source: Entry) => names(source, 'by', actor);
    const sources = (fits: (source: Entry) => boolean) =>
      choicesOf(note, ['source'], (source) => changeStep(said(actor, source)), fits);
    const all = () =>
      chain(
        sources(speaks),
        sources((source) => !speaks(source)),
      );
    return hasSources || isEmpty(all()) ? changeStep(said(actor)) : ask('Where was it said?', all);
  };
  return choose('Attribute to an actor…', 'Who said so?', () => choicesOf(note, ['actor'], whereSaid));
}

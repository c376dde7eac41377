import type { Entry, EntryOf } from '../model/entries/entry';
import { referencesIn } from '../model/entries/entry';
import type { Span } from '../text/span';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import { evidenceCounts, lacksEvidence, useCounts } from '../workspace/note/counts';
import { displayLocation, type Location, locationOf } from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { claimsBy, entriesNamedIn, mentionsOf } from '../workspace/note/relations';
import { factsOf } from '../workspace/reading/chunk-facts';
import { spanInNote } from '../workspace/reading/place';

/** A line of counts above an entry, which is known by its id and by the place of that. */
export interface CodeLens {
  readonly id: string;
  readonly span: Span;
}

/** What a lens says, and the places that it counts. */
export interface Counts {
  readonly title: string;
  readonly locations: readonly Location[];
}

/** The claims and actors of a note, or of a stretch of it: counts can stand above them. */
export function codeLenses(note: Note, within: Span = { start: 0, end: note.text.length }): CodeLens[] {
  const entries = [...note.text.chunksIn(within)].flatMap((chunk) => factsOf(chunk).entries);
  return entries.flatMap(({ kind, id, chunk, idSpan }) =>
    kind === 'claim' || kind === 'actor' ? [{ id, span: spanInNote(chunk, idSpan) }] : [],
  );
}

/**
 * What stands above an entry: `2 for · 1 against · used by 3`, or `asserts 4 · named by 12`. Undefined where
 * the note does not say anything any more that has counts.
 */
export function countsOf(note: Note, lens: CodeLens): Counts | undefined {
  const entry = entryOf(note, lens);
  switch (entry?.kind) {
    case 'claim':
      return countsOfClaim(entry);
    case 'actor':
      return countsOfActor(entry);
    default:
      return undefined;
  }
}

/** An id that is defined twice is that of the entry where the lens stands. */
function entryOf(note: Note, { id, span }: CodeLens): Entry | undefined {
  const here = note.contents.entryAt(span.start);
  return here?.id === id ? here : note.symbols.definition(id);
}

function countsOfClaim(claim: EntryOf<'claim'>): Counts {
  const uses = used('used by', claim);
  return {
    title: [...evidence(claim), uses].filter(Boolean).join(' · ') || 'not used yet',
    locations: [...evidencePlaces(claim), ...referencesTo(claim)],
  };
}

/** Zeros above each new claim would say nothing; what is still to be found is said in words. */
function evidence(claim: EntryOf<'claim'>): string[] {
  if (lacksEvidence(claim)) return ['no evidence yet'];
  const { reasons, objections, sources } = evidenceCounts(claim);
  if (reasons + objections > 0) return [`${reasons} for`, `${objections} against`];
  return sources > 0 ? [sources === 1 ? '1 source' : `${sources} sources`] : [];
}

/** Where other notes use an entry as well, it is said how many are whose. */
function used(words: 'used by' | 'named by', entry: Entry): string {
  const { here, elsewhere } = useCounts(entry);
  if (here + elsewhere === 0) return '';
  return elsewhere === 0 ? `${words} ${here}` : `${words} ${here} here, ${elsewhere} in other notes`;
}

function countsOfActor(actor: EntryOf<'actor'>): Counts {
  const asserted = notesThatMean(actor).flatMap((note) => claimsBy(note, actor)).length;
  const asserts = asserted > 0 ? `asserts ${asserted}` : '';
  return {
    title: [asserts, used('named by', actor)].filter(Boolean).join(' · ') || 'not named yet',
    locations: [...referencesTo(actor), ...mentionsIn(actor)],
  };
}

function evidencePlaces(claim: EntryOf<'claim'>): Location[] {
  const items = [...named(claim, 'supported-by'), ...named(claim, 'contradicted-by')];
  return items.length > 0 ? items : named(claim, 'sources');
}

/** The places in a claim's own field that name what counts. */
function named(claim: EntryOf<'claim'>, field: 'supported-by' | 'contradicted-by' | 'sources'): Location[] {
  const { scope } = noteOf(claim);
  const counted: ReadonlySet<Entry | undefined> = new Set(entriesNamedIn(claim, field));
  return referencesIn(claim, field)
    .filter(({ id }) => counted.has(scope.find(id)))
    .map((reference) => displayLocation({ chunk: claim.chunk, span: reference }));
}

/** The references to an entry in other entries and in texts of notes. */
function referencesTo(entry: Entry): Location[] {
  return notesThatMean(entry).flatMap((note) =>
    note.symbols
      .references(entry.id)
      .filter(({ entry: user }) => user !== entry)
      .map(({ chunk, reference }) => displayLocation({ chunk, span: reference })),
  );
}

function mentionsIn(actor: EntryOf<'actor'>): Location[] {
  return notesThatSee(actor).flatMap((note) =>
    mentionsOf(note, actor).map((mention) => locationOf({ chunk: mention.chunk, span: mention })),
  );
}

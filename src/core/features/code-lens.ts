import type { Entry, EntryOf } from '../model/entries/entry';
import { referencesIn } from '../model/entries/entry';
import type { Span } from '../text/span';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import { displayLocation, type Location, locationOf } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';
import { mentionsOf } from '../workspace/note/relations';
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
 * What stands above an entry: `2 for · 1 against · used by 3`, or `asserts 4 · mentioned 12`. Undefined where
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
  const reasons = named(claim, 'supported-by');
  const objections = named(claim, 'contradicted-by');
  const used = referencesTo(claim, ({ id }) => id !== claim.id);
  return {
    title: `${reasons.length} for · ${objections.length} against · used by ${used.length}`,
    locations: [...reasons, ...objections, ...used],
  };
}

function countsOfActor(actor: EntryOf<'actor'>): Counts {
  const asserted = referencesTo(actor, ({ kind }) => kind === 'claim', 'by');
  const mentioned = notesThatSee(actor).flatMap((note) =>
    mentionsOf(note, actor).map((mention) => locationOf({ chunk: mention.chunk, span: mention })),
  );
  return {
    title: `asserts ${asserted.length} · mentioned ${mentioned.length}`,
    locations: [...asserted, ...mentioned],
  };
}

/** The places in an entry's own field that name others. */
function named(entry: Entry, field: string): Location[] {
  return referencesIn(entry, field).map((reference) =>
    displayLocation({ chunk: entry.chunk, span: reference }),
  );
}

/** The references to an entry in other entries, of one field or of all. */
function referencesTo(entry: Entry, isCounted: (user: Entry) => boolean, field?: string): Location[] {
  return notesThatMean(entry).flatMap((note) =>
    note.symbols
      .references(entry.id)
      .filter(({ reference, entry: user }) =>
        user ? isCounted(user) && (field === undefined || reference.field === field) : field === undefined,
      )
      .map(({ chunk, reference }) => displayLocation({ chunk, span: reference })),
  );
}

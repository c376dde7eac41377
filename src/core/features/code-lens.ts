import type { Entry, EntryOf } from '../model/entries/entry';
import { referencesIn } from '../model/entries/entry';
import type { Span } from '../text/span';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import type { Note } from '../workspace/note/note';
import { noteOf } from '../workspace/note/note';
import { Relations } from '../workspace/note/relations';
import { displaySpanInNote } from '../workspace/note/word-place';
import { factsOf } from '../workspace/reading/chunk-facts';
import { spanInNote } from '../workspace/reading/place';
import type { Use } from './navigation';

/** A line of counts above an entry. */
export interface CodeLens {
  readonly entry: EntryOf<'claim'> | EntryOf<'actor'>;
  /** The id of the entry, in its note. */
  readonly span: Span;
}

/** What a lens says, and the places that it counts. */
export interface Counts {
  readonly title: string;
  readonly uses: readonly Use[];
}

/** The claims and actors of a note, or of a stretch of it: counts can stand above them. */
export function codeLenses(note: Note, within: Span = { start: 0, end: note.text.length }): CodeLens[] {
  const entries = [...note.text.chunksIn(within)].flatMap((chunk) => factsOf(chunk).entries);
  return entries.flatMap((entry) =>
    entry.kind === 'claim' || entry.kind === 'actor'
      ? [{ entry, span: spanInNote(entry.chunk, entry.idSpan) }]
      : [],
  );
}

/** What stands above an entry: `2 for · 1 against · used by 3`, or `asserts 4 · mentioned 12`. */
export function countsOf(entry: CodeLens['entry']): Counts {
  return entry.kind === 'claim' ? countsOfClaim(entry) : countsOfActor(entry);
}

function countsOfClaim(claim: EntryOf<'claim'>): Counts {
  const reasons = named(claim, 'supported-by');
  const objections = named(claim, 'contradicted-by');
  const used = referencesTo(claim, ({ id }) => id !== claim.id);
  return {
    title: `${reasons.length} for · ${objections.length} against · used by ${used.length}`,
    uses: [...reasons, ...objections, ...used],
  };
}

function countsOfActor(actor: EntryOf<'actor'>): Counts {
  const asserted = referencesTo(actor, ({ kind }) => kind === 'claim', 'by');
  const mentioned = notesThatSee(actor).flatMap((note) =>
    new Relations(note).mentionsOf(actor).map((mention): Use => {
      return { note, span: spanInNote(mention.chunk, mention), kind: 'mention' };
    }),
  );
  return {
    title: `asserts ${asserted.length} · mentioned ${mentioned.length}`,
    uses: [...asserted, ...mentioned],
  };
}

/** The places in an entry's own field that name others. */
function named(entry: Entry, field: string): Use[] {
  const note = noteOf(entry);
  const references = referencesIn(entry, field);
  return references.map((reference) => ({
    note,
    span: displaySpanInNote(entry.chunk, reference),
    kind: 'reference',
  }));
}

/** The references to an entry in other entries, of one field or of all. */
function referencesTo(entry: Entry, isCounted: (user: Entry) => boolean, field?: string): Use[] {
  return notesThatMean(entry).flatMap((note) =>
    note.symbols
      .references(entry.id)
      .filter(({ reference, entry: user }) =>
        user ? isCounted(user) && (field === undefined || reference.field === field) : field === undefined,
      )
      .map(({ chunk, reference }) => ({
        note,
        span: displaySpanInNote(chunk, reference),
        kind: 'reference' as const,
      })),
  );
}

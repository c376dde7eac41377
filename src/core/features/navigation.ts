import type { Entry } from '../model/entries/entry';
import type { Span } from '../text/span';
import { notesThatMean, notesThatSee } from '../workspace/includes/reach';
import { type Note, noteOf } from '../workspace/note/note';
import { displaySpanInNote } from '../workspace/note/word-place';
import { spanInNote } from '../workspace/reading/place';
import { targetAt } from './cursor/target';

/** A way from one place of a note to another, which may be in a note that it includes. */
export interface LocationLink {
  /** What one jumps from: the reference or mention. */
  readonly from: Span;
  readonly entry: Entry;
  /** The note that defines the entry; the spans below are of it. */
  readonly note: Note;
  /** The id that defines the entry. */
  readonly to: Span;
  /** All that belongs to the entry. */
  readonly whole: Span;
}

/** Where the entry at an offset is defined; several where a name is shared or an id is defined twice. */
export function definition(note: Note, offset: number): LocationLink[] {
  const target = targetAt(note, offset);
  return target ? entriesAt(note, offset).map((entry) => locationLink(target.span, entry)) : [];
}

/** A way from a place to where an entry is defined. */
export function locationLink(from: Span, entry: Entry): LocationLink {
  const note = noteOf(entry);
  const { chunk, idSpan, span } = entry;
  return {
    from,
    entry,
    note,
    to: displaySpanInNote(chunk, idSpan),
    whole: spanInNote(chunk, span),
  };
}

/** The entries that stand at an offset by definition, reference or mention. */
export function entriesAt(note: Note, offset: number): readonly Entry[] {
  const target = targetAt(note, offset);
  switch (target?.kind) {
    case 'definition':
      return [target.entry];
    case 'reference':
      return note.scope.candidates(target.reference.id);
    case 'mention':
      return target.mention.actors;
    default:
      return [];
  }
}

/** A place where an entry is named. */
export interface Use {
  /** The note that the span is of. */
  readonly note: Note;
  readonly span: Span;
  readonly kind: 'definition' | 'reference' | 'mention';
}

/**
 * All places that define, refer to or mention what stands at an offset, in all notes that see it: note by
 * note, the one where it is defined first, in the order of the text.
 */
export function references(note: Note, offset: number): Use[] {
  const target = targetAt(note, offset);
  const entries = entriesAt(note, offset);
  if (entries.length === 0 && target?.kind === 'reference')
    return referencesWithin(note, target.reference.id);
  const ids = new Map(entries.map((entry) => [`${noteOf(entry).uri} ${entry.id}`, entry]));
  return [...ids.values()].flatMap((entry) => referencesTo(entry));
}

/** The places in one note that define, refer to or mention what stands at an offset, in the order of the text. */
export function documentHighlights(note: Note, offset: number): Use[] {
  const own = references(note, offset).filter((use) => use.note === note);
  return own.sort((a, b) => a.span.start - b.span.start);
}

function referencesTo(entry: Entry): Use[] {
  const meaning = new Set(notesThatMean(entry));
  return notesThatSee(entry).flatMap((note) =>
    meaning.has(note) ? referencesWithin(note, entry.id) : mentionsIn(note, [entry]),
  );
}

function referencesWithin(note: Note, id: string): Use[] {
  const use = (kind: Use['kind'], span: Span): Use => ({ note, span, kind });
  const definitions = note.symbols
    .definitions(id)
    .map(({ chunk, idSpan }) => use('definition', displaySpanInNote(chunk, idSpan)));
  const named = note.symbols
    .references(id)
    .map(({ chunk, reference }) => use('reference', displaySpanInNote(chunk, reference)));
  const mentions = mentionsIn(note, note.scope.candidates(id));
  return [...definitions, ...named, ...mentions].sort((a, b) => a.span.start - b.span.start);
}

function mentionsIn(note: Note, entries: readonly Entry[]): Use[] {
  return entries
    .flatMap((entry) => (entry.kind === 'actor' ? note.symbols.mentionsOf(entry) : []))
    .map((mention) => ({ note, span: spanInNote(mention.chunk, mention), kind: 'mention' }));
}

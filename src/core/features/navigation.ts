import type { Entry } from '../model/entry';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note';
import { targetAt } from './target';

/** A way from one place of a note to another. Spans are of the note. */
export interface Jump {
  /** What one jumps from: the reference or mention. */
  readonly from: Span;
  readonly entry: Entry;
  /** The id that defines the entry. */
  readonly to: Span;
  /** All that belongs to the entry. */
  readonly whole: Span;
}

/** Where the entry at an offset is defined; several where a name is shared or an id is defined twice. */
export function definition(note: Note, offset: number): Jump[] {
  const target = targetAt(note, offset);
  return target
    ? entriesAt(note, offset).map((entry) => ({
        from: target.span,
        entry,
        to: note.place(entry.chunk, entry.idSpan),
        whole: note.place(entry.chunk, entry.span),
      }))
    : [];
}

/** The entries that stand at an offset by definition, reference or mention. */
export function entriesAt(note: Note, offset: number): readonly Entry[] {
  const target = targetAt(note, offset);
  switch (target?.kind) {
    case 'definition':
      return [target.entry];
    case 'reference':
      return note.definitions(target.reference.id);
    case 'mention':
      return target.mention.actors;
    default:
      return [];
  }
}

/** A place where an entry is named. */
export interface Use {
  readonly span: Span;
  readonly kind: 'definition' | 'reference' | 'mention';
}

/** All places that define, refer to or mention what stands at an offset, in the order of the text. */
export function uses(note: Note, offset: number): Use[] {
  const target = targetAt(note, offset);
  const ids = new Set(entriesAt(note, offset).map(({ id }) => id));
  if (target?.kind === 'reference') ids.add(target.reference.id);
  return [...ids].flatMap((id) => usesOf(note, id)).sort((a, b) => a.span.start - b.span.start);
}

function usesOf(note: Note, id: string): Use[] {
  const definitions = note
    .definitions(id)
    .map(({ chunk, idSpan }): Use => ({ span: note.place(chunk, idSpan), kind: 'definition' }));
  const references = note
    .occurrencesOf(id)
    .map(({ chunk, reference }): Use => ({ span: note.place(chunk, reference), kind: 'reference' }));
  const mentions = note
    .definitions(id)
    .flatMap((entry) => (entry.kind === 'actor' ? note.mentionsOf(entry) : []))
    .map((mention): Use => ({ span: note.place(mention.chunk, mention), kind: 'mention' }));
  return [...definitions, ...references, ...mentions];
}

import { composed } from '../text/composed';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { unquotedSpan } from '../workspace/note/word-place';
import { spanInNote } from '../workspace/reading/place';
import { targetAt } from './cursor/target';

/**
 * The places of an id that change together as it is typed: its definition in this note with all references and
 * links to it here. None where it is defined elsewhere or twice, as a change of these alone would break more
 * than it mends, nor where it is written with escapes or behind an alias.
 */
export function linkedRanges(note: Note, offset: number): Span[] {
  const target = targetAt(note, offset);
  if (target?.kind !== 'definition' && target?.kind !== 'reference') return [];
  const id = target.kind === 'definition' ? target.entry.id : target.reference.id;
  const definitions = note.symbols.definitions(id);
  const [definition] = definitions;
  if (!definition || definitions.length > 1) return [];
  const places = [
    { chunk: definition.chunk, span: definition.idSpan },
    ...note.symbols.references(id).map(({ chunk, reference }) => ({ chunk, span: reference })),
  ];
  const spans = new Map<number, Span>();
  for (const { chunk, span } of places) {
    const place = unquotedSpan(chunk.text, span);
    if (!place || composed(chunk.text.slice(place.start, place.end)) !== id) return [];
    const word = spanInNote(chunk, place);
    spans.set(word.start, word);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

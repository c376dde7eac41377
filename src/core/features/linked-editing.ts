import type { Span } from '../text/span';
import type { Note } from '../workspace/note';
import { targetAt } from './target';

/**
 * The places of an id that change together as it is typed: its definition in this note with all references and
 * links to it here. None where it is defined elsewhere or twice, as a change of these alone would break more
 * than it mends, nor where it is written with escapes.
 */
export function linkedRanges(note: Note, offset: number): Span[] {
  const target = targetAt(note, offset);
  if (target?.kind !== 'definition' && target?.kind !== 'reference') return [];
  const id = target.kind === 'definition' ? target.entry.id : target.reference.id;
  const definitions = note.definitions(id);
  const [definition] = definitions;
  if (!definition || definitions.length > 1) return [];
  const places = [
    { chunk: definition.chunk, span: definition.idSpan },
    ...note.occurrencesOf(id).map(({ chunk, reference }) => ({ chunk, span: reference })),
  ];
  const spans = new Map<number, Span>();
  for (const { chunk, span } of places) {
    const at = chunk.text.slice(span.start, span.end).indexOf(id);
    if (at < 0) return [];
    const start = chunk.start + span.start + at;
    spans.set(start, { start, end: start + id.length });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

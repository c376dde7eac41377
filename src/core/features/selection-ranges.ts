import { endOf, lastEnd } from '../edits/pairs';
import { writtenFields } from '../model/entries/written-fields';
import { contains, type Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { spanInChunk, spanInNote, spanOf } from '../workspace/reading/place';
import type { Node } from '../yaml/parse/nodes';
import { targetAt } from './cursor/target';

/**
 * What holds an offset, from the smallest to the whole note: the reference or mention, the value, the field,
 * the entry, the section. Each holds the one before it.
 */
export function selectionRanges(note: Note, offset: number): Span[] {
  const candidates = [targetAt(note, offset)?.span, ...ofEntry(note, offset), ...ofTop(note, offset)];
  const found: Span[] = [];
  const at = { start: offset, end: offset };
  for (const span of [...candidates, { start: 0, end: note.text.length }]) {
    const last = found.at(-1) ?? at;
    if (span && contains(span, last) && (span.start < last.start || span.end > last.end)) found.push(span);
  }
  return found;
}

function ofEntry(note: Note, offset: number): Span[] {
  const chunk = note.text.chunkAt(offset);
  if (!chunk) return [];
  const at = spanInChunk(chunk, { start: offset, end: offset });
  const entry = factsOf(chunk).entries.find(({ span }) => contains(span, at));
  if (!entry) return [];
  const fields = writtenFields(entry).flatMap(({ key, value }) => {
    const whole = { start: key?.start ?? value?.start ?? 0, end: value?.end ?? key?.end ?? 0 };
    return contains(whole, at) ? [...(value ? within(value, at) : []), whole] : [];
  });
  return [...fields, entry.span].map((span) => spanInNote(chunk, span));
}

/** A value, and before it what in it holds a place. */
function within(node: Node, at: Span): Span[] {
  return [...partsAround(node, at), node];
}

/** What holds a place in a value: pairs of maps, and maps in lists, such as citations. */
function partsAround(node: Node, at: Span): Span[] {
  if (node.kind === 'seq') return node.items.filter(isMap).flatMap((item) => around(item, at));
  if (node.kind !== 'map' || node.aliased) return [];
  return node.pairs.flatMap((pair) => {
    const whole = { start: pair.key.start, end: endOf(pair) };
    return contains(whole, at) ? [...(pair.value ? around(pair.value, at) : []), whole] : [];
  });
}

function around(node: Node, at: Span): Span[] {
  const whole = { start: node.start, end: lastEnd(node) };
  return contains(whole, at) ? [...partsAround(node, at), whole] : [];
}

function isMap({ kind }: Node): boolean {
  return kind === 'map';
}

function ofTop(note: Note, offset: number): Span[] {
  const at = { start: offset, end: offset };
  const sections = new Map(note.contents.sections.map(({ key, entries }) => [key, entries]));
  return note.contents.keys.flatMap((key) => {
    const { start, end: keyEnd } = spanInNote(key.chunk, key.key);
    const last = sections.get(key)?.at(-1);
    const value = key.valueSpan && spanInNote(key.chunk, key.valueSpan);
    const end = Math.max(keyEnd, value?.end ?? 0, last ? spanOf(last).end : 0);
    const whole = { start, end };
    return contains(whole, at) ? [...(value ? [value] : []), whole] : [];
  });
}

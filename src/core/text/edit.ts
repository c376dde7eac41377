import { type Span, shift } from './span';

/** Replaces a stretch of a text. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

export function remove({ start, end }: Span): TextEdit {
  return { span: { start, end }, text: '' };
}

/** Edits of a part of a text, as edits of the text: the part begins at an offset. */
export function shiftEdits(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map(({ span, text }) => ({ span: shift(span, by), text }));
}

/** Applies edits that all refer to the given text and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) throw new RangeError('Edits overlap.');
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Edits of a text, and then edits of what these have left, as edits of the text. */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  return editsOf(text, edited(edited([{ start: 0, end: text.length }], first), second));
}

/** A part of an edited text: a stretch of the text as it was, or new characters. */
type Segment = Span | string;

function lengthOf(segment: Segment): number {
  return typeof segment === 'string' ? segment.length : segment.end - segment.start;
}

function part(segment: Segment, start: number, end: number): Segment[] {
  if (start >= end) return [];
  if (typeof segment === 'string') return [segment.slice(start, end)];
  return [{ start: segment.start + start, end: segment.start + end }];
}

function edited(segments: readonly Segment[], edits: readonly TextEdit[]): Segment[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const all = segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  const between = (start: number, end: number): Segment[] => {
    let at = 0;
    return segments.flatMap((segment) => {
      const from = at;
      at += lengthOf(segment);
      return part(segment, Math.max(0, start - from), Math.min(lengthOf(segment), end - from));
    });
  };
  const ends = [0, ...ordered.map(({ span }) => span.end)];
  return ends.flatMap((from, index) => {
    const next = ordered[index];
    return [...between(from, next?.span.start ?? all), ...(next && next.text !== '' ? [next.text] : [])];
  });
}

function editsOf(text: string, segments: readonly Segment[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = '';
  for (const segment of [...segments, { start: text.length, end: text.length }]) {
    if (typeof segment === 'string') {
      added += segment;
      continue;
    }
    if (segment.start > at || added !== '')
      edits.push({ span: { start: at, end: segment.start }, text: added });
    added = '';
    at = segment.end;
  }
  return edits;
}

/** The smallest single replacement that turns one text into another, never splitting a surrogate pair. */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

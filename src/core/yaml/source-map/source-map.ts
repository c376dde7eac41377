import type { Span } from '../../text/span';
import { escapeLengths, escapes, numberedCharacter } from '../lexical/escapes';
import type { ScalarNode } from '../parse/nodes';

/** Leads from a scalar's value back to the characters of the chunk that wrote it. */
export interface SourceMap {
  /** The place of a stretch of the value, or of the gap between two characters of it. */
  spanOf(start: number, end: number): Span;
}

/**
 * Maps each character of a scalar's value to where it is written, through quotes, escapes, folding and
 * indentation. `text` is the chunk that the node was read from. A scalar that came through an alias, or
 * whose writing this reader does not follow, maps to its whole span.
 */
export function sourceMap(text: string, node: ScalarNode): SourceMap {
  if (node.mended && !node.aliased) return restored(node.mended);
  const begin = verbatim(text, node);
  if (begin !== undefined) return { spanOf: (start, end) => ({ start: begin + start, end: begin + end }) };
  const decoded = node.aliased ? undefined : decode(text, node);
  if (!decoded) return { spanOf: () => ({ start: node.start, end: node.end }) };
  return {
    spanOf: (start, end) => (end > start ? stretch(decoded, start, end, node) : gap(decoded, start, node)),
  };
}

/** The map of a value that was read in a text without mistakes, to the text as it is written. */
function restored({ by, node }: NonNullable<ScalarNode['mended']>): SourceMap {
  const inner = sourceMap(by.text, node);
  return {
    spanOf: (start, end) => {
      const place = inner.spanOf(start, end);
      return { start: by.back(place.start), end: by.back(place.end) };
    },
  };
}

/** Where a value begins that is written letter for letter, as most are; undefined for others. */
function verbatim(text: string, { start, end, style, text: value, aliased }: ScalarNode): number | undefined {
  if (aliased || value === '' || style === 'literal' || style === 'folded') return undefined;
  const quote = style === 'plain' ? 0 : 1;
  const hasItsLength = end - start === value.length + 2 * quote;
  return hasItsLength && text.startsWith(value, start + quote) ? start + quote : undefined;
}

function stretch({ starts, ends }: Decoded, start: number, end: number, node: ScalarNode): Span {
  return { start: starts[start] ?? node.end, end: ends[end - 1] ?? node.end };
}

/** The place between two characters: behind the first of them, so that the end of a value is inside its quotes. */
function gap({ starts, ends }: Decoded, at: number, node: ScalarNode): Span {
  const place = (at > 0 ? ends[at - 1] : starts[0]) ?? node.end;
  return { start: place, end: place };
}

interface Decoded {
  readonly value: string;
  /** For each code unit of the value, where its writing begins and ends in the chunk. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Reads a scalar's characters; undefined where the result is not the value that the node has. */
export function decode(text: string, node: ScalarNode): Decoded | undefined {
  const candidates =
    node.style === 'literal' || node.style === 'folded' ? blocks(text, node) : [flow(text, node)];
  for (const writer of candidates) if (writer.value === node.text) return writer;
  return undefined;
}

class Writer implements Decoded {
  value = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  put(characters: string, start: number, end: number): void {
    for (let unit = 0; unit < characters.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
    this.value += characters;
  }

  copy(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
    this.value += text.slice(start, end);
  }
}

const foldedBreak = /[ \t]*(?:\r?\n[ \t]*)+/y;
const escapedBreak = /\\\r?\n[ \t]*/y;

function flow(text: string, node: ScalarNode): Writer {
  const quoted = node.style !== 'plain';
  const writer = new Writer();
  const end = quoted ? node.end - 1 : node.end;
  for (let at = quoted ? node.start + 1 : node.start; at < end; )
    at = flowSegment(text, at, end, node.style, writer);
  return writer;
}

/** Reads one character, escape or line break of a flow scalar and returns where the next begins. */
function flowSegment(
  text: string,
  at: number,
  end: number,
  style: ScalarNode['style'],
  writer: Writer,
): number {
  const character = text.charAt(at);
  if (' \t\r\n'.includes(character)) {
    foldedBreak.lastIndex = at;
    const length = foldedBreak.exec(text)?.[0].length;
    if (length !== undefined && at + length <= end) return fold(text, at, at + length, writer);
  }
  if (style === 'double' && character === '\\') return unescaped(text, at, writer);
  if (style === 'single' && character === "'") {
    writer.put("'", at, at + 2);
    return at + 2;
  }
  writer.copy(text, at, at + 1);
  return at + 1;
}

/** One line break between words is a space; of several, all but the first stay. */
function fold(text: string, start: number, end: number, writer: Writer): number {
  const breaks = text.slice(start, end).split('\n').length - 1;
  writer.put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), start, end);
  return end;
}

function unescaped(text: string, at: number, writer: Writer): number {
  escapedBreak.lastIndex = at;
  const skipped = escapedBreak.exec(text)?.[0].length;
  if (skipped !== undefined) return at + skipped;
  const letter = text.charAt(at + 1);
  const length = escapeLengths[letter];
  const end = at + 2 + (length ?? 0);
  const simple = escapes[letter];
  if (length !== undefined) writer.put(numberedCharacter(text.slice(at + 2, end)) ?? '', at, end);
  else if (simple !== undefined) writer.put(simple, at, end);
  else writer.copy(text, at, end);
  return end;
}

interface BlockLine {
  /** Offset of the line's first character. */
  readonly start: number;
  readonly indent: number;
  /** The characters after the indentation, without the line break. */
  readonly content: string;
}

/** Where the indentation is given by a number, its column is not in the scalar: the candidates are tried. */
function* blocks(text: string, node: ScalarNode): Generator<Writer> {
  const lines = blockLines(text, node);
  const first = lines.find((line) => line.content !== '');
  if (!first) return yield emptyBlock(node);
  for (let indent = first.indent; indent >= 0; indent--) {
    yield node.style === 'literal' ? literal(text, lines, indent, node) : folded(text, lines, indent, node);
  }
}

function blockLines(text: string, node: ScalarNode): BlockLine[] {
  const lines: BlockLine[] = [];
  const headerEnd = text.indexOf('\n', node.start);
  if (headerEnd < 0 || headerEnd >= node.end) return lines;
  for (let start = headerEnd + 1; start < node.end; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > node.end ? node.end : feed;
    const line = text.slice(start, end).replace(/\r$/, '');
    const content = line.replace(/^ */, '');
    lines.push({ start, indent: line.length - content.length, content });
    start = end + 1;
  }
  return lines;
}

function emptyBlock(node: ScalarNode): Writer {
  const writer = new Writer();
  writer.put(node.text, node.end, node.end);
  return writer;
}

function literal(text: string, lines: readonly BlockLine[], indent: number, node: ScalarNode): Writer {
  const writer = new Writer();
  lines.forEach((line, index) => {
    if (index > 0) writer.put('\n', line.start - 1, line.start);
    putLine(text, line, indent, writer);
  });
  return finish(writer, node);
}

function putLine(text: string, line: BlockLine, indent: number, writer: Writer): void {
  const end = line.start + line.indent + line.content.length;
  writer.copy(text, Math.min(line.start + indent, end), end);
}

/** Lines are joined by a space; empty and more indented lines keep their breaks (YAML 1.2.2, 8.1.3). */
function folded(text: string, lines: readonly BlockLine[], indent: number, node: ScalarNode): Writer {
  const writer = new Writer();
  const leading = lines.findIndex((line) => line.content !== '');
  let separator = '';
  let wasDeeper = false;
  lines.forEach((line, index) => {
    const joint = Math.max(line.start - 1, node.start);
    if (index < leading) {
      putLine(text, line, indent, writer);
      writer.put('\n', line.start + line.indent, line.start + line.indent + 1);
    } else if (line.indent > indent || line.content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!wasDeeper && separator === '\n') separator = '\n\n';
      writer.put(separator, joint, line.start);
      putLine(text, line, indent, writer);
      separator = '\n';
      wasDeeper = true;
    } else if (line.content === '') {
      if (separator === '\n') writer.put('\n', joint, line.start);
      else separator = '\n';
    } else {
      writer.put(separator, joint, line.start);
      putLine(text, line, indent, writer);
      separator = ' ';
      wasDeeper = false;
    }
  });
  return finish(writer, node);
}

/** The final line breaks, which the span of a block scalar leaves out, stand at its end. */
function finish(writer: Writer, node: ScalarNode): Writer {
  const rest = node.text.slice(writer.value.length);
  if (/^[\n \t]*$/.test(rest)) writer.put(rest, node.end, node.end);
  return writer;
}

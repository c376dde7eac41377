import { difference, insertAt, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { ScalarNode } from '../yaml/parse/nodes';
import { sourceMap } from '../yaml/source-map/source-map';

/**
 * Ways to give a scalar another value, from the one that touches least: only the characters that differ,
 * then the whole in its own style, then in quotes. Not each is right for each value, because what a plain
 * or folded scalar may hold depends on where it stands: the caller takes the first that reads as meant.
 */
export function* rewrites(
  chunk: string,
  node: ScalarNode,
  value: string,
  lineEnd: string,
): Generator<TextEdit> {
  yield spliced(chunk, node, value, lineEnd);
  yield* whole(chunk, node, value, lineEnd).map((text) => ({
    span: { start: node.start, end: node.end },
    text,
  }));
}

/** A text of several lines as a person writes it, to stand behind a key of a map in lines; undefined for others. */
export function literal(value: string, indentation: string, lineEnd: string): string | undefined {
  if (!/\n/.test(value.trimEnd()) || /^\s|[^\S\n ]|\p{Cc}(?<!\n)/u.test(value)) return undefined;
  const ends = /(?<!\n)\n*$/.exec(value)?.[0].length ?? 0;
  if (ends > 1) return undefined;
  const lines = value.trimEnd().split('\n');
  const written = lines.map((line) => (line === '' ? '' : indentation + line));
  return [ends === 1 ? '|' : '|-', ...written].join(lineEnd);
}

/** A text in one line that becomes one of several, where it stands behind a key or a dash. */
export function* unfolded(
  chunk: string,
  { start, end, style }: ScalarNode,
  value: string,
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const before = chunk.slice(lineStart(chunk, start), start);
  const column = /^ *(?:- +)*(?=\S)/.exec(before)?.[0].length ?? before.trimEnd().length + 1;
  const written = literal(value, ' '.repeat(column + 2), lineEnd);
  const isInLine = style !== 'literal' && style !== 'folded' && !chunk.slice(start, end).includes('\n');
  if (written === undefined || !isInLine) return;
  const [header = '', ...lines] = written.split(lineEnd);
  yield [
    { span: { start, end }, text: header },
    insertAt(lineStop(chunk, end), lines.map((line) => lineEnd + line).join('')),
  ];
}

/** A value that has no scalar yet, from plainest to safest. */
export function spellings(value: string): string[] {
  return [value, doubleQuoted(value)];
}

function spliced(chunk: string, node: ScalarNode, value: string, lineEnd: string): TextEdit {
  const change = difference(node.text, value);
  const span = sourceMap(chunk, node).spanOf(change.span.start, change.span.end);
  return { span, text: encoded(change.text, chunk, node, lineEnd) };
}

function encoded(text: string, chunk: string, node: ScalarNode, lineEnd: string): string {
  switch (node.style) {
    case 'single':
      return text.replaceAll("'", "''");
    case 'double':
      return doubleQuoted(text).slice(1, -1);
    case 'literal':
      return text.replace(/\n+/g, (breaks) => lineEnd.repeat(breaks.length) + indentationOf(chunk, node));
    default:
      return text;
  }
}

function whole(chunk: string, node: ScalarNode, value: string, lineEnd: string): string[] {
  const quoted = doubleQuoted(value);
  switch (node.style) {
    case 'plain':
      return [value, quoted];
    case 'single':
      return [`'${value.replaceAll("'", "''")}'`, quoted];
    case 'double':
      return [quoted];
    default:
      return [blockOf(chunk, node, value, lineEnd), quoted + headerComment(chunk, node)];
  }
}

/** The comment in the header of a block scalar, with the white space before it; it stays where the block goes. */
export function headerComment(chunk: string, node: ScalarNode): string {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return (isBlock && /[ \t]#.*$/.exec(headerOf(chunk, node))?.[0]) || '';
}

function headerOf(chunk: string, node: ScalarNode): string {
  return chunk.slice(node.start, node.end).split(/\r?\n/, 1)[0] ?? '';
}

/** A block scalar with its own header and indentation. In a folded one, a line break takes an empty line. */
function blockOf(chunk: string, node: ScalarNode, value: string, lineEnd: string): string {
  const header = headerOf(chunk, node);
  const indentation = indentationOf(chunk, node);
  const between = node.style === 'folded' ? lineEnd + lineEnd : lineEnd;
  const lines = value.replace(/(?<!\n)\n+$/, '').split('\n');
  return header + lineEnd + lines.map((line) => (line === '' ? '' : indentation + line)).join(between);
}

function indentationOf(chunk: string, node: ScalarNode): string {
  return /\n( +)\S/.exec(chunk.slice(node.start, node.end))?.[1] ?? '  ';
}

/** JSON's escapes are YAML's as well; the two line separators would break a line of a YAML 1.1 reader. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

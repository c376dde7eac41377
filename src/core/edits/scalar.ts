import { difference, type TextEdit } from '../text/edit';
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
function headerComment(chunk: string, node: ScalarNode): string {
  return /[ \t]#.*$/.exec(headerOf(chunk, node))?.[0] ?? '';
}

function headerOf(chunk: string, node: ScalarNode): string {
  return chunk.slice(node.start, node.end).split(/\r?\n/, 1)[0] ?? '';
}

/** A block scalar with its own header and indentation. In a folded one, a line break takes an empty line. */
function blockOf(chunk: string, node: ScalarNode, value: string, lineEnd: string): string {
  const header = headerOf(chunk, node);
  const indentation = indentationOf(chunk, node);
  const between = node.style === 'folded' ? lineEnd + lineEnd : lineEnd;
  const lines = value.replace(/\n+$/, '').split('\n');
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

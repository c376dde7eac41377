import type { Entry } from '../model/entry';
import { lineStart } from '../text/line-end';
import type { WrittenEntry } from './entries';
import { pairAt, pathTo, said } from './meaning';
import { endOf } from './pairs';

/**
 * An entry in the words of its writer, to be put elsewhere. Undefined where its lines mean something else
 * there: where it is malformed, or uses anchors or aliases. A comment behind it stays where it is, or comes as well.
 */
export function writtenEntry(
  { chunk, idSpan, id, broken }: Entry,
  comment: 'stays' | 'comes' = 'stays',
): WrittenEntry | undefined {
  const { text, root } = chunk;
  const path = pathTo(root, idSpan.start);
  const pair = path && pairAt(root, path);
  if (!pair || broken) return undefined;
  const start = pair.key.start;
  const column = start - lineStart(text, start);
  const isAlone = text.slice(start - column, start).trim() === '';
  const end = endOf(pair);
  const behind =
    isAlone && comment === 'comes' ? (/^,?([ \t]+#[^\r\n]*)/.exec(text.slice(end))?.[1] ?? '') : '';
  const written = text.slice(start, end) + behind;
  if (/(?:^|[\s[,{:])[&*][\p{L}\p{N}_-]/u.test(written)) return undefined;
  const [first = '', ...rest] = written.split(/\r?\n/);
  const others = rest.map((line) => (isAlone ? withoutIndentation(line, column) : `  ${line.trim()}`));
  return {
    id,
    lines: [first, ...others].map((line) => (line.trim() === '' ? '' : line)),
    hasComment: behind !== '',
    says: JSON.stringify(said(pair.value)),
  };
}

function withoutIndentation(line: string, column: number): string {
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(column, indentation));
}

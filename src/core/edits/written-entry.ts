import type { Entry } from '../model/entry';
import { lineStart } from '../text/line-end';
import type { WrittenEntry } from './entries';
import { pairAt, pathTo } from './meaning';
import { endOf } from './pairs';

/**
 * An entry in the words of its writer, to be put elsewhere. Undefined where its lines mean something else
 * there: where it is malformed, or uses anchors or aliases.
 */
export function writtenEntry({ chunk, idSpan, id, broken }: Entry): WrittenEntry | undefined {
  const { text, root } = chunk;
  const path = pathTo(root, idSpan.start);
  const pair = path && pairAt(root, path);
  if (!pair || broken) return undefined;
  const start = pair.key.start;
  const column = start - lineStart(text, start);
  const isAlone = text.slice(start - column, start).trim() === '';
  const written = text.slice(start, endOf(pair));
  if (/(?:^|[\s[,{:])[&*][\p{L}\p{N}_-]/u.test(written)) return undefined;
  const [first = '', ...rest] = written.split(/\r?\n/);
  const others = rest.map((line) => (isAlone ? withoutIndentation(line, column) : `  ${line.trim()}`));
  return { id, lines: [first, ...others].map((line) => (line.trim() === '' ? '' : line)) };
}

function withoutIndentation(line: string, column: number): string {
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(column, indentation));
}

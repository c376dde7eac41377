import type { Entry } from '../model/entries/entry';
import { lineStart } from '../text/line-end';
import { noteOf } from '../workspace/note/note';
import type { Suppression } from '../workspace/reading/suppressions';
import { silencersAbove } from './comments';
import type { WrittenEntry } from './entries';
import { pairAt, pathTo, said } from './meaning';
import { endOf } from './pairs';

/**
 * An entry in the words of its writer, to be put elsewhere. Undefined where its lines mean something else
 * there: where it is malformed, or uses anchors or aliases. The comments behind it, and those above it that silence
 * a rule on it, stay where they are, or come as well.
 */
export function writtenEntry(entry: Entry, comments: 'stay' | 'come' = 'stay'): WrittenEntry | undefined {
  const { chunk, idSpan, id, broken } = entry;
  const { text, root } = chunk;
  const path = pathTo(root, idSpan.start);
  const pair = path && pairAt(root, path);
  if (!pair || broken) return undefined;
  const start = pair.key.start;
  const column = start - lineStart(text, start);
  const isAlone = text.slice(start - column, start).trim() === '';
  const end = endOf(pair);
  const behind =
    isAlone && comments === 'come' ? (/^,?([ \t]+#[^\r\n]*)/.exec(text.slice(end))?.[1] ?? '') : '';
  const written = text.slice(start, end) + behind;
  if (/(?:^|[\s[,{:])[&*][\p{L}\p{N}_-]/u.test(written)) return undefined;
  const [first = '', ...rest] = written.split(/\r?\n/);
  const others = rest.map((line) => (isAlone ? withoutIndentation(line, column) : `  ${line.trim()}`));
  return {
    id,
    above: comments === 'come' ? silencersAbove(noteOf(entry), entry).map(textOf) : [],
    lines: [first, ...others].map((line) => (line.trim() === '' ? '' : line)),
    hasComment: behind !== '',
    says: JSON.stringify(said(pair.value)),
  };
}

function textOf({ chunk, span }: Suppression): string {
  return chunk.text.slice(span.start, span.end);
}

function withoutIndentation(line: string, column: number): string {
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(column, indentation));
}

import type { Entry } from '../model/entries/entry';
import { lineStart } from '../text/line-end';
import { noteOf } from '../workspace/note/note';
import type { Suppression } from '../workspace/reading/suppressions';
import type { Node, Pair, ScalarNode } from '../yaml/parse/nodes';
import { silencersAbove } from './comments';
import type { WrittenEntry } from './entries';
import { endOf } from './pairs';
import { pairAt, pathTo, semanticValue } from './semantic-value';

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
  const written = text.slice(start, end) + (behind || (isAlone ? keptLines(text, pair) : ''));
  if (/(?:^|[\s[,{:])[&*][\p{L}\p{N}_-]/u.test(written)) return undefined;
  const [first = '', ...rest] = written.split(/\r?\n/);
  const others = rest.map((line) => (isAlone ? withoutIndentation(line, column) : `  ${line.trim()}`));
  return {
    id,
    above: comments === 'come' ? silencersAbove(noteOf(entry), entry).map(textOf) : [],
    lines: [first, ...others],
    hasComment: behind !== '',
    says: JSON.stringify(semanticValue(pair.value)),
  };
}

/** The blank lines behind an entry that its last text keeps, as `|+` says: they are part of what it says. */
function keptLines(text: string, pair: Pair): string {
  const last = lastScalar(pair.value);
  if (last?.style !== 'literal' && last?.style !== 'folded') return '';
  const [header = ''] = text.slice(last.start, last.end).split('\n', 1);
  const isKept = /[|>]\d?\+/.test(header);
  const blank = isKept ? /^(?:[ \t]*\r?\n)+/.exec(text.slice(endOf(pair)))?.[0] : undefined;
  // The line break behind the last of them is that of the entry itself.
  return blank?.replace(/\r?\n$/, '') ?? '';
}

function lastScalar(node: Node | null | undefined): ScalarNode | undefined {
  switch (node?.kind) {
    case 'scalar':
      return node;
    case 'map':
      return node.flow ? undefined : lastScalar(node.pairs.at(-1)?.value);
    case 'seq':
      return node.flow ? undefined : lastScalar(node.items.at(-1));
    default:
      return undefined;
  }
}

function textOf({ chunk, span }: Suppression): string {
  return chunk.text.slice(span.start, span.end);
}

/** Spaces beyond it stay, as a text may keep them in a line that has nothing else. */
function withoutIndentation(line: string, column: number): string {
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(column, indentation));
}

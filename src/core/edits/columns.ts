import type { Entry } from '../model/entries/entry';
import { lineStart } from '../text/line-end';

/** The column of an id that begins its line. */
export function columnOf({ chunk, idSpan }: Entry): number | undefined {
  const start = lineStart(chunk.text, idSpan.start);
  const before = chunk.text.slice(start, idSpan.start);
  return /^ *$/.test(before) ? before.length : undefined;
}

/** The column for the fields of a new entry whose id stands at another: that of the entries beside it. */
export function fieldColumn(entries: readonly Entry[], column: number): number {
  for (const entry of entries) {
    const own = columnOf(entry);
    const inner = innerColumn(entry);
    if (own !== undefined && inner !== undefined && inner > own) return column + inner - own;
  }
  return column + 2;
}

/** The column of the fields of an entry that stand below its id. */
function innerColumn({ chunk, idSpan }: Entry): number | undefined {
  const below = /^[^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( +)[^\s#]/.exec(chunk.text.slice(idSpan.end));
  return below?.[1]?.length;
}

import type { MapRow } from '../../protocol/board';

/** Where a key leads from a row of a tree; undefined where it leads nowhere. */
export function rowBeside(key: string, row: MapRow, rows: readonly MapRow[]): MapRow | undefined {
  const at = rows.indexOf(row);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1] ?? row;
    case 'ArrowUp':
      return rows[Math.max(0, at - 1)];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowRight':
      return (rows[at + 1]?.level ?? 0) > row.level ? rows[at + 1] : row;
    case 'ArrowLeft':
      return rows.slice(0, at).findLast(({ level }) => level < row.level) ?? row;
    default:
      return undefined;
  }
}

export interface Stretch {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** How many rows above and below the screen are there as well. */
const around = 8;

/** The rows near the screen, and one that stays there in any case, each with its number. */
export function rowsInSight(
  rows: readonly MapRow[],
  { top, height, rowHeight }: Stretch,
  kept: MapRow | undefined,
): readonly { readonly row: MapRow; readonly at: number }[] {
  const first = Math.floor(top / rowHeight) - around;
  const last = Math.ceil((top + height) / rowHeight) + around;
  return rows.flatMap((row, at) => ((at >= first && at <= last) || row === kept ? [{ row, at }] : []));
}

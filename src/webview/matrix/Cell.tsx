import type { MatrixCell } from '../../protocol/board';
import { Part } from '../shared/Part';
import { t } from '../strings';
import type { Pairing } from './grid-view';
import { glyphs, nameOfRating } from './rating';
import { lockOf } from './use-ratings';

interface CellProps {
  readonly id: string;
  readonly column: number;
  readonly pairing: Pairing;
  readonly shown: MatrixCell;
  readonly width: number;
  readonly isActive: boolean;
  open(): void;
}

/** One rating: its letters, a sign and a colour. */
export function Cell({ id, column, pairing, shown, width, isActive, open }: CellProps) {
  const isLocked = lockOf(pairing) !== undefined;
  const classes = ['matrix-cell', shown === '' || shown === '?' ? 'unrated' : shown, isActive && 'active'];
  return (
    <Part
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="gridcell"
      aria-colindex={column + 2}
      aria-readonly={isLocked}
      aria-label={wordsOf(pairing, shown)}
      title={nameOfRating(shown)}
      style={{ width: `${width}px` }}
      onClick={open}
    >
      {shown}
      {glyphs[shown] !== '' && <span class="glyph" data-glyph={glyphs[shown]} />}
    </Part>
  );
}

/** What a screen reader says of a cell. */
function wordsOf({ row, column }: Pairing, shown: MatrixCell): string {
  return t('{0} {1}: {2} and {3}', shown, nameOfRating(shown), row.chip.title, column.chip.title);
}

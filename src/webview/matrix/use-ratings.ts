import { useRef, useState } from 'preact/hooks';
import type { EntryKey, MatrixCell } from '../../protocol/board';
import { useLocked, useStore } from '../store/hooks';
import { t } from '../strings';
import type { Pairing } from './grid-view';
import type { Rating } from './rating';

/** A rating on its way into the text. */
interface Pending {
  readonly evidence: EntryKey;
  readonly hypothesis: string;
  readonly value: Rating | null;
  readonly turn: number;
}

export interface Ratings {
  /** What a cell shows: what was set last, be it in the text yet or not. */
  shown(pairing: Pairing): MatrixCell;
  /** Sets or clears a rating; where that cannot be, a notice says why. */
  rate(pairing: Pairing, value: Rating | null): void;
}

/** Sets ratings at once on the screen, and one after the other in the text. */
export function useRatings(): Ratings {
  const store = useStore();
  const locked = useLocked();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const turns = useRef(0);
  const shown = ({ row, column, cell }: Pairing): MatrixCell => {
    const last = pending.findLast((each) => each.evidence === column.key && each.hypothesis === row.chip.id);
    return last ? (last.value ?? '') : cell;
  };
  const rate = (pairing: Pairing, value: Rating | null) => {
    const { row, column } = pairing;
    const reason = locked ? t('This note cannot be edited now.') : lockOf(pairing);
    if (reason !== undefined) return store.tell(reason);
    const was = shown(pairing) || null;
    if (was === value) return;
    const turn = ++turns.current;
    const entry = column.key;
    setPending((all) => [...all, { evidence: entry, hypothesis: row.chip.id, value, turn }]);
    const done = () => setPending((all) => all.filter((each) => each.turn !== turn));
    store.edit({ kind: 'setField', entry, path: ['consistency', row.chip.id], value, was }).then(done, done);
  };
  return { shown, rate };
}

/** Why a rating cannot be set. */
export function lockOf({ column, cell }: Pairing): string | undefined {
  return (
    column.locked ?? (cell === '?' ? t('What stands here cannot be read: mend it in the text.') : undefined)
  );
}

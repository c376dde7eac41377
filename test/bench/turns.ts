import { ContestantProcess, us } from './contestants';
import type { Measure } from './measures';

const rounds = 6;

/** Measures of which it counts how they grow from one size to another. */
export function isByTurns(measure: Measure): boolean {
  return measure === 'key-text' || measure === 'key-edge';
}

/** What we took for a measure at a size, round by round. */
export type Turns = ReadonlyMap<string, readonly (readonly number[])[]>;

export function turnKey(measure: Measure, claims: number): string {
  return `${measure} ${claims}`;
}

/**
 * Keystrokes of ours at all sizes by turns, each size in a process of its own: minutes in which the machine
 * is slow hit all sizes alike then, and not the growth from one to another.
 */
export async function takeTurns(
  measures: readonly Measure[],
  sizes: readonly number[],
  anchors: boolean,
): Promise<Turns> {
  const turns = new Map<string, (readonly number[])[]>();
  const processes: ContestantProcess[] = [];
  try {
    for (const _ of sizes) processes.push(await ContestantProcess.start(us));
    for (let round = 0; round < rounds; round++) {
      for (const [index, claims] of sizes.entries()) {
        for (const kind of measures) {
          const values = (await processes[index]?.run({ kind, claims, anchors })) ?? [];
          const key = turnKey(kind, claims);
          turns.set(key, [...(turns.get(key) ?? []), values]);
        }
      }
    }
  } finally {
    for (const each of processes) each.stop();
  }
  return turns;
}

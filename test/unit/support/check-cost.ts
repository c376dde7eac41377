import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';

/** The time of the processor that it takes to check a note, the shortest of two, in microseconds: only ratios mean something. */
export function checkCost(text: string): number {
  const times = Array.from({ length: 2 }, () => {
    const begun = process.cpuUsage();
    check(readNote(text));
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  });
  return Math.min(...times);
}

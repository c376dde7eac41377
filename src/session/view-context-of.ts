import type { Say, ViewContext, ViewMemory } from '../core';
import type { CheckedNote } from './session-events';

/** What views are made from, for a note that was checked; its diagnostics are made for who asks, its words in English or as they are said. */
export function viewContextOf(
  checked: CheckedNote,
  today: string,
  memory?: ViewMemory,
  say?: Say,
): ViewContext {
  return {
    note: checked.note,
    get diagnostics() {
      return checked.diagnostics;
    },
    diagnosticsIn: (within) => checked.diagnosticsIn(within),
    today,
    ...(memory && { memory }),
    ...(say && { say }),
  };
}

import type { SupportChange } from '../argument/live-support-graph';
import type { SymbolChange } from '../symbols/symbol-change';
import type { ContentsChange } from './live-contents';

/** What an edit changed in a note. */
export interface NoteChange extends SymbolChange, SupportChange, ContentsChange {
  /** Whether entries are referred to that were not before, or no longer, or lead elsewhere. */
  readonly moved: boolean;
  /** Whether a top-level field changed on which the findings of entries may depend. */
  readonly settings: boolean;
  /** Whether other notes may use any of the entries now that did not, or the other way round. */
  readonly used: boolean;
}

const noIds: ReadonlySet<string> = new Set();

/** What changes nothing, to be varied. */
export const noChange: NoteChange = {
  removed: [],
  added: [],
  defined: noIds,
  appeared: noIds,
  named: noIds,
  remarked: new Set(),
  words: [],
  reworded: false,
  rated: false,
  ignored: false,
  ids: noIds,
  touched: new Set(),
  top: false,
  whole: false,
  moved: false,
  settings: false,
  used: false,
};

/** What a note takes in whose entries others name in another way than before. */
export function usedOtherwise(ids: ReadonlySet<string>): NoteChange {
  return { ...noChange, named: ids };
}

/** What a note takes in of whose entries others may name any in another way than before. */
export const usedByOthers: NoteChange = { ...noChange, whole: true, used: true };

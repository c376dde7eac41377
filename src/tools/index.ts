/** The tools that assistants are offered. Each only reads, and what it says of a note stays with who asked. */
import { checkNote } from './check-note';
import { compareHypotheses } from './compare-hypotheses';
import { evidenceOfClaim } from './evidence-of-claim';
import { impactOfEntry } from './impact-of-entry';
import { searchEntries } from './search-entries';
import type { Tool } from './tool';
import { watchListTool } from './watch-list';

export type { ToolHost } from './host';
export { isRefusal, type Tool } from './tool';

export const tools: readonly Tool[] = [
  ...[checkNote, evidenceOfClaim, impactOfEntry, searchEntries, watchListTool, compareHypotheses],
];

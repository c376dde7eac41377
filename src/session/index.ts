/**
 * What the extension, the command line and language servers share: the notes that are open, when they are
 * checked, and how all others are read.
 */
export type { BoardHost, BoardOutcome, PartDeltas, WantedParts } from './board-host';
export { BoardSession } from './board-session';
export { type DayClock, DayWatch } from './day-watch';
export type { CommittedDraft } from './drafts';
export type { EditsByUri } from './edits-in-all-notes';
export type { Cancellation, Disposable } from './event';
export { type CopyBytes, type FileListener, type FileText, type Host, type LogLevel, tooLarge } from './host';
export type { Progress } from './note-loader';
export type { TextDocument } from './open-documents';
export { Session } from './session';
export type { CheckedNote } from './session-events';
export { severitiesFrom } from './severities';
export { viewContextOf } from './view-context-of';

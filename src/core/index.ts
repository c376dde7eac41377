/**
 * What the language offers to its faces. In the Node extension it is a bundle of its own.
 */
export { editsFor } from './edits/edits';
export type { Intent } from './edits/intent';
export { includesAfterMove } from './edits/move-files';
export { Refusal } from './edits/refusal';
export { boardView } from './features/board';
export { type ArgumentStep, hierarchyRoots, supportedBy, supportOf } from './features/call-hierarchy';
export { type CodeAction, codeActions } from './features/code-actions';
export { codeLenses, countsOf } from './features/code-lens';
export { completion } from './features/completion/completion';
export type { CompletionItem } from './features/completion/item';
export { describe } from './features/describe';
export { documentLinks } from './features/document-links';
export { type FoldingRange, foldingRanges } from './features/folding';
export { formatting } from './features/formatting';
export { hover } from './features/hover';
export { implementation } from './features/implementation';
export { type InlayHint, inlayHints } from './features/inlay-hints';
export { linkedRanges } from './features/linked-editing';
export { definition, type Jump, type Use, uses, usesHere } from './features/navigation';
export {
  betterName,
  fileNameFor,
  headLength,
  namesLike,
  readsAsNote,
  titleLine,
} from './features/note-name';
export { newLineIndentation } from './features/on-type';
export { type OutlineItem, outline } from './features/outline';
export { idsIn, missing, pasteText, pasteWithEntries } from './features/paste/bring';
export type { Paste } from './features/paste/paste';
export { pasteAddress } from './features/paste/paste-address';
export { ProblemsByEntry } from './features/problems';
export { type Renaming, renamable, rename } from './features/rename';
export { selectionRanges } from './features/selection-ranges';
export { semanticTokens, tokenModifiers, tokenTypes } from './features/semantic-tokens';
export { workspaceSymbols } from './features/workspace-symbols';
export type { Change, Choice, Prompt, Question, Step } from './fixes/fix';
export { localDay } from './model/dates';
export { type Entry, releaseValues } from './model/entry';
export { isNoteName, mayBeIncluded } from './model/file-name';
export { isRuleCode, type RuleCode } from './model/rule-codes';
export { isSeveritySetting, type Severity, type SeveritySetting } from './model/severity';
export { Checker, type CheckerOptions } from './rules/check';
export { rules } from './rules/registry';
export type { Diagnostic } from './rules/rule';
export type { TextEdit } from './text/edit';
export { relativePath } from './text/paths';
export { type Span, touches } from './text/span';
export { Note, noteOf } from './workspace/note';
export { Workspace, type WorkspaceChange } from './workspace/workspace';

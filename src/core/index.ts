/**
 * What the language offers to its faces. In the Node extension it is a bundle of its own.
 */
export type { CopyText } from './copies/copy-part';
export { textOfCopy } from './copies/copy-text';
export type { Decode } from './copies/encoding';
export { citeSelection } from './edits/cite';
export { isStale } from './edits/edited-value';
export { editsFor } from './edits/edits';
export { type EntryKey, entryKey, idOfKey } from './edits/entry-key';
export { addSources } from './edits/imported-sources';
export { insertMention, mentionOf } from './edits/insert-mention';
export type { Intent } from './edits/intent';
export {
  type Mark,
  type MarkSource,
  markEntries,
  reviewNote,
} from './edits/marking';
export { type Placement, reorder } from './edits/move-entry';
export {
  betterName,
  fileNameFor,
  headLength,
  namesLike,
  readsAsNote,
  titleLine,
} from './edits/note-name';
export { Refusal } from './edits/refusal';
export { takeEntries } from './edits/take-entries';
export {
  type ArgumentStep,
  type CallHierarchyItem,
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from './features/call-hierarchy';
export { type CodeAction, codeActions, diagnosticsNear } from './features/code-actions/code-actions';
export { mendForm } from './features/code-actions/mend-form';
export { type CodeLens, codeLenses, countsOf } from './features/code-lens';
export { completion } from './features/completion/completion';
export type { CompletionItem } from './features/completion/item';
export { describeOffered, editsOfAdded } from './features/completion/resolve';
export { definition, type LocationLink } from './features/definition';
export { type DocumentHighlight, documentHighlights } from './features/document-highlight';
export {
  type DocumentLink,
  documentLinks,
  type LinkAddresses,
  linkAddresses,
} from './features/document-links';
export { type OutlineItem, outline, outlineTitles } from './features/document-symbols';
export { type FoldingRange, foldingParts, foldingRanges } from './features/folding-ranges';
export { formatting } from './features/formatting/formatting';
export { newLineIndentation } from './features/formatting/on-type';
export type { Linker } from './features/hover/describe-entry';
export { describeQuotedWords, type QuotedWords, quotedWordsAt } from './features/hover/describe-quote';
export { hover } from './features/hover/hover';
export { implementation } from './features/implementation';
export { type InlayHint, type InlayHintOptions, inlayHints } from './features/inlay-hints';
export { linkedRanges } from './features/linked-editing';
export { idsIn, missing, pasteText, pasteWithEntries } from './features/paste/bring';
export type { Paste } from './features/paste/paste';
export { pasteAddress } from './features/paste/paste-address';
export { type CitationForm, citationFormOf, pasteSources } from './features/paste/paste-sources';
export { references } from './features/references';
export { type RenameEdit, type Renaming, renamable, rename, renameOrAsk } from './features/rename';
export { selectionRanges } from './features/selection-ranges';
export { semanticTokens, tokenModifiers, tokenTypes } from './features/semantic-tokens';
export { includesAfterMove } from './features/will-rename-files';
export { searchMemory, workspaceSymbols } from './features/workspace-symbols';
export { moveChangeTo, moveFixFor, supportFixFor } from './fixes/entry-fixes';
export type { Change, Choice, Fix, Prompt, Question, Step } from './fixes/fix';
export { linkFixFor } from './fixes/link-evidence';
export { isDay, localDay, parseDate } from './model/fields/dates';
export { isFrozenName, isNoteName, mayBeIncluded } from './model/file-name';
export { placeholders } from './model/placeholders';
export { isRuleCode, type RuleCode, ruleCodes } from './model/rule-codes';
export {
  isSeveritySetting,
  type Severity,
  type SeveritySetting,
  severitySettings,
} from './model/scales/severity';
export { type Marking, markingNamed, markingNames, markings } from './model/scales/tlp';
export { defaultYardstick, type YardstickId, yardstickIds } from './model/scales/yardsticks';
export type { Kind } from './model/sections';
export type { ReleaseFinding } from './release/finding';
export { type Release, type Released, release } from './release/release';
export { Checker, type CheckerOptions } from './rules/engine/checker';
export { type Typing, typingWith } from './rules/engine/typing';
export { rules } from './rules/registry';
export type { Diagnostic } from './rules/rule';
export { applyEdits, difference, type TextEdit } from './text/edit';
export { escapeHtml } from './text/html';
export type { Position } from './text/lines';
export { relativePath } from './text/paths';
export type { Span } from './text/span';
export { countLeading } from './util/binary-search';
export { type Delta, deltaOf } from './util/json-delta';
export { nearest } from './util/nearest';
export type { Say } from './util/say';
export {
  type Calibration,
  type CalibrationBand,
  type CalibrationScore,
  calibrationOf,
  leastSettled,
} from './views/calibration/calibration';
export { type Contents, type ContentsName, contentsOf } from './views/contents/contents';
export { type Outside, problemsOutside } from './views/contents/problems-outside';
export { type Referrers, referrersOf } from './views/contents/referrers';
export {
  type ContentsHead,
  type ContentsRow,
  contentsHead,
  contentsRow,
  sectionSpan,
} from './views/contents/rows';
export type { EvidenceGroupName } from './views/evidence/evidence-items';
export type { EvidenceRow } from './views/evidence/evidence-row';
export {
  type EntryInNote,
  type EvidenceGroup,
  type EvidenceTreeRow,
  evidenceEntryAt,
  evidenceGroups,
  evidenceHead,
  evidenceRows,
} from './views/evidence/evidence-view';
export {
  type RecallableSource,
  recallableSources,
  type SourceHit,
  sourceHits,
} from './views/evidence/source-hits';
export { fixFor } from './views/inspector/problems-with-fixes';
export type { Loss } from './views/map/impact';
export { type PartName, type Parts, partNames, partOf, type Requests } from './views/parts';
export { answerTo, isQuestion, type QuestionName, type Questions } from './views/questions';
export { entryKeyAt, idSpanOf, outlinePathAt } from './views/shared/entry-place';
export { nextProblem, problemKindAt, problemKinds } from './views/shared/problem-walk';
export { countBySeverity, type ProblemCounts } from './views/shared/problems';
export type { ViewContext } from './views/shared/view-context';
export { ViewMemory } from './views/shared/view-memory';
export { shortDate } from './views/timeline/short-date';
export { nextReview, sourceChoices } from './views/watch/proposals';
export { daysLeftOf, type WatchGroupName, watchGroups } from './views/watch/watch-groups';
export { type WatchRow, watchRow, watchSpan } from './views/watch/watch-row';
export { isToldOf, type NoteWatch, type Watched, watchOf } from './views/watch/watched';
export type { CopyFile, CopyPlace, WantedCopy } from './workspace/copies/copies';
export { formOf, pathOfOtherForm } from './workspace/includes/file-forms';
export { includedPaths } from './workspace/includes/included-paths';
export { Workspace, type WorkspaceChange } from './workspace/includes/workspace';
export type { UnreadFile } from './workspace/note/include';
export { readNote } from './workspace/note/live-note';
export type { Location } from './workspace/note/location';
export type { Note } from './workspace/note/note';
export type { NoteChange } from './workspace/note/note-change';
export { type OutsideInclude, outsideIncludes } from './workspace/note/outside-includes';
export type { TextChange } from './yaml/chunks/chunks';

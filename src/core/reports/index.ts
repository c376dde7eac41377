/** What is told of a note as a whole. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export { checklistReport, checkStandards, type StandardShown } from './checklist/checklist';
export { judgementReport, type VersionNames } from './judgement-diff/diff-report';
export { isMoved, type JudgementDiff, judgementDiff } from './judgement-diff/judgement-diff';
export type { NamePlace, Report, ReportItem, ReportPlace, ReportSection, ReportStatus } from './report';
export { type PageWords, type ReportPage, reportHtml } from './report-html';
export { reportMarkdown } from './report-markdown';
export { reportText, type TextLook } from './report-text';

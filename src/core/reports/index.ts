/** What is told of a note as a whole. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export { checklistReport, checkStandards, type StandardShown } from './checklist/checklist';
export { judgementReport } from './judgement-diff/diff-report';
export { isMoved, type JudgementDiff, judgementDiff } from './judgement-diff/judgement-diff';
export type { Report, ReportPlace, ReportStatus } from './report';
export { reportHtml } from './report-html';
export { reportMarkdown } from './report-markdown';
export { reportText } from './report-text';

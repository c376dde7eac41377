/** What is made of a note for others. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export type { Block, Cell, List, Notes, Run, Table } from '../views/brief/blocks';
export { webAddress } from '../views/brief/inline';
export { type BriefDocument, briefDocument } from './brief-document';
export { type ExportForm, endingOf, exportForms, exportNote, isExportForm, isInJson } from './export-note';
export { bibFieldOf, type FactName, factIn, factNames } from './sources/facts';

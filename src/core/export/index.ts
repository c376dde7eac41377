/** What is made of a note for others. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export { type Exported, type ExportForm, exportForms, exportNote, isExportForm } from './export-note';

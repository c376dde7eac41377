/** What is taken in from elsewhere, as a note or into one. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export { type ImportForm, importEndings, importForms, importNote, isImportForm } from './import-note';
export type { Imported, ImportedNote } from './imported';
export {
  type DateOrder,
  type IndicatorImport,
  type IndicatorOptions,
  importIndicators,
} from './indicators/import-indicators';
export { type ReferencesRead, sourcesOfReferences } from './sources/imported-source';
export type { Reference } from './sources/reference';
export { changed } from './text/changes';
export { noteOfText } from './text/note-of-text';
export { groupOf, type Proposal } from './text/proposal';
export { isDateOfText, languageOf, proposalsFor } from './text/propose';
export { plainSource, type SourceText, sourceOfCopy } from './text/source-text';

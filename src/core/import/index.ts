/** What is taken into a note from elsewhere. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export {
  type DateOrder,
  type IndicatorImport,
  type IndicatorOptions,
  importIndicators,
} from './indicators/import-indicators';
export { type ReferencesRead, sourcesOfReferences } from './sources/imported-source';
export type { Reference } from './sources/reference';

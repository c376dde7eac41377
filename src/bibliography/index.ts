/** Reads the references of other programs. It is a bundle of its own with the parser it uses, loaded when somebody asks. */
export { importSources } from './import-sources';
export { readReferences } from './read';

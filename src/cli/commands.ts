/**
 * What only some commands need. It is a bundle of its own, loaded when one of them is asked for: to check a note, which
 * editors and hooks do at every turn, takes a program of half the size.
 */
export { runDiff } from './diff';
export { runExport } from './export';
export { runFix } from './fix';
export { runImport } from './import';
export { runImportInto } from './import-into';
export { runNew } from './new';
export { runRelease } from './release';
export { runWatch } from './watch/watch';

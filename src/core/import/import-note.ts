import { type Imported, refused } from './imported';
import { importStix } from './stix/import-stix';

/** The forms from which a note can be made. */
export const importForms = ['stix'] as const;
export type ImportForm = (typeof importForms)[number];

/** How the names of files in a form end, without the dot before it. */
export const importEndings: Readonly<Record<ImportForm, readonly string[]>> = { stix: ['json', 'stix'] };

export function isImportForm(word: string): word is ImportForm {
  return importForms.some((form) => form === word);
}

/** The most characters that are read: more than all of ATT&CK, and less than what stops an editor. */
const mostCharacters = 100_000_000;

const readers: Readonly<Record<ImportForm, (text: string) => Imported>> = { stix: importStix };

/** Makes a note of something in another form. It throws nothing, and costs what is read. */
export function importNote(text: string, form: ImportForm): Imported {
  if (text.length > mostCharacters)
    return refused(
      'It has more than 100 million characters, which nobody reads as one note. Import a part of it.',
    );
  // A byte order mark is no part of the text.
  return readers[form](text.startsWith('\uFEFF') ? text.slice(1) : text);
}

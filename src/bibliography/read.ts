import { type CitationForm, citationFormOf } from '../core';
import { type ReferencesRead, sourcesOfReferences } from '../core/import';
import { readBibtex } from './bibtex';
import { readCsl } from './csl';
import type { FormRead } from './fields';
import { readRis } from './ris';

const readers: Readonly<Record<CitationForm, (text: string) => FormRead>> = {
  bib: readBibtex,
  ris: readRis,
  csl: readCsl,
};

/**
 * Reads references as sources of a note.
 * @param form the form of the text; where it is not given, the one that it looks to be in
 */
export function readReferences(text: string, form = citationFormOf(text)): ReferencesRead {
  if (form === undefined) return { sources: [], notices: [noForm] };
  const { references, notices } = readers[form](text);
  const read = sourcesOfReferences(references);
  return { sources: read.sources, notices: [...notices, ...read.notices] };
}

const noForm = 'This is neither BibTeX nor RIS nor CSL-JSON.';

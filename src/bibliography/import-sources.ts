import { addSources, type CitationForm, type Note, type TextEdit } from '../core';
import { readReferences } from './read';

/** What comes of references in a note. */
export interface ImportOfSources {
  /** Empty where nothing is new. */
  readonly edits: readonly TextEdit[];
  /** How many were added, and how many are there already, as a sentence each. */
  readonly summary: string;
  /** What was left out, as sentences. */
  readonly notices: readonly string[];
}

/**
 * The edits that add the references of a text to the sources of a note in one step, but for those that it has: with
 * the same DOI, address, or title and date.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function importSources(note: Note, text: string, form?: CitationForm): ImportOfSources {
  const read = readReferences(text, form);
  const { edits, entries, notices } = addSources(note, read.sources);
  const known = read.sources.length - entries.length;
  return {
    edits,
    summary: [addedSentence(entries.length), ...(known > 0 ? [knownSentence(known)] : [])].join(' '),
    notices: [...read.notices, ...notices],
  };
}

function addedSentence(count: number): string {
  if (count === 0) return 'No source was added.';
  return count === 1 ? '1 source was added.' : `${count} sources were added.`;
}

function knownSentence(count: number): string {
  return count === 1 ? '1 is there already.' : `${count} are there already.`;
}

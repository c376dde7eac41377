import type { Entry } from '../model/entries/entry';
import { evidenceFor } from '../workspace/argument/evidence';
import { sourcesOf } from '../workspace/argument/source-origins';
import type { Note } from '../workspace/note/note';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';
import { type LocationLink, locationLink } from './definition';

/**
 * From a claim to what it rests on in the end: the leaves of `supported-by`, with the
 * claim's own sources where these state it. From anything else, nowhere.
 */
export function implementation(note: Note, offset: number): LocationLink[] {
  const target = targetAt(note, offset);
  if (!target) return [];
  const found = new Set(entriesAt(note, target).flatMap(evidenceOf));
  return [...found].map((entry) => locationLink(target.span, entry));
}

function evidenceOf(entry: Entry): Entry[] {
  if (entry.kind !== 'claim') return [];
  return evidenceFor(entry).leaves.flatMap((leaf): Entry[] =>
    // A leaf that is the claim itself stands for the sources that state it.
    leaf.entry === entry ? [...sourcesOf(entry)] : [leaf.entry],
  );
}

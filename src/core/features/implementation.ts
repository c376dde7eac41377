import type { Entry } from '../model/entry';
import { evidenceFor } from '../workspace/evidence';
import type { Note } from '../workspace/note';
import { sourcesOf } from '../workspace/origins';
import { entriesAt, type Jump, jumpTo } from './navigation';
import { targetAt } from './target';

/**
 * From a claim to what it rests on in the end (format.md, Support): the leaves of `supported-by`, with the
 * claim's own sources where these state it. From anything else, nowhere.
 */
export function implementation(note: Note, offset: number): Jump[] {
  const target = targetAt(note, offset);
  if (!target) return [];
  const found = new Set(entriesAt(note, offset).flatMap(evidenceOf));
  return [...found].map((entry) => jumpTo(target.span, entry));
}

function evidenceOf(entry: Entry): Entry[] {
  if (entry.kind !== 'claim') return [];
  return evidenceFor(entry).leaves.flatMap((leaf): Entry[] =>
    // A leaf that is the claim itself stands for the sources that state it.
    leaf.entry === entry ? [...sourcesOf(entry)] : [leaf.entry],
  );
}

import type { Entry, EntryOf } from '../model/entries/entry';
import { evidenceIn } from '../model/evidence-fields';
import { MultiMap } from '../util/multi-map';
import { ownerOf } from '../workspace/argument/lookup';
import { isSettled } from '../workspace/argument/support-graph';
import type { Note } from '../workspace/note/note';
import type { Verdict } from './verdict';

/** The key claims that stay, and of whose evidence no leaf does. */
export function bereftClaims(note: Note, { isWithheld }: Verdict): readonly EntryOf<'claim'>[] {
  const before = grounded(note, () => true);
  const after = grounded(note, (entry) => !isWithheld(entry));
  return note.contents
    .entriesOfKind('claim')
    .filter(
      (claim) => claim.summary.key === true && !isWithheld(claim) && before.has(claim) && !after.has(claim),
    );
}

/** The claims and indicators whose evidence has a leaf, found from the leaves up, so that each is looked at once. */
function grounded(note: Note, isThere: (entry: Entry) => boolean): ReadonlySet<Entry> {
  const supported = new MultiMap<Entry, Entry>();
  const found = new Set<Entry>();
  for (const { contents } of [note, ...note.scope.included])
    for (const entry of contents.entries) {
      if (!isThere(entry)) continue;
      if (isLeaf(entry, isThere)) found.add(entry);
      for (const reason of targetsOf(entry, 'reason')) if (isThere(reason)) supported.add(reason, entry);
    }
  for (const entry of found) for (const claim of supported.get(entry)) found.add(claim);
  return found;
}

function isLeaf(entry: Entry, isThere: (entry: Entry) => boolean): boolean {
  if (entry.kind === 'indicator') return isSettled(entry);
  return entry.kind === 'claim' && targetsOf(entry, 'source').some(isThere);
}

function targetsOf(entry: Entry, way: 'reason' | 'source'): Entry[] {
  return evidenceIn(entry, way).flatMap(({ id }) => ownerOf(entry).scope.find(id) ?? []);
}

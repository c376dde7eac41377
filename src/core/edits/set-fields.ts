import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { oneByOne } from './in-turn';
import type { SetField, SetFields } from './intent';
import { Refusal } from './refusal';
import { setField } from './set-value';

/**
 * Sets fields of several entries in one step. Entries are written beside each other, so that one reading of the note
 * does for all of them; what is set twice in one entry is set in turn.
 * @throws Refusal where one of them cannot be set.
 */
export function setFields(note: Note, { sets }: SetFields): TextEdit[] {
  return oneByOne(
    note,
    roundsOf(sets).map((round) => (copy) => sideBySide(round.flatMap((set) => setField(copy, set)))),
  );
}

/** The first change of each entry, then the second of each that has one, and so on. */
export function roundsOf(sets: readonly SetField[]): SetField[][] {
  const rounds: SetField[][] = [];
  const counts = new Map<string, number>();
  for (const set of sets) {
    const before = counts.get(set.entry) ?? 0;
    counts.set(set.entry, before + 1);
    const round = rounds[before];
    if (round) round.push(set);
    else rounds.push([set]);
  }
  return rounds;
}

/** Two entries may share a text by an alias of YAML: then neither may be written without the other. */
function sideBySide(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isShared = sorted.some(({ span }, at) => span.start < (sorted[at - 1]?.span.end ?? 0));
  if (isShared)
    throw new Refusal('Two of these entries share a text, and can only be changed one at a time.');
  return sorted;
}

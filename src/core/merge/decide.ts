import { addEntry } from '../edits/entries';
import { type ChangeOfNote, oneByOne } from '../edits/in-turn';
import { Refusal } from '../edits/refusal';
import { changeBy, nameOfEntry } from '../edits/values';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Comparison, SideName } from './compare';
import { entriesCome, type NewIds, newIdsFor } from './entries-come';
import { itemsCome } from './items-come';
import { malformedLines, meetingsOf, otherSide } from './meeting';
import { type Viewer, viewComes } from './view-comes';

/** How a conflict is decided. */
export type Decision =
  | { readonly keep: SideName }
  /** Both: one stays, and what the other judges goes into its views. */
  | { readonly keep: 'both'; readonly stays: SideName; readonly viewer?: Viewer }
  /** Both, and what both call the same becomes two entries. */
  | { readonly keep: 'two' };

/**
 * The edits that decide a conflict, of the text with all its conflicts. One of them takes the place of the conflict;
 * the others only add.
 * @throws Refusal where the note would lose or change something else
 */
export function decide(comparison: Comparison, decision: Decision): TextEdit[] {
  const { conflict } = comparison;
  if (decision.keep === 'both') return keepBoth(comparison, decision.stays, decision.viewer, false);
  if (decision.keep === 'two') return keepBoth(comparison, 'ours', undefined, true);
  const side = comparison[decision.keep];
  if (!side.isSound) throw new Refusal(`${malformedLines(side)} Decide this conflict in the text.`);
  return side.text.editsOf(conflict, []);
}

function keepBoth(
  comparison: Comparison,
  name: SideName,
  viewer: Viewer | undefined,
  isTwo: boolean,
): TextEdit[] {
  const stays = comparison[name];
  const goes = comparison[otherSide(name)];
  const meetings = meetingsOf(comparison, goes, isTwo);
  if (typeof meetings === 'string') throw new Refusal(meetings);
  const coming = comparison.entries.filter((each) => !each[name] || meetings.get(each) === 'two');
  const ids = newIdsFor(coming, stays, goes);
  const changes: ChangeOfNote[] = [];
  if (coming.length > 0) changes.push((note) => entriesCome(note, comparison.conflict, { stays, goes, ids }));
  for (const [entry, meeting] of meetings) {
    if (meeting === 'lists') changes.push(...itemsCome(entry, goes));
    if (meeting === 'view') changes.push((note) => viewComes(note, entry, goes, viewer));
  }
  const isNew = viewer?.name !== undefined && [...meetings.values()].includes('view');
  if (isNew)
    changes.push((note) => addEntry(note, 'actors', viewer.id, { name: viewer.name ?? '' }, 'block'));
  const edits = oneByOne(stays.note, changes);
  const touched = [...meetings.keys()].map(({ section, id }) => nameOfEntry(section, id));
  readBack(stays.note, edits, [...touched, ...namesOf(ids), ...(isNew ? [`actors ${viewer.id}`] : [])]);
  return stays.text.editsOf(comparison.conflict, edits);
}

function namesOf(ids: NewIds): string[] {
  return [...ids].map(([{ section }, id]) => nameOfEntry(section, id));
}

/** @throws Refusal where edits change what they are not meant to */
function readBack(note: Note, edits: readonly TextEdit[], meant: readonly string[]): void {
  const { gone, added } = changeBy(note, edits);
  if ([...gone, ...added].some(({ name }) => !meant.includes(name)))
    throw new Refusal('The way this note is written does not let both sides stay. Decide this in the text.');
}

import type { Entry } from '../model/entries/entry';
import { sectionOfKind } from '../model/sections';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Section } from '../workspace/note/note-contents';
import { editableEntry, refuseConflicts } from './editable';
import type { EntryKey } from './entry-key';
import { oneByOne } from './in-turn';
import type { MoveEntry } from './intent';
import { waysToMove } from './move-lines';
import { Refusal } from './refusal';
import { changeBy, nameOfEntry, orderBy } from './values';

/**
 * Where entries of a section go: each over the one above it or below it, all to the beginning, or in the place of
 * another: behind it where they come from above, else before it.
 */
export type Placement = 'up' | 'down' | 'first' | { readonly onto: EntryKey };

/**
 * The edits that put an entry before the one above it, or behind the one below, with its comments; none for the first
 * and the last.
 * @throws Refusal where its lines would mean something else there.
 */
export function moveInSection(note: Note, { entry, direction }: MoveEntry): TextEdit[] {
  return reorder(note, [entry], direction);
}

/**
 * The edits that put entries of one section elsewhere in it, with their comments, in the order in which they stand.
 * @throws Refusal where their lines would mean something else there.
 */
export function reorder(note: Note, keys: readonly EntryKey[], to: Placement): TextEdit[] {
  refuseConflicts(note);
  const moved = keys.map((key) => editableEntry(note, key));
  const { sections } = note.contents;
  const at = sections.findIndex(({ entries }) => moved[0] && entries.includes(moved[0]));
  const section = sections[at];
  if (!section) return [];
  const moves = movesTo(placesIn(section, moved), placementIn(note, section, to), section.entries.length);
  const changes = moves.map((move) => (copy: Note) => moveAmong(copy, at, move));
  return oneByOne(note, changes);
}

function moveAmong(note: Note, at: number, move: Move): readonly TextEdit[] {
  const section = note.contents.sections[at];
  return section ? moveTo(note, section, move) : [];
}

function placesIn({ entries }: Section, moved: readonly Entry[]): number[] {
  const places = moved.map((entry) => entries.indexOf(entry));
  if (places.includes(-1))
    throw new Refusal('Entries are put in order within their own section. Choose some of one section.');
  return [...new Set(places)].sort((one, other) => one - other);
}

/** Where entries go, by the place of another. */
type Goal = 'up' | 'down' | 'first' | number;

function placementIn(note: Note, { entries }: Section, to: Placement): Goal {
  if (typeof to === 'string') return to;
  const place = entries.indexOf(editableEntry(note, to.onto));
  if (place < 0) throw new Refusal(`That is another section, in which the entry cannot stand.`);
  return place;
}

/** An entry goes from one place of its section to another, by the places as they are then. */
interface Move {
  readonly from: number;
  readonly to: number;
}

function movesTo(places: readonly number[], goal: Goal, count: number): Move[] {
  switch (goal) {
    case 'up':
      return steps(places);
    case 'down':
      return stepsDown(places, count);
    case 'first':
      return places.map((from, to) => ({ from, to })).filter(({ from, to }) => from !== to);
    default:
      return places.includes(goal) ? [] : gathered(places, goal, count);
  }
}

/** A step down is a step up, counted from the end. */
function stepsDown(places: readonly number[], count: number): Move[] {
  const turned = steps(places.map((place) => count - 1 - place).reverse());
  return turned.map(({ from, to }) => ({ from: count - 1 - from, to: count - 1 - to }));
}

/** Each over the one above it; those that have come to the beginning stay. */
function steps(places: readonly number[]): Move[] {
  let first = 0;
  return places.flatMap((from) => {
    const to = Math.max(from - 1, first);
    first = to + 1;
    return from === to ? [] : [{ from, to }];
  });
}

/** All of them beside an entry: behind it where they stand above it, else before it. */
function gathered(places: readonly number[], goal: number, count: number): Move[] {
  const order = Array.from({ length: count }, (_, place) => place);
  const isBehind = places.every((place) => place < goal);
  let last = goal;
  return places.flatMap((place) => {
    const from = order.indexOf(place);
    order.splice(from, 1);
    const to = order.indexOf(isBehind ? last : goal) + (isBehind ? 1 : 0);
    order.splice(to, 0, place);
    last = place;
    return from === to ? [] : [{ from, to }];
  });
}

function moveTo(note: Note, { entries }: Section, { from, to }: Move): TextEdit[] {
  const moved = entries[from];
  if (!moved) return [];
  for (const edits of waysToMove(note, entries, from, to))
    if (isMoved(note, edits, moved, to - from)) return [...edits];
  throw new Refusal(
    `The way “${moved.id}” is written does not let it be moved from here. Move it in the text.`,
  );
}

/** Whether edits leave all that the note says, and only the entry stands so many places further. */
function isMoved(note: Note, edits: readonly TextEdit[], moved: Entry, by: number): boolean {
  const { gone, added } = changeBy(note, edits);
  if (gone.length > 0 || added.length > 0) return false;
  const [before, after] = orderBy(note, edits);
  const own = nameOfEntry(sectionOfKind[moved.kind], moved.id);
  // Two of one name and one value may stand in either order.
  if (before.length === 0) return true;
  return before.some((name, at) => name === own && isSameOrder(withMoved(before, at, at + by), after));
}

function withMoved(names: readonly string[], from: number, to: number): string[] {
  const order = [...names];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

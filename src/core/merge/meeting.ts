import { fieldOf, schemas } from '../model/kinds/schemas';
import { article, kindOfSection } from '../model/sections';
import type { ComparedEntry, ComparedField, Comparison, SideName, SideNote } from './compare';

/** The fields by which an author judges, which a view has as well. */
export const judged = ['likelihood', 'confidence', 'because'] as const;

/** How both sides of an entry can be kept: as a view of the other, in its lists, or as two entries. */
export type Meeting = 'view' | 'lists' | 'two';

/** How both sides of a conflict can be kept, or why they cannot. */
export type Meetings = ReadonlyMap<ComparedEntry, Meeting> | string;

export function otherSide(name: SideName): SideName {
  return name === 'ours' ? 'theirs' : 'ours';
}

export function differing({ fields }: ComparedEntry): readonly ComparedField[] {
  return fields.filter(({ isSame }) => !isSame);
}

export function isOnBoth({ ours, theirs }: ComparedEntry): boolean {
  return ours !== undefined && theirs !== undefined;
}

/**
 * How both sides are kept in one note where one side stays; a sentence where they cannot be. With `asTwo`, what
 * both have added under one id becomes two entries.
 */
export function meetingsOf(comparison: Comparison, goes: SideNote, asTwo: boolean): Meetings {
  const obstacle = obstacleIn(comparison);
  if (obstacle !== undefined) return obstacle;
  const found = new Map<ComparedEntry, Meeting>();
  for (const entry of comparison.entries.filter(isOnBoth)) {
    const meeting = asTwo && mayBeTwo(entry) ? 'two' : meetingOf(entry, goes);
    if (meeting !== 'view' && meeting !== 'lists' && meeting !== 'two') return meeting;
    found.set(entry, meeting);
  }
  return found;
}

/** Why not both sides can be kept, whatever stands in the entries that they have in common. */
function obstacleIn({ ours, theirs, top: [first], entries }: Comparison): string | undefined {
  const unsound = [ours, theirs].find(({ isSound }) => !isSound);
  if (unsound) return malformedLines(unsound);
  const twice = entries.find(({ id }) => isTwice(ours, id) || isTwice(theirs, id));
  if (twice) return `“${twice.id}” would be defined twice. Decide the conflicts around it first.`;
  return first && `${first.label} can have one value only.`;
}

/** An entry may stand in two conflicts: in one with one side, and in the other with the other side. */
function isTwice({ note }: SideNote, id: string): boolean {
  return note.symbols.definitions(id).length > 1;
}

export function malformedLines({ label }: SideNote): string {
  return `The lines of “${label}” are malformed YAML in this place.`;
}

/** Whether each side may have added an entry of its own, and both called it the same. */
export function mayBeTwo(entry: ComparedEntry): boolean {
  const { main } = schemas[kindOfSection[entry.section]];
  return entry.wasThere !== true && differing(entry).some(({ name }) => name === main);
}

function meetingOf(entry: ComparedEntry, goes: SideNote): Meeting | string {
  const { section, id } = entry;
  const kind = kindOfSection[section];
  const others = differing(entry);
  if (others.some(({ name }) => isJudged(name))) {
    const hasView =
      kind === 'claim' && entry.fields.some((field) => isJudged(field.name) && field[goes.name]);
    return hasView ? 'view' : refusedView(entry, goes);
  }
  const single = others.find(({ name }) => fieldOf(name, kind)?.type.list === undefined);
  return single ? `“${id}” can have one ${single.label.toLowerCase()} only.` : 'lists';
}

function refusedView({ section, id }: ComparedEntry, { label }: SideNote): string {
  const kind = kindOfSection[section];
  if (kind !== 'claim') return `“${id}” is ${article(kind)}, and only claims have views of others.`;
  return `“${label}” does not say how likely “${id}” is, nor with what confidence or why.`;
}

function isJudged(name: string): boolean {
  return (judged as readonly string[]).includes(name);
}

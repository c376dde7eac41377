import type { Entry } from '../../model/entries/entry';
import { fieldsNaming } from '../../model/evidence-fields';
import type { Note } from '../../workspace/note/note';
import { connectedEntries } from '../../workspace/note/relations';

/** How an entry bears on the one that is selected, or that one on it: for it, against it, or in another way. */
export type Bearing = 'for' | 'against' | 'other';

/** Every entry that names or mentions another, or is named or mentioned by it, with how it bears on it. */
export type Connections = ReadonlyMap<Entry, Bearing>;

export function connectionsOf(note: Note, entry: Entry): Connections {
  return new Map(connectedEntries(note, entry).map((other) => [other, bearingOf(entry, other)]));
}

const isFor = fieldsNaming('reason');
const isAgainst = fieldsNaming('objection');

function bearingOf(one: Entry, other: Entry): Bearing {
  const found = [...bearings(one, other), ...bearings(other, one)];
  return found.find((bearing) => bearing !== 'other') ?? 'other';
}

/** What the references of an entry to another say: a rating of a hypothesis speaks for or against it as well. */
function* bearings(from: Entry, to: Entry): Generator<Bearing> {
  for (const { id, field } of from.references) {
    if (id !== to.id) continue;
    if (isFor(from, field)) yield 'for';
    else if (isAgainst(from, field)) yield 'against';
    else yield ratingOf(from, to, field);
  }
}

function ratingOf(from: Entry, to: Entry, field: string): Bearing {
  if (field !== 'consistency' || (from.kind !== 'claim' && from.kind !== 'indicator')) return 'other';
  const rating = from.values.consistency?.find(({ key }) => key.id === to.id)?.value.value;
  if (rating === 'C' || rating === 'CC') return 'for';
  return rating === 'I' || rating === 'II' ? 'against' : 'other';
}

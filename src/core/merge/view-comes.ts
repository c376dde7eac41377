import { entryKey } from '../edits/entry-key';
import { fieldValueOf } from '../edits/field-values';
import { freshId } from '../edits/fresh-id';
import type { FieldValue } from '../edits/intent';
import { isTaken } from '../edits/new-entry';
import { Refusal } from '../edits/refusal';
import { writtenIn } from '../edits/set-field';
import { setField } from '../edits/set-value';
import type { Entry, EntryOf } from '../model/entries/entry';
import { withoutLinks } from '../prose';
import { composed } from '../text/composed';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { ComparedEntry, SideNote } from './compare';
import { twinIn } from './items-come';
import { judged } from './meeting';

/** The actor whose view a judgement becomes: one that is there, or a new one. */
export interface Viewer {
  readonly id: string;
  /** The name of a new one. */
  readonly name?: string;
}

/** The actor of a name or alias, or else a new one. */
export function viewerNamed(note: Note, name: string): Viewer {
  const wanted = composed(name.trim());
  const found = actorsSeen(note).find(({ id, values }) =>
    [id, values.name?.value, ...(values.aliases ?? []).map(({ value }) => value)].some(
      (each) => each !== undefined && composed(each.trim()) === wanted,
    ),
  );
  if (found) return { id: found.id };
  return { id: freshId(withoutLinks(wanted), (id) => isTaken(note, id)), name: wanted };
}

/** The actors that a note can name, its own first. */
export function actorsSeen(note: Note): EntryOf<'actor'>[] {
  return [note, ...note.scope.included].flatMap((each) => each.contents.entriesOfKind('actor'));
}

/** What one side judges, as the view of its author in the entry of the other. */
export function viewComes(
  note: Note,
  entry: ComparedEntry,
  goes: SideNote,
  viewer: Viewer | undefined,
): TextEdit[] {
  const { id } = entry;
  const twin = twinIn(note, entry);
  if (!twin || !viewer) throw new Refusal(`Nobody is named whose view of “${id}” that is.`);
  refuseSecondView(twin, viewer);
  const value = viewOf(entry[goes.name]);
  const path = ['views', viewer.id];
  return setField(note, { kind: 'setField', entry: entryKey(note, twin), path, value, was: null });
}

function refuseSecondView(entry: Entry, viewer: Viewer): void {
  const views = entry.kind === 'claim' ? (entry.values.views ?? []) : [];
  if (views.some(({ key }) => key.id === viewer.id))
    throw new Refusal(`“${viewer.id}” has a view of “${entry.id}” already. Choose another actor.`);
}

/** A likelihood alone is a view by itself. */
function viewOf(entry: Entry | undefined): FieldValue {
  const pairs = judged.flatMap((name) => {
    const value = entry ? fieldValueOf(writtenIn(entry, name)) : null;
    return value === null ? [] : [[name, value] as const];
  });
  const [only] = pairs;
  return pairs.length === 1 && only?.[0] === 'likelihood' ? only[1] : Object.fromEntries(pairs);
}

/**
 * A note from a bundle of STIX 2.1, of our own making or of others'. What is ours comes back as it was, and what
 * others have added is taken in beside it. Nothing in a bundle is trusted: what is not of the form that is expected is
 * left out and counted, no depth of nesting is followed but that of a note's fields, and each object is looked at so
 * many times and no more.
 */
import { extensionId, programId } from '../../export/stix/vocabulary';
import type { Imported } from '../imported';
import { LeftOut } from '../left-out';
import { type DraftEntry, NoteDraft } from '../note-draft';
import { takeForeign } from './foreign';
import { isOwnNote, ownPart, takeOwn, takeOwnNote } from './own';
import { type Incoming, type Objects, readBundle } from './read-bundle';

export function importStix(text: string): Imported {
  const leftOut = new LeftOut();
  const objects = readBundle(text, leftOut);
  if ('kind' in objects) return objects;
  const draft = new NoteDraft();
  const entries = new Map<string, DraftEntry>();
  const { note, foreign } = takeAllOwn(objects, draft, leftOut, entries);
  if (!note || foreign.length > 0)
    takeForeign({ objects, foreign, draft, leftOut, entries, hasHead: note !== undefined });
  return { kind: 'note', text: draft.toString(), leftOut: leftOut.sentences };
}

/** Takes in what our extension says, and tells what is left to be read otherwise. */
function takeAllOwn(
  objects: Objects,
  draft: NoteDraft,
  leftOut: LeftOut,
  entries: Map<string, DraftEntry>,
): { readonly note: Incoming | undefined; readonly foreign: readonly Incoming[] } {
  const all = [...objects.values()];
  const note = all.find(isOwnNote);
  if (note) takeOwnNote(note, draft, leftOut);
  const foreign: Incoming[] = [];
  for (const object of all) {
    if (object === note || isSurrounding(object, note !== undefined)) continue;
    if (!ownPart(object)) foreign.push(object);
    else if (isOwnNote(object)) leftOut.add(object.type, 'a bundle becomes one note, and this is another');
    else {
      const entry = takeOwn(object, draft, leftOut);
      if (entry) entries.set(object.id, entry);
    }
  }
  return { note, foreign };
}

/** The definitions that each bundle of ours has, and with them the markings. */
function isSurrounding({ id, type }: Incoming, isOurs: boolean): boolean {
  return id === extensionId || id === programId || (isOurs && type === 'marking-definition');
}

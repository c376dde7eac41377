import type { Entry } from '../model/entries/entry';
import { evidenceIn, fieldsNaming, kindsNaming } from '../model/evidence-fields';
import type { Kind } from '../model/sections';
import { notesThatMean } from '../workspace/includes/reach';
import {
  displayLocation,
  type EntryLocation,
  entryLocation,
  type Location,
} from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';

/** Fields whose items support what names them: a claim rests on claims and indicators first, and on sources. */
const supporting = ['reason', 'source'] as const;
const isSupport = fieldsNaming(...supporting);
/** What is not known, whom it is about and what competes supports nothing. */
const isInArgument = kindsNaming(...supporting);

/** An entry from which the argument can be walked on. */
export interface CallHierarchyItem extends EntryLocation {
  readonly kind: Kind;
  /** By which a reader knows it: the main field, or the id. */
  readonly title: string;
}

/** One step of an argument. */
export interface ArgumentStep {
  /** Where the step leads. */
  readonly item: CallHierarchyItem;
  /** The references that make the step, in the note of the entry that rests on the other. */
  readonly references: readonly Location[];
}

/**
 * The entries from which the argument can be walked: the claims, indicators and sources named at an offset, else
 * the one in whose lines it lies.
 */
export function prepareCallHierarchy(note: Note, offset: number): CallHierarchyItem[] {
  return walkable(note, offset).map(toItem);
}

/** What an item supports: the claims and indicators that name it as their support or source. */
export function incomingCalls(home: Note, item: Pick<EntryLocation, 'selection'>): ArgumentStep[] {
  return walkable(home, item.selection.start).flatMap(supportedBy);
}

/** What supports an item: the reasons that it names, then its sources. */
export function outgoingCalls(home: Note, item: Pick<EntryLocation, 'selection'>): ArgumentStep[] {
  return walkable(home, item.selection.start).flatMap(supportOf);
}

function walkable(note: Note, offset: number): readonly Entry[] {
  const named = entriesAt(note, targetAt(note, offset));
  const around = named.length > 0 ? undefined : note.contents.entryAt(offset);
  return [...named, ...(around ? [around] : [])].filter(({ kind }) => isInArgument.has(kind));
}

function supportedBy(entry: Entry): ArgumentStep[] {
  const steps = new Steps();
  for (const note of notesThatMean(entry))
    for (const { reference, chunk, entry: user } of note.symbols.references(entry.id)) {
      if (!user || user === entry || !isSupport(user, reference.field)) continue;
      steps.add(user, displayLocation({ chunk, span: reference }));
    }
  return steps.all;
}

function supportOf(entry: Entry): ArgumentStep[] {
  const { scope } = noteOf(entry);
  const steps = new Steps();
  for (const way of supporting)
    for (const reference of evidenceIn(entry, way)) {
      const found = scope.find(reference.id);
      if (!found || found === entry) continue;
      steps.add(found, displayLocation({ chunk: entry.chunk, span: reference }));
    }
  return steps.all;
}

/** The steps to other entries, in the order in which they are found first. */
class Steps {
  private readonly references = new Map<Entry, Location[]>();

  add(to: Entry, reference: Location): void {
    const known = this.references.get(to);
    if (known) known.push(reference);
    else this.references.set(to, [reference]);
  }

  get all(): ArgumentStep[] {
    return [...this.references].map(([entry, references]) => ({ item: toItem(entry), references }));
  }
}

function toItem(entry: Entry): CallHierarchyItem {
  const { kind, title } = entry;
  return { ...entryLocation(entry), kind, title };
}

import type { Entry } from '../model/entries/entry';
import type { ConsistencyRating } from '../model/scales/consistency';
import type { Kind } from '../model/sections';
import { effectiveLikelihood } from '../workspace/argument/effective-likelihood';
import { gradeOfSource } from '../workspace/argument/source-origins';
import {
  type ArgumentRole,
  type EntryStep,
  inArgument,
  stepsDown,
  stepsUp,
} from '../workspace/includes/argument-steps';
import {
  displayLocation,
  type EntryLocation,
  entryLocation,
  type Location,
} from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';
import { gradeOf } from './hover/describe-entry';

/** An entry from which the argument can be walked on. */
export interface CallHierarchyItem extends EntryLocation {
  readonly kind: Kind;
  /** By which a reader knows it: the main field, or the id. */
  readonly title: string;
  /** Its grade as evidence or its likelihood, as `B2` or `very likely`; empty where it has none. */
  readonly worth: string;
}

/** One step of an argument. */
export interface ArgumentStep {
  /** Where the step leads. */
  readonly item: CallHierarchyItem;
  readonly role: ArgumentRole;
  readonly rating?: ConsistencyRating;
  /** The references that make the step, in the note of the entry that makes them. */
  readonly references: readonly Location[];
}

/**
 * The entries from which the argument can be walked: the claims, indicators, hypotheses and sources named at an
 * offset, else the one in whose lines it lies.
 */
export function prepareCallHierarchy(note: Note, offset: number): CallHierarchyItem[] {
  return walkable(note, offset).map(toItem);
}

/**
 * The evidence of an item: what speaks for it and against it, its sources and what these repeat; of a hypothesis,
 * the judgement on it and what rates it. It is what comes in, so that an editor's view begins with it.
 */
export function incomingCalls(home: Note, item: Pick<EntryLocation, 'selection'>): ArgumentStep[] {
  return walkable(home, item.selection.start).flatMap((entry) => stepsDown(entry).map(toStep));
}

/** What rests on an item: what has it as its evidence. */
export function outgoingCalls(home: Note, item: Pick<EntryLocation, 'selection'>): ArgumentStep[] {
  return walkable(home, item.selection.start).flatMap((entry) => stepsUp(entry).map(toStep));
}

function walkable(note: Note, offset: number): readonly Entry[] {
  const named = entriesAt(note, targetAt(note, offset)).filter(({ kind }) => inArgument.has(kind));
  const around = note.contents.entryAt(offset);
  return named.length === 0 && around && inArgument.has(around.kind) ? [around] : named;
}

function toStep({ to, role, rating, places }: EntryStep): ArgumentStep {
  return { item: toItem(to), role, ...(rating && { rating }), references: places.map(displayLocation) };
}

function toItem(entry: Entry): CallHierarchyItem {
  const { kind, title } = entry;
  return { ...entryLocation(entry), kind, title, worth: worthOf(entry) };
}

function worthOf(entry: Entry): string {
  switch (entry.kind) {
    case 'indicator':
      return gradeOf(noteOf(entry), entry).code;
    case 'source':
      return gradeOfSource(entry);
    default:
      return effectiveLikelihood(entry)?.text.value ?? '';
  }
}

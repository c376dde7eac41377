import type { Entry } from '../model/entries/entry';
import { evidenceIn, fieldsNaming, kindsNaming } from '../model/evidence-fields';
import type { EvidencePath } from '../model/fields/schema';
import type { ConsistencyRating } from '../model/scales/consistency';
import type { Kind } from '../model/sections';
import { effectiveLikelihood } from '../workspace/argument/effective-likelihood';
import { gradeOfSource } from '../workspace/argument/source-origins';
import { notesThatMean } from '../workspace/includes/reach';
import {
  displayLocation,
  type EntryLocation,
  entryLocation,
  type Location,
} from '../workspace/note/location';
import { type Note, noteOf } from '../workspace/note/note';
import { type HypothesisWeighing, weighedBy, weighedKind, weighingsOf } from '../workspace/note/weighing';
import { entriesAt } from './cursor/entries-at';
import { targetAt } from './cursor/target';
import { gradeOf } from './hover/describe-entry';

/** The ways in which one entry is evidence for another, in the order in which an analyst asks for them. */
const ways = ['reason', 'objection', 'source', 'origin'] as const satisfies readonly EvidencePath[];
const namesBy = Object.fromEntries(ways.map((way) => [way, fieldsNaming(way)]));

/** What is not known, and whom it is about, is no evidence. */
const inArgument: ReadonlySet<Kind> = new Set([...kindsNaming(...ways), weighedKind]);

/** An entry from which the argument can be walked on. */
export interface CallHierarchyItem extends EntryLocation {
  readonly kind: Kind;
  /** By which a reader knows it: the main field, or the id. */
  readonly title: string;
  /** Its grade as evidence or its likelihood, as `B2` or `very likely`; empty where it has none. */
  readonly worth: string;
}

/** What an entry is to the one that rests on it; a claim that is the judgement on a hypothesis carries that. */
export type ArgumentRole = (typeof ways)[number] | 'judgement' | 'rating';

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
  return walkable(home, item.selection.start).flatMap(evidenceOf);
}

/** What rests on an item: what has it as its evidence. */
export function outgoingCalls(home: Note, item: Pick<EntryLocation, 'selection'>): ArgumentStep[] {
  return walkable(home, item.selection.start).flatMap(restingOn);
}

function walkable(note: Note, offset: number): readonly Entry[] {
  const named = entriesAt(note, targetAt(note, offset)).filter(({ kind }) => inArgument.has(kind));
  const around = note.contents.entryAt(offset);
  return named.length === 0 && around && inArgument.has(around.kind) ? [around] : named;
}

function evidenceOf(entry: Entry): ArgumentStep[] {
  const { scope } = noteOf(entry);
  const steps = new Steps(entry);
  for (const role of ways)
    for (const reference of evidenceIn(entry, role))
      steps.add(scope.find(reference.id), role, displayLocation({ chunk: entry.chunk, span: reference }));
  for (const note of notesThatMean(entry))
    for (const weighing of weighingsOf(note, entry)) steps.addWeighing(weighing);
  return steps.all;
}

function restingOn(entry: Entry): ArgumentStep[] {
  const steps = new Steps(entry);
  const uses = notesThatMean(entry).flatMap((note) => note.symbols.references(entry.id));
  for (const role of ways)
    for (const use of uses)
      if (use.entry && namesBy[role]?.(use.entry, use.reference.field))
        steps.add(use.entry, role, displayLocation({ chunk: use.chunk, span: use.reference }));
  for (const weighing of weighedBy(entry)) steps.addWeighing(weighing);
  return steps.all;
}

interface FoundStep {
  readonly to: Entry;
  readonly role: ArgumentRole;
  readonly rating: ConsistencyRating | undefined;
  readonly references: Location[];
}

/** The steps from an entry to others, each once for each role, in the order in which they are found. */
class Steps {
  private readonly found = new Map<Entry, FoundStep[]>();
  private readonly inOrder: FoundStep[] = [];

  constructor(private readonly from: Entry) {}

  add(to: Entry | undefined, role: ArgumentRole, reference: Location, rating?: ConsistencyRating): void {
    if (!to || to === this.from || !inArgument.has(to.kind)) return;
    const known = this.found.get(to) ?? [];
    const same = known.find((step) => step.role === role);
    if (same) same.references.push(reference);
    else {
      const step = { to, role, rating, references: [reference] };
      this.found.set(to, [...known, step]);
      this.inOrder.push(step);
    }
  }

  addWeighing({ entry, rating, place }: HypothesisWeighing): void {
    this.add(entry, rating ? 'rating' : 'judgement', displayLocation(place), rating);
  }

  get all(): ArgumentStep[] {
    return this.inOrder.map(({ to, role, rating, references }) => ({
      item: toItem(to),
      role,
      ...(rating && { rating }),
      references,
    }));
  }
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

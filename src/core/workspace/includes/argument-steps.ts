/** The steps of an argument from one entry to the next, down to its evidence and up to what rests on it. */
import type { Entry } from '../../model/entries/entry';
import { evidenceIn, fieldsNaming, kindsNaming } from '../../model/evidence-fields';
import type { EvidencePath } from '../../model/fields/schema';
import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Kind } from '../../model/sections';
import { none } from '../../util/none';
import { noteOf } from '../note/note';
import { type HypothesisWeighing, weighedBy, weighedKind, weighingsOf } from '../note/weighing';
import type { Place } from '../reading/place';
import { notesThatMean } from './reach';

/** The ways in which one entry is evidence for another, in the order in which an analyst asks for them. */
const ways = ['reason', 'objection', 'source', 'origin'] as const satisfies readonly EvidencePath[];
const namesBy = Object.fromEntries(ways.map((way) => [way, fieldsNaming(way)]));

/** What is not known, and whom it is about, is no evidence. */
export const inArgument: ReadonlySet<Kind> = new Set([...kindsNaming(...ways), weighedKind]);

/** What an entry is to the one that rests on it; a claim that is the judgement on a hypothesis carries that. */
export type ArgumentRole = (typeof ways)[number] | 'judgement' | 'rating';

/** One step of an argument, to another entry. */
export interface EntryStep {
  readonly to: Entry;
  readonly role: ArgumentRole;
  readonly rating?: ConsistencyRating;
  /** Where it is made: the references in the entry that rests on the other. */
  readonly places: readonly Place[];
}

/**
 * The evidence of an entry: what speaks for it and against it, its sources and what these repeat; of a hypothesis,
 * the judgement on it and what rates it.
 */
export function stepsDown(entry: Entry): readonly EntryStep[] {
  const { scope } = noteOf(entry);
  const steps = new Steps(entry);
  for (const role of ways)
    for (const reference of evidenceIn(entry, role))
      steps.add(scope.find(reference.id), role, { chunk: entry.chunk, span: reference });
  // Nothing else is weighed, and to find all notes that mean an entry takes a while.
  const notes = entry.kind === weighedKind ? notesThatMean(entry) : none;
  for (const note of notes) for (const weighing of weighingsOf(note, entry)) steps.addWeighing(weighing);
  return steps.all;
}

/** What rests on an entry: what has it as its evidence. */
export function stepsUp(entry: Entry): readonly EntryStep[] {
  const steps = new Steps(entry);
  const uses = notesThatMean(entry).flatMap((note) => note.symbols.references(entry.id));
  for (const role of ways)
    for (const use of uses)
      if (use.entry && namesBy[role]?.(use.entry, use.reference.field))
        steps.add(use.entry, role, { chunk: use.chunk, span: use.reference });
  for (const weighing of weighedBy(entry)) steps.addWeighing(weighing);
  return steps.all;
}

interface FoundStep extends EntryStep {
  readonly places: Place[];
}

/** The steps from an entry to others, each once for each role, in the order in which they are found. */
class Steps {
  readonly all: FoundStep[] = [];
  private readonly found = new Map<Entry, FoundStep[]>();

  constructor(private readonly from: Entry) {}

  add(to: Entry | undefined, role: ArgumentRole, place: Place, rating?: ConsistencyRating): void {
    if (!to || to === this.from || !inArgument.has(to.kind)) return;
    const known = this.found.get(to) ?? [];
    const same = known.find((step) => step.role === role);
    if (same) same.places.push(place);
    else {
      const step = { to, role, ...(rating && { rating }), places: [place] };
      this.found.set(to, [...known, step]);
      this.all.push(step);
    }
  }

  addWeighing({ entry, rating, place }: HypothesisWeighing): void {
    this.add(entry, rating ? 'rating' : 'judgement', place, rating);
  }
}

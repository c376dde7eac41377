import type { Entry, EntryOf } from '../model/entry';
import type { Reference } from '../model/fields';
import type { Note } from './note';

type Claim = EntryOf<'claim'>;

/** Whether somebody else asserts the claim; the note only reports it then. */
export function isAttributed(claim: Claim): boolean {
  return claim.fields.get('by')?.value !== undefined;
}

export function hasSources(entry: Claim | EntryOf<'indicator'>): boolean {
  return (entry.values.sources ?? []).length > 0;
}

/**
 * Whether an indicator says that something happened or did not, instead of only watching for it. A status
 * that cannot be read says neither.
 */
export function isSettled(indicator: EntryOf<'indicator'>): boolean {
  const { status } = indicator.values;
  return status ? status.value !== 'watching' : indicator.fields.get('status')?.value === undefined;
}

/** How a claim's support ends, as far as it can be followed. */
export interface Support {
  /** Entries that can bear weight: leaves, by format.md's section on support. */
  readonly leaves: readonly Entry[];
  /** Whether a reference led nowhere, or to an entry that is malformed: then nothing is proved by absence. */
  readonly uncertain: boolean;
}

/**
 * Follows `supported-by` from a claim through claims to its leaves. A leaf is an indicator that is not only
 * watched, a claim with sources, and so also the claim itself where it has sources of its own.
 */
export function supportOf(note: Note, claim: Claim): Support {
  const leaves = new Set<Entry>();
  const seen = new Set<Entry>();
  const stack: Entry[] = [claim];
  let uncertain = false;
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    if (seen.has(entry)) continue;
    seen.add(entry);
    if (entry.broken) uncertain = true;
    if (isLeaf(entry)) leaves.add(entry);
    if (entry.kind !== 'claim' || (isAttributed(entry) && isLeaf(entry) && entry !== claim)) continue;
    for (const { id } of entry.values['supported-by'] ?? []) {
      const supporter = note.find(id);
      if (supporter) stack.push(supporter);
      else uncertain = true;
    }
  }
  return { leaves: [...leaves], uncertain };
}

function isLeaf(entry: Entry): boolean {
  if (entry.kind === 'indicator') return isSettled(entry);
  return entry.kind === 'claim' && hasSources(entry);
}

/** A link of the support graph: a claim, and the item of its `supported-by` that names another claim. */
export interface SupportLink {
  readonly claim: Claim;
  readonly item: Reference;
}

/**
 * The circles in which claims support each other. Each is given by its links in order; the last one closes
 * it, which is the link that a walk through the note from the top finds to lead back to where it came from.
 * Taking all those away leaves no circle. A claim that names itself is no circle but a `self-reference`.
 */
export function supportCircles(note: Note): readonly (readonly SupportLink[])[] {
  const circles: SupportLink[][] = [];
  const done = new Set<Claim>();
  for (const claim of note.ofKind('claim')) if (!done.has(claim)) walk(note, claim, done, circles);
  return circles;
}

interface Step {
  readonly claim: Claim;
  readonly items: readonly Reference[];
  next: number;
}

/** Goes through the graph in depth without recursion, as chains of support may be longer than a stack. */
function walk(note: Note, from: Claim, done: Set<Claim>, circles: SupportLink[][]): void {
  const path: Step[] = [];
  const depth = new Map<Claim, number>();
  const enter = (claim: Claim): void => {
    depth.set(claim, path.length);
    path.push({ claim, items: claim.values['supported-by'] ?? [], next: 0 });
  };
  enter(from);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const item = step.items[step.next++];
    if (!item) {
      path.pop();
      depth.delete(step.claim);
      done.add(step.claim);
      continue;
    }
    const target = note.find(item.id);
    if (target?.kind !== 'claim' || target === step.claim || done.has(target)) continue;
    const start = depth.get(target);
    if (start === undefined) enter(target);
    else circles.push(linksFrom(path.slice(start)));
  }
}

/** Each step stands behind the item that it took last. */
function linksFrom(path: readonly Step[]): SupportLink[] {
  return path.flatMap(({ claim, items, next }) => {
    const item = items[next - 1];
    return item ? [{ claim, item }] : [];
  });
}

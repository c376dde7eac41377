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

/**
 * The claims whose support ends in something: of which a leaf can be reached by following `supported-by`
 * through claims. A leaf is an indicator that is not only watched, and a claim with sources, so that a claim
 * with sources of its own is among them. A reference that leads nowhere, or to an entry that is malformed,
 * counts as a leaf, since nothing is proved by what cannot be read.
 */
export function groundedClaims(note: Note): ReadonlySet<Entry> {
  const dependents = new Map<Entry, Entry[]>();
  const grounded = new Set<Entry>();
  for (const claim of note.ofKind('claim')) {
    for (const { id } of claim.values['supported-by'] ?? []) {
      const supporter = note.find(id);
      if (supporter) addTo(dependents, supporter, claim);
      else grounded.add(claim);
    }
  }
  for (const entry of note.entries) if (entry.broken || isLeaf(entry)) grounded.add(entry);
  const waiting = [...grounded];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    for (const claim of dependents.get(entry) ?? []) {
      if (grounded.has(claim)) continue;
      grounded.add(claim);
      waiting.push(claim);
    }
  }
  return grounded;
}

function addTo(map: Map<Entry, Entry[]>, key: Entry, value: Entry): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
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

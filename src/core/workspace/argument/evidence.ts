import { type Entry, type EntryOf, isReadInFull, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { none } from '../../util/none';
import { type Beginning, ownerOf } from './lookup';
import { gradeOfSource, originsOfEntry, type Source, sourcesOf } from './source-origins';
import { hasSources, isOpenEnded, isSettled } from './support-graph';

/** Where a chain of support ends: something that was observed or looked for, or that sources state. */
export interface Leaf {
  readonly entry: EntryOf<'claim'> | EntryOf<'indicator'>;
  /** Where it comes from in the end; none for an indicator without sources. */
  readonly origins: ReadonlySet<Source>;
  /** Good enough for high confidence. */
  readonly isSolid: boolean;
  /** Good enough for moderate confidence. */
  readonly isUsable: boolean;
}

/** All that a claim rests on in the end. */
export interface Evidence {
  readonly leaves: readonly Leaf[];
  /** Whether something on the way is malformed or not at hand, so that there may be more. */
  readonly isUncertain: boolean;
}

/** The evidence of a claim: what is reached by following `supported-by` from it. */
export function evidenceFor(claim: EntryOf<'claim'>): Evidence {
  return gathered(leavesOf(claim), false);
}

/**
 * The leaves of a claim's evidence as far as somebody asks for them, since a claim may rest on half a note. Undefined stands for something that
 * is malformed or not at hand, so that there may be more.
 */
export function leavesOf(claim: EntryOf<'claim'>): Iterable<Leaf | undefined> {
  const beginning = beginningOf(claim);
  return beginning === 'nowhere' ? none : walk([beginning]);
}

/**
 * Where the evidence of a claim begins: a claim that rests on one other and on nothing else has that one's. A chain of
 * such claims is gone along once, and not for each of them.
 */
function beginningOf(claim: EntryOf<'claim'>): Beginning {
  const passed = new Set<Entry>();
  let found: Beginning = claim;
  for (let next: Entry | undefined = claim; next; next = onlySupportOf(next)) {
    const known = passed.has(next) ? 'nowhere' : ownerOf(next).support.beginningOf(next);
    found = known ?? next;
    if (known) break;
    passed.add(next);
  }
  for (const entry of passed) ownerOf(entry).support.keepBeginning(entry, found);
  return found;
}

/** The one entry on which a claim rests; undefined where it rests on more, or may, or on nothing. */
function onlySupportOf(entry: Entry): Entry | undefined {
  if (entry.kind !== 'claim' || isOpenEnded(entry) || isLeaf(entry)) return undefined;
  const items = referencesIn(entry, 'supported-by');
  const [only, ...others] = items.length === 1 ? targetsOf(entry, items) : none;
  return others.length === 0 ? only : undefined;
}

/** The evidence against a claim: what is reached in the same way from the items of `contradicted-by`. */
export function evidenceAgainst(claim: EntryOf<'claim'>): Evidence {
  const items = referencesIn(claim, 'contradicted-by');
  const found = targetsOf(claim, items);
  return gathered(walk(found), found.length < items.length || !isReadInFull(claim, 'contradicted-by'));
}

export function allOrigins({ leaves }: Evidence): ReadonlySet<Source> {
  return new Set(leaves.flatMap(({ origins }) => [...origins]));
}

function gathered(found: Iterable<Leaf | undefined>, isOpen: boolean): Evidence {
  const leaves: Leaf[] = [];
  let isUncertain = isOpen;
  for (const leaf of found) {
    if (leaf) leaves.push(leaf);
    else isUncertain = true;
  }
  return { leaves, isUncertain };
}

function* walk(from: readonly Entry[]): Generator<Leaf | undefined> {
  const seen = new Set(from);
  for (const entry of seen) {
    if (isOpenEnded(entry)) yield undefined;
    if (entry.kind !== 'claim' && entry.kind !== 'indicator') continue;
    if (isLeaf(entry)) {
      const origins = originsOfEntry(entry);
      if (origins.areUncertain) yield undefined;
      yield toLeaf(entry, origins.sources);
    }
    if (entry.kind !== 'claim') continue;
    const items = referencesIn(entry, 'supported-by');
    const targets = targetsOf(entry, items);
    if (targets.length < items.length) yield undefined;
    for (const target of targets) seen.add(target);
  }
}

function isLeaf(entry: EntryOf<'claim'> | EntryOf<'indicator'>): boolean {
  return entry.kind === 'indicator' ? isSettled(entry) : hasSources(entry);
}

/** The claims and indicators that references name. */
function targetsOf(entry: Entry, references: readonly Reference[]): Entry[] {
  return references.flatMap(({ id }) => {
    const target = ownerOf(entry).scope.find(id);
    return target?.kind === 'claim' || target?.kind === 'indicator' ? [target] : [];
  });
}

const solidGrades = /[AB]/;
const usableGrades = /[ABC]/;

/** Only an indicator has a credibility of its own; of a claim that sources state, their grade has to do. */
function toLeaf(entry: Leaf['entry'], origins: ReadonlySet<Source>): Leaf {
  const grades = sourcesOf(entry).map(gradeOfSource).join('');
  const credibility = entry.kind === 'indicator' ? Number(entry.summary.credibility ?? 6) : undefined;
  return {
    entry,
    origins,
    isSolid: credibility !== undefined && credibility <= 2 && solidGrades.test(grades),
    isUsable: (credibility ?? 1) <= 3 && usableGrades.test(grades),
  };
}

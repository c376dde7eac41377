import {
  type Entry,
  type EntryOf,
  isReadInFull,
  isUnfinished,
  referencesIn,
} from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import type { Reliability } from '../../model/scales/admiralty';
import { addUnder } from '../../util/lists-by-key';
import { startOf } from '../reading/place';
import { ownerOf } from './lookup';

export type Source = EntryOf<'source'>;

/** Where information comes from in the end. */
export interface Origins {
  readonly sources: ReadonlySet<Source>;
  /** Whether something on the way there is malformed or not at hand, so that there may be others. */
  readonly areUncertain: boolean;
}

/** What a list of references to sources leads to, each followed through `derived-from` to the end. */
export function originsOf(entry: Entry, references: readonly Reference[]): Origins {
  const { found, isUncertain } = resolved(entry, references);
  const seen = new Set(found);
  const ends = new Set<Source>();
  let areUncertain = isUncertain;
  for (const source of seen) {
    const further = furtherFrom(source);
    areUncertain ||= further.isUncertain;
    for (const next of further.found) seen.add(next);
    if (further.found.length === 0) ends.add(source);
  }
  if (ends.size < seen.size) for (const origin of originsOfCircles(seen, ends)) ends.add(origin);
  return { sources: ends, areUncertain };
}

interface Resolved {
  readonly found: readonly Source[];
  readonly isUncertain: boolean;
}

/** The sources that references name. What names nothing, or no source, leaves it open what was meant. */
function resolved(entry: Entry, references: readonly Reference[]): Resolved {
  const found = references.flatMap(({ id }) => {
    const target = ownerOf(entry).scope.find(id);
    return target?.kind === 'source' ? [target] : [];
  });
  return { found, isUncertain: found.length < references.length };
}

const nowhere: Resolved = { found: [], isUncertain: false };

function furtherFrom(source: Source): Resolved {
  const isOpen = isUnfinished(source) || !isReadInFull(source, 'derived-from');
  // Most sources repeat none.
  if (source.references.length === 0 && !isOpen) return nowhere;
  const { found, isUncertain } = resolved(source, referencesIn(source, 'derived-from'));
  return { found: found.filter((next) => next !== source), isUncertain: isUncertain || isOpen };
}

/**
 * Sources that only repeat each other lead nowhere: all of such a circle together are one origin, the first of
 * them in the text.
 */
function* originsOfCircles(all: ReadonlySet<Source>, ends: ReadonlySet<Source>): Generator<Source> {
  const derived = derivedFrom(all);
  const settled = reachable(ends, (source) => derived.get(source));
  for (const source of all) {
    if (settled.has(source)) continue;
    const circle = circleBelow(source, derived);
    for (const member of reachable(circle, (each) => derived.get(each))) settled.add(member);
    yield [...circle].reduce((first, each) => (startOf(each) < startOf(first) ? each : first));
  }
}

/** The sources that repeat each source. */
function derivedFrom(all: ReadonlySet<Source>): ReadonlyMap<Source, readonly Source[]> {
  const derived = new Map<Source, Source[]>();
  for (const source of all) {
    for (const next of furtherFrom(source).found) {
      addUnder(derived, next, source);
    }
  }
  return derived;
}

/** The circle in which a way through `derived-from` is caught in the end: no source of it leads out of it. */
function circleBelow(from: Source, derived: ReadonlyMap<Source, readonly Source[]>): ReadonlySet<Source> {
  for (let start = from; ; ) {
    const below = reachable([start], (source) => furtherFrom(source).found);
    const around = reachable([start], (source) => derived.get(source));
    const onward = [...below].find((source) => !around.has(source));
    if (!onward) return below;
    start = onward;
  }
}

function reachable(
  from: Iterable<Source>,
  step: (source: Source) => readonly Source[] | undefined,
): Set<Source> {
  const reached = new Set(from);
  for (const source of reached) for (const next of step(source) ?? []) reached.add(next);
  return reached;
}

/** Where an entry comes from by its `sources`. */
export function originsOfEntry(entry: EntryOf<'claim'> | EntryOf<'indicator'>): Origins {
  const { sources, areUncertain } = originsOf(entry, referencesIn(entry, 'sources'));
  return { sources, areUncertain: areUncertain || !isReadInFull(entry, 'sources') };
}

/** The sources that an entry names in `sources`. */
export function sourcesOf(entry: EntryOf<'claim'> | EntryOf<'indicator'>): readonly Source[] {
  return resolved(entry, referencesIn(entry, 'sources')).found;
}

/**
 * The grade of a source: the worse of its own reliability and that of the origin it leads to, of several
 * origins the best. An absent grade is F.
 */
export function gradeOfSource(source: Source): Reliability {
  const origins = originsOf(source, referencesIn(source, 'derived-from')).sources;
  const [best = 'A'] = [...origins].map(ownGrade).sort();
  const [, worse = best] = [best, ownGrade(source)].sort();
  return worse;
}

function ownGrade({ summary }: Source): Reliability {
  return summary.reliability ?? 'F';
}

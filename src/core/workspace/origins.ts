import type { Reliability } from '../model/admiralty';
import { type Entry, type EntryOf, referencesIn } from '../model/entry';
import type { Reference } from '../model/fields';
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
  const [first] = seen;
  if (ends.size === 0 && first) ends.add(originOfCircle(first));
  return { sources: ends, areUncertain };
}

interface Resolved {
  readonly found: readonly Source[];
  readonly isUncertain: boolean;
}

/** The sources that references name. What names nothing, or no source, leaves it open what was meant. */
function resolved(entry: Entry, references: readonly Reference[]): Resolved {
  const found = references.flatMap(({ id }) => {
    const target = ownerOf(entry)?.find(id);
    return target?.kind === 'source' ? [target] : [];
  });
  return { found, isUncertain: found.length < references.length };
}

function furtherFrom(source: Source): Resolved {
  const { found, isUncertain } = resolved(source, referencesIn(source, 'derived-from'));
  const isUnreadable = source.broken || source.unreadable.includes('derived-from');
  return { found: found.filter((next) => next !== source), isUncertain: isUncertain || isUnreadable };
}

/** Sources that only repeat each other lead nowhere: all of them together are one origin, the first in the text. */
function originOfCircle(from: Source): Source {
  const way = new Set<Source>();
  let next: Source | undefined = from;
  while (next && !way.has(next)) {
    way.add(next);
    next = furtherFrom(next).found[0];
  }
  const circle = [...way].slice([...way].indexOf(next ?? from));
  return circle.reduce((first, source) => (placeOf(source) < placeOf(first) ? source : first), next ?? from);
}

function placeOf({ chunk, idSpan }: Source): number {
  return chunk.start + idSpan.start;
}

/** The sources that an entry names in `sources`. */
export function sourcesOf(entry: EntryOf<'claim'> | EntryOf<'indicator'>): readonly Source[] {
  return resolved(entry, referencesIn(entry, 'sources')).found;
}

/**
 * The grade of a source: the worse of its own reliability and that of the origin it leads to, of several
 * origins the best. An absent grade is F (format.md, Support).
 */
export function gradeOfSource(source: Source): Reliability {
  const origins = originsOf(source, referencesIn(source, 'derived-from')).sources;
  const [best = 'A'] = [...origins].map(ownGrade).sort();
  const [, worse = best] = [best, ownGrade(source)].sort();
  return worse;
}

function ownGrade({ digest }: Source): Reliability {
  return digest.reliability ?? 'F';
}

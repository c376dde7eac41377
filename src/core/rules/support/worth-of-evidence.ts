import type { Entry } from '../../model/entries/entry';
import { referencesIn } from '../../model/entries/entry';
import type { Leaf } from '../../workspace/argument/evidence';
import { gradeOfSource, originsOf, type Source, sourcesOf } from '../../workspace/argument/source-origins';
import { isAttributed } from '../../workspace/argument/support-graph';
import { named, namedApart } from '../shared/wording';

/** What a leaf of evidence may be good enough for: high confidence, or moderate. */
export type Worth = 'solid' | 'usable';

/** Why a leaf is not worth as much as it would have to be, in words behind a colon, and whom these show. */
export interface Shortcoming {
  readonly words: string;
  readonly names: readonly Entry[];
}

const grades: Readonly<Record<Worth, RegExp>> = { solid: /[AB]/, usable: /[ABC]/ };
const lowestCredibility: Readonly<Record<Worth, number>> = { solid: 2, usable: 3 };

/** Why leaves do not count, each reason once, in the order of the evidence. */
export function shortcomings(leaves: readonly Leaf[], worth: Worth): Shortcoming[] {
  const found = new Map<string, Shortcoming>();
  for (const leaf of leaves)
    for (const each of shortcomingsOf(leaf, worth)) if (!found.has(each.words)) found.set(each.words, each);
  return [...found.values()];
}

function* shortcomingsOf({ entry }: Leaf, worth: Worth): Generator<Shortcoming> {
  if (entry.kind === 'claim' && worth === 'solid') {
    const what = isAttributed(entry) ? 'what others assert' : 'what sources state and nobody observed';
    yield { words: `${what} is never solid`, names: [] };
    return;
  }
  const grade = gradeTooLow(entry, worth);
  if (grade) yield grade;
  if (entry.kind !== 'indicator') return;
  const { credibility } = entry.summary;
  if (credibility === undefined) yield { words: `${named(entry)} has no credibility`, names: [entry] };
  else if (Number(credibility) > lowestCredibility[worth])
    yield { words: `${named(entry)} has credibility ${credibility}`, names: [entry] };
}

function gradeTooLow(entry: Leaf['entry'], worth: Worth): Shortcoming | undefined {
  const sources = sourcesOf(entry);
  const [first, second] = sources;
  if (!first) return { words: `${named(entry)} has no source`, names: [entry] };
  const best = sources.map(gradeOfSource).sort()[0] ?? 'F';
  if (grades[worth].test(best)) return undefined;
  return second
    ? { words: `no source of ${named(entry)} is better than ${best}`, names: [entry] }
    : gradeOfOnly(first, worth);
}

/** A source has the grade of where it has it from, where that is worse. */
function gradeOfOnly(source: Source, worth: Worth): Shortcoming {
  const own = source.summary.reliability;
  if (!own || !grades[worth].test(own))
    return { words: `${named(source)} has ${gradeIn(own)}`, names: [source] };
  const [origin = source] = originsOf(source, referencesIn(source, 'derived-from')).sources;
  const [repeating, repeated] = namedApart(source, origin);
  const words = `${repeating} repeats ${repeated}, which has ${gradeIn(origin.summary.reliability)}`;
  return { words, names: [source, origin] };
}

function gradeIn(reliability: string | undefined): string {
  return reliability === undefined ? 'no grade' : `grade ${reliability}`;
}

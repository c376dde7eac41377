import { type Entry, isUnfinished, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { ownerOf } from '../../workspace/argument/lookup';
import { originsOfEntry, type Source, sourcesOf } from '../../workspace/argument/source-origins';
import { at, type Finding, type Rule } from '../rule';
import { type Claim, claimsIn } from '../shared/claims';
import { named, namedApart } from '../shared/wording';

/** An item of `supported-by` whose sources all lead to one origin. */
interface Report {
  readonly item: Reference;
  readonly entry: Entry;
  readonly sources: readonly Source[];
  readonly origin: Source;
}

/** ICD 206 and FM 2-22.3: reports that repeat one origin look like corroboration and are none. */
export const circularReporting: Rule = {
  code: 'circular-reporting',
  severity: 'warning',
  summary: 'Two items of support cite different sources that repeat the same origin.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const reports = reportsFor(claim);
      for (const [index, report] of reports.entries()) {
        const other = reports.slice(0, index).find((earlier) => repeats(earlier, report));
        if (other) yield finding(claim, report, other);
      }
    }
  },
};

function reportsFor(claim: Claim): Report[] {
  return referencesIn(claim, 'supported-by').flatMap((item) => {
    const entry = ownerOf(claim).scope.find(item.id);
    if (!entry || isUnfinished(entry) || (entry.kind !== 'claim' && entry.kind !== 'indicator')) return [];
    const { sources, areUncertain } = originsOfEntry(entry);
    const [origin] = sources;
    if (!origin || sources.size > 1 || areUncertain) return [];
    return [{ item, entry, sources: sourcesOf(entry), origin }];
  });
}

/** Whether two reports look like two and are one. One that cites the other's very sources does not pretend. */
function repeats(one: Report, other: Report): boolean {
  return one.entry !== other.entry && one.origin === other.origin && !hasSame(one.sources, other.sources);
}

function hasSame(one: readonly Source[], other: readonly Source[]): boolean {
  return one.length === other.length && one.every((source) => other.includes(source));
}

function finding({ chunk }: Claim, { item, entry, origin }: Report, other: Report): Finding {
  const [one, that] = namedApart(entry, other.entry);
  return {
    at: at(chunk, item),
    message: `${one} and ${that} are one report, not two: their sources both repeat ${named(origin)}. Take one of them away, or find a source of its own for it.`,
    related: [
      { at: at(chunk, other.item), message: 'The other item with the same origin.', about: other.item.id },
      { at: at(origin.chunk, origin.idSpan), message: 'The origin of both.' },
    ],
    about: item.id,
    names: [entry, other.entry],
  };
}

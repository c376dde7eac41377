import { type EntryOf, isGiven, isUnfinished } from '../../model/entries/entry';
import { type Evidence, evidenceAgainst, evidenceFor } from '../../workspace/argument/evidence';
import { at, type Rule } from '../rule';
import { claimsIn } from '../shared/claims';
import { isAfter } from '../shared/dates';
import { namedApart } from '../shared/wording';

type Indicator = EntryOf<'indicator'>;

/** ICD 203, standard 7: judgements are weighed again as news comes in, and changes are explained. */
export const needsReview: Rule = {
  code: 'needs-review',
  severity: 'warning',
  summary: 'Something was observed after the claim that it bears on was last weighed.',
  reads: 'support',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const weighed = claim.values['as-of'];
      // A forecast that is settled is weighed no more.
      if (!weighed || isGiven(claim, 'outcome')) continue;
      const newer = [...observedIn(evidenceFor(claim)), ...observedIn(evidenceAgainst(claim))].filter(
        ({ values }) => values.date && isAfter(values.date, weighed),
      );
      const [first, ...others] = new Set(newer);
      if (!first) continue;
      const [news, weighedClaim] = namedApart(first, claim);
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        at: at(claim.chunk, weighed),
        message: `${news}${more} came after ${weighedClaim} was last weighed. Weigh it again, and set as-of to the day on which you did.`,
        related: [first, ...others].map(({ chunk, idSpan, values }) => ({
          at: at(chunk, idSpan),
          message: `Observed ${values.date?.value}.`,
        })),
      };
    }
  },
};

/** Those left out that are malformed: what they lack may say that they are only watched. */
function observedIn({ leaves }: Evidence): Indicator[] {
  return leaves.flatMap(({ entry }) => (entry.kind === 'indicator' && isObserved(entry) ? [entry] : []));
}

function isObserved(indicator: Indicator): boolean {
  const { values } = indicator;
  return !isUnfinished(indicator) && (values.status?.value ?? 'observed') === 'observed';
}

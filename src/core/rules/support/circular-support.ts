import type { Entry } from '../../model/entries/entry';
import type { SupportLink } from '../../workspace/argument/support-cycles';
import { at, type Finding, type Rule } from '../rule';
import { named, namedApart } from '../shared/wording';

/** ICD 203, standard 6: an argument that supports itself is none. */
export const circularSupport: Rule = {
  code: 'circular-support',
  severity: 'error',
  summary: 'Claims support each other in a circle.',
  reads: 'support',
  about: ['claim'],
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.kind !== 'claim' || entry.chunk.isBroken) continue;
      for (const circle of note.support.circlesClosedBy(entry)) {
        const [first] = circle;
        const closing = circle.at(-1);
        if (first && closing) yield finding(circle, first, closing);
      }
    }
  },
};

function finding(circle: readonly SupportLink[], first: SupportLink, closing: SupportLink): Finding {
  const [last, start] = namedApart(closing.claim, first.claim);
  const between = circle.slice(1, -1).map(({ claim }) => claim);
  return {
    at: at(closing.claim.chunk, closing.item),
    message: `${last} rests on ${start}, which rests on it in turn${through(between)}. Take the link away that proves least, and name evidence from outside the circle.`,
    related: circle.slice(0, -1).map(({ claim, item }, index) => {
      const [one, other] = namedApart(claim, (circle[index + 1] ?? first).claim);
      return { at: at(claim.chunk, item), message: `${one} rests on ${other}.` };
    }),
    names: [closing.claim, first.claim],
  };
}

/** By way of whom; of many the first. */
function through([one, ...others]: readonly Entry[]): string {
  if (!one) return '';
  return ` through ${named(one)}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

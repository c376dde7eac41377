import type { SupportLink } from '../../workspace/circles';
import { at, type Finding, type Rule } from '../rule';
import { named } from '../wording';

/** ICD 203, standard 6: an argument that supports itself is none. */
export const circularSupport: Rule = {
  code: 'circular-support',
  severity: 'error',
  summary: 'Claims support each other in a circle.',
  scope: 'support',
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.kind !== 'claim' || entry.chunk.isBroken) continue;
      for (const circle of note.support.circlesClosedBy(entry)) {
        const closing = circle.at(-1);
        if (closing) yield finding(closing, circle.slice(0, -1));
      }
    }
  },
};

function finding(closing: SupportLink, others: readonly SupportLink[]): Finding {
  const chain = [...others, closing].map(({ claim }) => claim.id);
  return {
    at: at(closing.claim.chunk, closing.item),
    message: `These claims support each other in a circle: ${chain.join(' ← ')} ← ${chain[0]}. Take the link away that proves least, and name evidence from outside the circle.`,
    related: others.map(({ claim, item }) => ({
      at: at(claim.chunk, item),
      message: `${named(claim)} rests on “${item.id}”.`,
    })),
  };
}

import type { SupportLink } from '../../workspace/argument/support-cycles';
import { at, type Finding, type Rule } from '../rule';
import { named } from '../shared/wording';

/** ICD 203, standard 6: an argument that supports itself is none. */
export const circularSupport: Rule = {
  code: 'circular-support',
  severity: 'error',
  summary: 'Claims support each other in a circle.',
  reads: 'support',
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
  const ids = [...circle, first].map(({ claim }) => claim.id);
  return {
    at: at(closing.claim.chunk, closing.item),
    message: `${named(closing.claim)} rests on ${named(first.claim)}, which rests on it in turn: ${ids.join(' ← ')}. Take the link away that proves least, and name evidence from outside the circle.`,
    related: circle.slice(0, -1).map(({ claim, item }, index) => ({
      at: at(claim.chunk, item),
      message: `${named(claim)} rests on ${named((circle[index + 1] ?? first).claim)}.`,
    })),
    names: [closing.claim, first.claim],
  };
}

import type { Note } from '../../workspace/note';
import { type SupportLink, supportCircles } from '../../workspace/support';
import type { Finding, Rule } from '../rule';
import { named } from '../wording';

/** ICD 203, standard 6: an argument that supports itself is none. */
export const circularSupport: Rule = {
  code: 'circular-support',
  severity: 'error',
  summary: 'Claims support each other in a circle.',
  scope: 'support',
  *check(note) {
    for (const circle of supportCircles(note)) {
      const closing = circle.at(-1);
      if (closing && closing.claim.chunk.problems.length === 0)
        yield finding(note, closing, circle.slice(0, -1));
    }
  },
};

function finding(note: Note, closing: SupportLink, others: readonly SupportLink[]): Finding {
  const chain = [...others, closing].map(({ claim }) => claim.id);
  return {
    span: note.place(closing.claim.chunk, closing.item),
    message: `These claims support each other in a circle: ${chain.join(' ← ')} ← ${chain[0]}. Take one link away, or find evidence outside the circle.`,
    related: others.map(({ claim, item }) => ({
      span: note.place(claim.chunk, item),
      message: `${named(claim)} rests on “${item.id}”.`,
    })),
  };
}

import { type EntryOf, isGiven, isUnfinished } from '../../model/entries/entry';
import { midpoint, widenedBand } from '../../model/scales/bands';
import type { Note } from '../../workspace/note/note';
import { at, type Rule } from '../rule';
import { namedApart } from '../shared/wording';

type Hypothesis = EntryOf<'hypothesis'>;

/**
 * R. Heuer: what counts is what speaks against a hypothesis. The score is PARC's weighted inconsistency
 * (Xerox PARC, ACH 2.0), which is no probability.
 */
export const consistencyMismatch: Rule = {
  code: 'consistency-mismatch',
  severity: 'info',
  summary: 'The likeliest hypothesis has more evidence against it than another.',
  reads: 'entry',
  *checkTop(note) {
    // What cannot be read may be what speaks against a hypothesis.
    if (note.contents.hasMalformed()) return;
    const likeliest = likeliestOf(note);
    const [first] = likeliest;
    const others = note.contents.hypotheses.filter((each) => !likeliest.includes(each));
    const better = least(others, note);
    if (!first || !better || likeliest.some((each) => scoreOf(each, note) <= scoreOf(better, note))) return;
    const [likely, other] = namedApart(first, better);
    yield {
      at: at(first.chunk, first.idSpan),
      message: `${likely} is rated likeliest, yet its inconsistency score (${figure(first, note)}) is higher than that of ${other}, which is ${figure(better, note)}. Weigh the likelihoods or the ratings again.`,
      related: [{ at: at(better.chunk, better.idSpan), message: 'The hypothesis with a lower score.' }],
    };
  },
};

/** Those with the highest likelihood; none where one cannot be read, as that may be the highest. */
function likeliestOf({ contents, yardstick }: Note): readonly Hypothesis[] {
  const rated = contents.hypotheses.map((hypothesis) => {
    const { likelihood } = hypothesis.values;
    const band =
      likelihood && !isUnfinished(hypothesis) ? widenedBand(likelihood.value, yardstick) : undefined;
    const isUnknown = isUnfinished(hypothesis) || (!band && isGiven(hypothesis, 'likelihood'));
    return { hypothesis, likely: band ? midpoint(band) : Number.NEGATIVE_INFINITY, isUnknown };
  });
  if (rated.some(({ isUnknown }) => isUnknown)) return [];
  const most = Math.max(...rated.map(({ likely }) => likely));
  return rated.flatMap(({ hypothesis, likely }) => (likely === most && likely >= 0 ? [hypothesis] : []));
}

function least(hypotheses: readonly Hypothesis[], note: Note): Hypothesis | undefined {
  const [first, ...others] = hypotheses;
  return others.reduce(
    (best, each) => (best && scoreOf(each, note) < scoreOf(best, note) ? each : best),
    first,
  );
}

function scoreOf({ id }: Hypothesis, note: Note): number {
  return note.matrix.scoreOf(id);
}

function figure(hypothesis: Hypothesis, note: Note): string {
  return scoreOf(hypothesis, note).toFixed(2);
}

import { midpoint, widenedBand } from '../../model/bands';
import type { EntryOf } from '../../model/entry';
import type { Note } from '../../workspace/note';
import { at, type Rule } from '../rule';
import { named } from '../wording';

/**
 * R. Heuer: what counts is what speaks against a hypothesis. The score is PARC's weighted inconsistency
 * (Xerox PARC, ACH 2.0), which is no probability.
 */
export const consistencyMismatch: Rule = {
  code: 'consistency-mismatch',
  severity: 'info',
  summary: 'The likeliest hypothesis has more evidence against it than another.',
  scope: 'entry',
  *checkTop(note) {
    // What cannot be read may be what speaks against a hypothesis.
    if (note.isMalformed()) return;
    const rated = note.hypotheses.flatMap((hypothesis) => {
      const { likelihood } = hypothesis.values;
      const band = likelihood && !hypothesis.broken && widenedBand(likelihood.value, note.yardstick);
      return band ? [{ hypothesis, likely: midpoint(band) }] : [];
    });
    const most = Math.max(...rated.map(({ likely }) => likely));
    const likeliest = rated.filter(({ likely }) => likely === most).map(({ hypothesis }) => hypothesis);
    const [first] = likeliest;
    const others = note.hypotheses.filter((each) => !each.broken && !likeliest.includes(each));
    const better = least(others, note);
    if (!first || !better || likeliest.some((each) => scoreOf(each, note) <= scoreOf(better, note))) return;
    yield {
      at: at(first.chunk, first.idSpan),
      message: `${named(first)} is rated likeliest, but more evidence is inconsistent with it (${figure(first, note)}) than with ${named(better)} (${figure(better, note)}). Weigh the likelihoods or the ratings again.`,
      related: [{ at: at(better.chunk, better.idSpan), message: 'Less evidence is inconsistent with this.' }],
    };
  },
};

function least(hypotheses: readonly EntryOf<'hypothesis'>[], note: Note): EntryOf<'hypothesis'> | undefined {
  const [first, ...others] = hypotheses;
  return others.reduce(
    (best, each) => (best && scoreOf(each, note) < scoreOf(best, note) ? each : best),
    first,
  );
}

function scoreOf({ id }: EntryOf<'hypothesis'>, note: Note): number {
  return note.matrix.scoreOf(id);
}

function figure(hypothesis: EntryOf<'hypothesis'>, note: Note): string {
  return scoreOf(hypothesis, note).toFixed(1);
}

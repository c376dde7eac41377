import { setFieldOf } from '../edits/set-field';
import { midpoint, widenedBand } from '../model/scales/bands';
import { addUp, type Weighed, weighedHypotheses } from '../rules/consistency/hypotheses-sum';
import { named } from '../rules/shared/wording';
import type { Note } from '../workspace/note/note';
import { change, type Fix, type FixContext } from './fix';

/** `hypotheses-sum`: the one that is moved first is the likeliest, as that says too much or too little. */
export function moveBand({ note }: FixContext): Fix[] {
  const weighed = weighedHypotheses(note) ?? [];
  const byLikelihood = [...weighed].sort((a, b) => midpoint(b.band) - midpoint(a.band));
  return byLikelihood.flatMap((moved) => {
    const others = weighed.filter((each) => each !== moved).map(({ band }) => band);
    const term = nearestThatFits(note, moved, others);
    if (term === undefined) return [];
    const title = `Set the likelihood of ${named(moved.hypothesis)} to “${term}”`;
    return [change(title, () => setFieldOf(note, moved.hypothesis, 'likelihood', term))];
  });
}

/** The term nearest to what a hypothesis has now with which all of them add up; undefined where none does. */
function nearestThatFits(
  { yardstick }: Note,
  { band }: Weighed,
  others: readonly Weighed['band'][],
): string | undefined {
  const distance = (term: { readonly low: number; readonly high: number }) =>
    Math.abs(midpoint(term) - midpoint(band));
  const terms = [...yardstick.terms].sort((a, b) => distance(a) - distance(b));
  const fitting = terms.find(({ names: [name = ''] }) => {
    const widened = widenedBand(name, yardstick);
    return widened && addUp([...others, widened]) === 'to one';
  });
  return fitting?.names[0];
}

import { type Entry, isReadInFull } from '../../model/entries/entry';
import { writtenFields } from '../../model/entries/written-fields';
import type { Span } from '../../text/span';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/**
 * R. Heuer, Analysis of Competing Hypotheses: evidence that fits all hypotheses alike tells nothing of them. What is
 * neutral to all of them, or does not apply, says so itself.
 */
export const notDiagnostic: Rule = {
  code: 'not-diagnostic',
  severity: 'info',
  summary: 'An entry that rates two hypotheses or more, all alike.',
  reads: 'matrix',
  about: ['claim', 'indicator'],
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.kind !== 'claim' && entry.kind !== 'indicator') continue;
      if (entry.broken || !isReadInFull(entry, 'consistency')) continue;
      // What is no hypothesis is reported as that.
      const ratings = (entry.values.consistency ?? []).flatMap(({ key, value }) =>
        note.scope.find(key.id)?.kind === 'hypothesis' ? [value.value] : [],
      );
      const [first] = ratings;
      if (ratings.length < 2 || ratings.some((rating) => rating !== first)) continue;
      if (first === 'N' || first === 'NA') continue;
      yield {
        at: at(entry.chunk, keyOf(entry, 'consistency')),
        message: `${named(entry)} gives its ${ratings.length} hypotheses the same rating, ${first}, so that it does not tell them apart. Weigh whether it fits one of them less well; if not, it need not be rated.`,
      };
    }
  },
};

/** The key of a field, or where there is none the id. */
export function keyOf(entry: Entry, field: string): Span {
  return writtenFields(entry).find(({ name }) => name === field)?.key ?? entry.idSpan;
}

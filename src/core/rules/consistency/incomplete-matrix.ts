import { type Entry, isReadInFull, isUnfinished } from '../../model/entries/entry';
import { type Note, noteOf } from '../../workspace/note/note';
import { at, type Rule } from '../rule';
import { listed } from '../shared/prose';
import { named } from '../shared/wording';
import { keyOf } from './not-diagnostic';

/** R. Heuer, Analysis of Competing Hypotheses: each item is held against each hypothesis. */
export const incompleteMatrix: Rule = {
  code: 'incomplete-matrix',
  severity: 'info',
  summary: 'An entry that rates some hypotheses of the note and not others.',
  reads: 'matrix',
  about: ['claim', 'indicator'],
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.broken || (entry.kind !== 'claim' && entry.kind !== 'indicator')) continue;
      const missing = unrated(entry, note);
      if (missing.length === 0) continue;
      yield {
        at: at(entry.chunk, keyOf(entry, 'consistency')),
        message: `${named(entry)} does not rate ${listed(missing.map(named))}. Rate each hypothesis, with N where this says nothing about it and NA where it does not apply.`,
        related: missing.map(({ chunk, idSpan }) => ({
          at: at(chunk, idSpan),
          message: 'A hypothesis that is not rated.',
        })),
      };
    }
  },
};

/**
 * The hypotheses that stand beside those that an entry rates, and are not rated by it. None where a rating
 * cannot be read, which is reported as that.
 */
export function unrated(entry: Entry, note: Note): readonly Entry[] {
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
  if (!isReadInFull(entry, 'consistency')) return [];
  const given = new Set((entry.values.consistency ?? []).map(({ key }) => key.id));
  const homes = new Set([...given].flatMap((id) => homeOfHypothesis(id, note)));
  return [...homes].flatMap((home) =>
    home.contents.hypotheses.filter(
      (each) => !isUnfinished(each) && !given.has(each.id) && note.scope.find(each.id) === each,
    ),
  );
}

function homeOfHypothesis(id: string, note: Note): readonly Note[] {
  const target = note.scope.find(id);
  return target?.kind === 'hypothesis' ? [noteOf(target)] : [];
}

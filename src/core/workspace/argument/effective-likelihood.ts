/**
 * The likelihood that counts for an entry. A claim may be the judgement on a hypothesis, and then has that
 * hypothesis's likelihood where it gives none: whoever asks how likely a claim is, or whether anything says so,
 * asks here. The hypothesis may stand in another note, whose yardstick its words are of.
 */
import { type Entry, type EntryOf, isGiven, isReadInFull, isUnfinished } from '../../model/entries/entry';
import type { Text } from '../../model/fields/values';
import { ownerOf } from './lookup';

export interface EffectiveLikelihood {
  readonly text: Text;
  /** The entry that gives it; the yardstick of its note is that of the words. */
  readonly by: EntryOf<'claim'> | EntryOf<'hypothesis'>;
}

/** The likelihood of a claim or hypothesis; undefined where there is none, or none that can be read. */
export function effectiveLikelihood(entry: Entry): EffectiveLikelihood | undefined {
  if (entry.kind !== 'claim' && entry.kind !== 'hypothesis') return undefined;
  const own = entry.values.likelihood;
  if (own) return { text: own, by: entry };
  if (entry.kind !== 'claim' || isGiven(entry, 'likelihood')) return undefined;
  const hypothesis = judgedHypothesis(entry);
  const likelihood = hypothesis?.values.likelihood;
  return hypothesis && likelihood && { text: likelihood, by: hypothesis };
}

/** Whether something says how likely an entry is, or may say so in what cannot be read or found. */
export function mayHaveLikelihood(entry: EntryOf<'claim'> | EntryOf<'hypothesis'>): boolean {
  if (isGiven(entry, 'likelihood')) return true;
  if (entry.kind === 'hypothesis') return false;
  if (!isReadInFull(entry, 'hypothesis')) return true;
  if (!entry.values.hypothesis) return false;
  const hypothesis = judgedHypothesis(entry);
  return !hypothesis || isGiven(hypothesis, 'likelihood');
}

/** The hypothesis on which a claim is the judgement; undefined where it names none, or one that is unfinished. */
export function judgedHypothesis(claim: EntryOf<'claim'>): EntryOf<'hypothesis'> | undefined {
  const { hypothesis } = claim.values;
  const target = hypothesis && ownerOf(claim).scope.find(hypothesis.id);
  return target?.kind === 'hypothesis' && !isUnfinished(target) ? target : undefined;
}

import { gradeOf } from '../../features/hover/describe-entry';
import type { Entry, EntryOf } from '../../model/entries/entry';
import { bandOf } from '../../model/scales/likelihoods';
import { rounded } from '../../model/scales/yardsticks';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { gradeOfSource } from '../../workspace/argument/source-origins';
import { noteOf } from '../../workspace/note/note';

/** What is to be known of an entry at a glance, on a card as in a picture. */
export interface EntryFacts {
  /** What the entry is within its kind, in the word of the format: `judgement`, `watching`, `media`. */
  readonly sort?: string;
  readonly isKey?: true;
  /** Percent, of the likelihood that counts for it. */
  readonly band?: { readonly low: number; readonly high: number };
  readonly likelihood?: string;
  readonly confidence?: string;
  readonly grade?: string;
}

/** The facts of what an argument is made of; actors and gaps have none of these. */
export function entryFacts(entry: Entry): EntryFacts {
  switch (entry.kind) {
    case 'claim':
      return claimFacts(entry);
    case 'hypothesis':
      return likelihoodFacts(entry);
    case 'indicator':
      return indicatorFacts(entry);
    case 'source':
      return sourceFacts(entry);
    default:
      return {};
  }
}

function indicatorFacts(indicator: EntryOf<'indicator'>): EntryFacts {
  const grade = gradeOf(noteOf(indicator), indicator).code;
  return { sort: indicator.values.status?.value ?? 'observed', ...(grade !== '' && { grade }) };
}

function sourceFacts(source: EntryOf<'source'>): EntryFacts {
  const { kind } = source.values;
  return { ...(kind && { sort: kind.value }), grade: gradeOfSource(source) };
}

function claimFacts(claim: EntryOf<'claim'>): EntryFacts {
  const { kind, key, confidence } = claim.values;
  return {
    sort: kind?.value ?? 'judgement',
    ...(key?.value && { isKey: true as const }),
    ...likelihoodFacts(claim),
    ...(confidence && { confidence: confidence.value }),
  };
}

function likelihoodFacts(entry: EntryOf<'claim'> | EntryOf<'hypothesis'>): EntryFacts {
  const found = effectiveLikelihood(entry);
  const band = found && bandOf(found.text.value, noteOf(found.by).yardstick);
  return {
    ...(found && { likelihood: found.text.value }),
    ...(band && { band: { low: rounded(band.low), high: rounded(band.high) } }),
  };
}

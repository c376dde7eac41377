/**
 * What a forecast said, from when, up to the day on which it was settled. In `was`, each likelihood stands under the
 * date from which it held; the present one holds from `as-of`, or else from the date of the note.
 *
 * Who marks a forecast has the present likelihood put into `was` as well, and `as-of` set to the day on which it was
 * settled. So where the newest in `was` says what the forecast says now, that has held since then, and another `as-of`
 * is the day on which the outcome was known; where it does not, nobody has said that day, and `due` stands for it.
 */
import type { EntryOf } from '../../model/entries/entry';
import type { DateInterval } from '../../model/fields/dates';
import { midpoint } from '../../model/scales/bands';
import { bandOf } from '../../model/scales/likelihoods';
import type { Yardstick } from '../../model/scales/yardsticks';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';

type Claim = EntryOf<'claim'>;

/** A likelihood in percent, which is the middle of its band, and the day from which it held, where that is known. */
export interface Stated {
  readonly percent: number;
  readonly from?: string;
}

export interface ForecastHistory {
  /** In the order of their days. */
  readonly stated: readonly Stated[];
  /** The day on which it was settled, where that is known. */
  readonly settled?: string;
}

export function historyOf(claim: Claim): ForecastHistory {
  const earlier = earlierIn(claim);
  const now = presentOf(claim);
  const due = claim.values.due?.interval.to;
  const asOf = beginOf(claim.values['as-of']?.interval);
  const last = earlier.at(-1);
  const isKept = now !== undefined && last?.percent === now && asOf !== last.from;
  if (now === undefined || isKept) return history(earlier, earliest(due, isKept ? asOf : undefined));
  const from = asOf ?? dateOfNote(claim);
  // What is dated before it was changed last may have been changed on any day since, and gets no days by that.
  const isDated = from !== undefined && from >= (last?.from ?? '');
  return history([...earlier, { percent: now, ...(isDated && { from }) }], due);
}

function history(stated: readonly Stated[], settled: string | undefined): ForecastHistory {
  return { stated, ...(settled !== undefined && { settled }) };
}

/** Those of the claim itself, or else of the hypothesis that it is the judgement on. */
function earlierIn(claim: Claim): Stated[] {
  const by = effectiveLikelihood(claim)?.by ?? claim;
  const owner = claim.values.was ? claim : by;
  const { yardstick } = noteOf(owner);
  const stated = (owner.values.was ?? []).flatMap(({ key, value }) => {
    const percent = value.likelihood && percentOf(value.likelihood.value, yardstick);
    const from = beginOf(key.interval);
    return percent === undefined || from === undefined ? [] : [{ percent, from }];
  });
  return stated.sort((one, other) => (one.from < other.from ? -1 : 1));
}

function presentOf(claim: Claim): number | undefined {
  const found = effectiveLikelihood(claim);
  return found && percentOf(found.text.value, noteOf(found.by).yardstick);
}

function percentOf(likelihood: string, yardstick: Yardstick): number | undefined {
  const band = bandOf(likelihood, yardstick);
  return band && midpoint(band);
}

function dateOfNote(claim: Claim): string | undefined {
  return beginOf(noteOf(claim).contents.values.date?.interval);
}

/** From a date that is not exact, its first possible day counts: who changes late has no profit from it. */
function beginOf(interval: DateInterval | undefined): string | undefined {
  return interval?.from ?? interval?.to;
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}

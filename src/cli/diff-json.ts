import type { Location } from '../core';
import { isMoved, type JudgementDiff } from '../core/reports';
import type { FileRange } from './diagnostics';

/** What two notes are called, and where a place stands in one of them. */
interface DiffNames {
  readonly before: string;
  readonly after: string;
  rangeOf(place: Location): FileRange | undefined;
}

type Compared = JudgementDiff['reworded'][number];
type Version = NonNullable<Compared['after']>;

/** What changed in judgement, for programs: entries by their ids, places by files and lines. */
export function diffJson(diff: JudgementDiff, { before, after, rangeOf }: DiffNames): object {
  const version = (each: Version | undefined) =>
    each && { id: each.id, text: each.name, at: each.place && rangeOf(each.place) };
  const entry = (each: Compared) => ({
    kind: each.kind,
    before: version(each.before),
    after: version(each.after),
  });
  const coming = (each: JudgementDiff['came'][number]) => ({ ...each, entry: entry(each.entry) });
  return {
    ...{ before, after, isMoved: isMoved(diff) },
    head: diff.head.map(({ field, from, to }) => ({ field, from, to })),
    moves: diff.moves.map((move) => ({
      ...move,
      entry: entry(move.entry),
      about: move.about && entry(move.about),
    })),
    came: diff.came.map(coming),
    went: diff.went.map(coming),
    evidence: diff.evidence.map((change) => ({
      ...{ entry: entry(change.entry), field: change.field },
      ...{ came: change.came.map(entry), went: change.went.map(entry) },
    })),
    reworded: diff.reworded.map(entry),
  };
}

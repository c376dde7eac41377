/**
 * What is noted of something that was awaited: that an event came or did not, or how a forecast turned out. All fields
 * of all entries of a note are written in one step.
 *
 * A likelihood that is settled is kept in `was`, under the date from which it held, which is `as-of`, or
 * else the date of the note, that moves on with the next edition. The likelihood of a settled forecast stays where it
 * is as well, so that a reader sees what was said last, and `as-of` then is the day on which the outcome was known:
 * from `was` and `as-of` together follows how long each likelihood held, which calibration counts by
 * (`views/calibration/history.ts`). Where neither date is known, nobody could tell when it held, and nothing is kept.
 */
import type { EntryOf } from '../model/entries/entry';
import { parseDate } from '../model/fields/dates';
import type { DateText } from '../model/fields/values';
import { bandOf } from '../model/scales/likelihoods';
import { withoutLinks } from '../prose';
import { isAfter } from '../rules/shared/dates';
import type { TextEdit } from '../text/edit';
import { effectiveLikelihood } from '../workspace/argument/effective-likelihood';
import type { Note } from '../workspace/note/note';
import { editableEntry, refuseConflicts } from './editable';
import { addEntry } from './entries';
import type { EntryKey } from './entry-key';
import { freshId } from './fresh-id';
import { type ChangeOfNote, oneByOne } from './in-turn';
import { addToList } from './list-items';
import { isTaken } from './new-entry';
import { Refusal } from './refusal';
import { setField, setTopField } from './set-value';

/** What is noted, and the date from which it is so. */
export type Mark = EventMark | OutcomeMark;

/** Whether an event that was awaited came, when, and who says so. */
export interface EventMark {
  readonly kind: 'event';
  readonly status: 'observed' | 'not-observed';
  readonly date: string;
  readonly source?: MarkSource;
}

/** A source of the note by its id, or one that is added by its title. */
export type MarkSource = { readonly id: string } | { readonly title: string };

/** How a forecast turned out, and when that was known. */
export interface OutcomeMark {
  readonly kind: 'outcome';
  readonly outcome: 'true' | 'false' | 'void';
  readonly date: string;
}

/**
 * The edits that note the same of entries of a note.
 * @throws Refusal where one of them is gone, of another kind, or written in a way that only its author should change.
 */
export function markEntries(note: Note, entries: readonly EntryKey[], mark: Mark): TextEdit[] {
  refuseConflicts(note);
  const changes =
    mark.kind === 'event' ? eventChanges(note, entries, mark) : outcomeChanges(note, entries, mark);
  return oneByOne(note, changes);
}

function eventChanges(note: Note, entries: readonly EntryKey[], mark: EventMark): ChangeOfNote[] {
  const { id, added } = sourceOf(note, mark.source);
  return [
    ...added,
    ...entries.flatMap((key) => {
      const indicator = editableEntry(note, key);
      if (indicator.kind !== 'indicator') throw otherKind('an indicator');
      const cited = id === undefined ? [] : [citing(key, id)];
      return [set(key, ['status'], mark.status), ...datesOf(key, indicator, mark), ...cited];
    }),
  ];
}

function citing(entry: EntryKey, source: string): ChangeOfNote {
  return (note) => addToList(note, { kind: 'addItem', entry, field: 'sources', item: source });
}

/**
 * When an event came, or was known not to. No date lies behind the end of the watch: whoever sees an event later has
 * watched for longer; and what did not come while it was watched for is not observed from the end of that on.
 */
function datesOf(
  key: EntryKey,
  { values }: EntryOf<'indicator'>,
  { status, date }: EventMark,
): ChangeOfNote[] {
  const { until } = values;
  const interval = parseDate(date);
  if (!until || !interval || !isAfter({ interval }, until)) return [set(key, ['date'], date)];
  return status === 'observed'
    ? [set(key, ['date'], date), set(key, ['until'], date)]
    : [set(key, ['date'], until.value)];
}

/** The id of a source, and what adds it where the note does not have it. */
function sourceOf(
  note: Note,
  source: MarkSource | undefined,
): { readonly id?: string; readonly added: readonly ChangeOfNote[] } {
  if (!source) return { added: [] };
  if ('id' in source) return { id: source.id, added: [] };
  const { title } = source;
  const id = freshId(withoutLinks(title), (each) => isTaken(note, each));
  return { id, added: [(copy) => addEntry(copy, 'sources', id, { title }, 'block')] };
}

function outcomeChanges(
  note: Note,
  entries: readonly EntryKey[],
  { outcome, date }: OutcomeMark,
): ChangeOfNote[] {
  return entries.flatMap((key) => {
    const claim = editableEntry(note, key);
    if (claim.kind !== 'claim') throw otherKind('a claim');
    return [...keeping(note, key, claim), set(key, ['as-of'], date), set(key, ['outcome'], outcome)];
  });
}

/** Keeps a likelihood as it stands in `was`, unless it is kept there already. */
function keeping(note: Note, key: EntryKey, claim: EntryOf<'claim'>): ChangeOfNote[] {
  const from = claim.values['as-of'] ?? note.contents.values.date;
  const likelihood = effectiveLikelihood(claim)?.text.value;
  // A hypothesis of another note may have the words of another yardstick, which would mean something else here.
  const isUnderstood = likelihood !== undefined && bandOf(likelihood, note.yardstick) !== undefined;
  if (!from || !isUnderstood || isKeptAlready(claim, from)) return [];
  return [set(key, ['was', from.value], likelihood)];
}

function isKeptAlready({ values }: EntryOf<'claim'>, { interval }: DateText): boolean {
  return (values.was ?? []).some(
    ({ key }) => key.interval.from === interval.from && key.interval.to === interval.to,
  );
}

function set(entry: EntryKey, path: readonly string[], value: string): ChangeOfNote {
  return (note) => setField(note, { kind: 'setField', entry, path, value, was: null });
}

function otherKind(kind: string): Refusal {
  return new Refusal(`Only ${kind} can be marked so.`);
}

/**
 * The edits that note up to when a note holds, as somebody has looked at it again.
 * @throws Refusal where it is written in a way that only its author should change.
 */
export function reviewNote(note: Note, validUntil: string): TextEdit[] {
  refuseConflicts(note);
  return setTopField(note, { kind: 'setTop', path: ['valid-until'], value: validUntil, was: null });
}

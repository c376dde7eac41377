import { type EntryKey, entryKey } from '../../edits/entry-key';
import { type Entry, isGiven } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import { openUntil } from '../../rules/consistency/overdue';
import type { Note } from '../../workspace/note/note';
import { type Settled, settledBy } from '../calibration/settled';
import { isForetold } from '../shared/foretold';
import { tellsOverdue } from '../shared/tells-overdue';

/** Something that a note waits for: an event, how a claim turns out, or the day on which it is to be looked at again. */
export interface Watched {
  readonly kind: WatchedKind;
  /** The entry; absent for the note itself. */
  readonly key?: EntryKey;
  /** By when it is awaited, from its first to its last possible day; absent where nobody has said so. */
  readonly date?: Pick<DateText, 'interval'>;
}

export type WatchedKind = 'indicator' | 'forecast' | 'note';

/**
 * What a note waits for, and which of its forecasts are settled. But for likelihoods of hypotheses that stand in other
 * notes, it depends on the text of the note alone, so that who keeps it makes it again only when that changes; how a
 * row reads is found out by `watchRow` when it is drawn.
 */
export interface NoteWatch {
  readonly watched: readonly Watched[];
  /** Whether what is over is told of: a note that looks back at former times waits for nothing of that. */
  readonly tellsOverdue: boolean;
  readonly settled: readonly Settled[];
}

/** Whether a list has something that is awaited: a note that looks back at former times waits for nothing that is over. */
export function isToldOf({ tellsOverdue }: NoteWatch, { date }: Watched, today: string): boolean {
  const to = date?.interval.to;
  return tellsOverdue || to === undefined || to >= today;
}

/** What a note waits for, in the order of its text, and what of it is settled. */
export function watchOf(note: Note): NoteWatch {
  const watched: Watched[] = lookAgain(note);
  const settled: Settled[] = [];
  note.contents.survey(() => {
    for (const entry of note.contents.entries) {
      watched.push(...awaited(note, entry));
      settled.push(...settledBy(entry));
    }
  });
  return { watched, settled, tellsOverdue: tellsOverdue(note) };
}

function lookAgain({ contents }: Note): Watched[] {
  const date = contents.values['valid-until'];
  return date ? [{ kind: 'note', date }] : [];
}

function awaited(note: Note, entry: Entry): Watched[] {
  if (!isAwaited(entry)) return [];
  const date = awaitedUntil(entry);
  const kind = entry.kind === 'indicator' ? 'indicator' : 'forecast';
  return [{ kind, key: entryKey(note, entry), ...(date && { date: { interval: date.interval } }) }];
}

/** Most entries await nothing, and their summaries say so: their values are not read for that. */
function isAwaited(entry: Entry): boolean {
  if (entry.broken) return false;
  if (entry.kind === 'indicator')
    return entry.summary.status === 'watching' || entry.summary.status === 'scheduled';
  if (entry.kind !== 'claim' || !entry.summary.due) return false;
  return isForetold(entry) && !isGiven(entry, 'outcome');
}

/**
 * The date by which an entry is awaited. What the rule `overdue` waits for is that; beyond it, the list has claims
 * that the rule leaves alone, as they hold under a condition, or are judgements.
 */
function awaitedUntil(entry: Entry): DateText | undefined {
  const open = openUntil(entry);
  return open || entry.kind !== 'claim' ? open : entry.values.due;
}

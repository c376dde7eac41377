import type { Entry } from '../../model/entries/entry';
import { isGiven } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import type { Note } from '../../workspace/note/note';
import { at, type Rule } from '../rule';
import { kindOf } from '../shared/claims';
import { hasPassed } from '../shared/dates';
import { named } from '../shared/wording';

/** Tetlock: forecasts are scored when they are settled, or nothing is learned from them. */
export const overdue: Rule = {
  code: 'overdue',
  severity: 'warning',
  summary: 'A forecast, a watched or scheduled indicator, or a note whose date has passed.',
  reads: 'entry',
  about: ['claim', 'indicator'],
  *check({ entries }, note, { today }) {
    // A note that is to be looked at again is reported as that, and all in it with it.
    if (today === undefined || lapsedEnd(note, today)) return;
    for (const entry of entries) {
      const date = openUntil(entry);
      if (date && hasPassed(date, today)) yield { at: at(entry.chunk, date), message: lapsed(entry) };
    }
  },
  *checkTop(note, { today }) {
    const date = today === undefined ? undefined : lapsedEnd(note, today);
    const chunk = note.contents.key('valid-until')?.chunk;
    if (!date || !chunk || chunk.isBroken) return;
    yield {
      at: at(chunk, date),
      message: `This note was to be looked at again after ${date.value}, which has passed. Weigh what it says anew, and set a later date.`,
    };
  },
};

/** Until when a note held, where that has passed. */
function lapsedEnd({ contents }: Note, today: string): DateText | undefined {
  const date = contents.values['valid-until'];
  return date && hasPassed(date, today) ? date : undefined;
}

function lapsed(entry: Entry): string {
  if (entry.kind === 'claim')
    return `The forecast ${named(entry)} is due, and nothing says how it turned out. Say so in outcome: true, false or void.`;
  if (isScheduled(entry))
    return `${named(entry)} was scheduled for a date that has passed. Say in status whether it was observed or not-observed, or give the new date.`;
  return `The time to watch for ${named(entry)} has passed. Say in status whether it was observed or not-observed, or watch on with a later date.`;
}

/** The date by which an entry waits for something; undefined where it waits for nothing. */
export function openUntil(entry: Entry): DateText | undefined {
  if (entry.broken) return undefined;
  if (entry.kind === 'indicator') {
    if (isScheduled(entry)) return entry.values.date ?? entry.values.until;
    return entry.summary.status === 'watching' ? entry.values.until : undefined;
  }
  if (entry.kind !== 'claim' || kindOf(entry) !== 'forecast') return undefined;
  return isGiven(entry, 'outcome') || isGiven(entry, 'if') ? undefined : entry.values.due;
}

function isScheduled(entry: Entry): boolean {
  return entry.kind === 'indicator' && entry.summary.status === 'scheduled';
}

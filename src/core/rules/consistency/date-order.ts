import type { Entry } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import type { Note } from '../../workspace/note/note';
import { at, type Finding, type RelatedPlace, type Rule } from '../rule';
import { isAfter } from '../shared/dates';
import { named } from '../shared/wording';

/** ICD 206: the cut-off of a product's information is stated, and nothing in it is later. */
export const dateOrder: Rule = {
  code: 'date-order',
  severity: 'warning',
  summary: 'An observation or source later than the note, or a source read before it was published.',
  reads: 'entry',
  *check({ entries }, note) {
    const cutOff = note.contents.values.date;
    for (const entry of entries) {
      if (entry.broken) continue;
      const date = pastDateOf(entry);
      if (date && cutOff && isAfter(date, cutOff)) yield later(entry, date, cutOff, note);
      if (entry.kind !== 'source') continue;
      const { accessed } = entry.values;
      if (date && accessed && isAfter(date, accessed))
        yield {
          at: at(entry.chunk, date),
          message: `${named(entry)} was read on ${accessed.value}, before this date on which it was published. Correct one of the two.`,
          related: [{ at: at(entry.chunk, accessed), message: 'When it was read.' }],
        };
    }
  },
};

/** When something that is said to have happened did. */
function pastDateOf(entry: Entry): DateText | undefined {
  if (entry.kind === 'source') return entry.values.date;
  if (entry.kind !== 'indicator' || entry.unreadable.includes('status')) return undefined;
  return (entry.values.status?.value ?? 'observed') === 'observed' ? entry.values.date : undefined;
}

function later(entry: Entry, date: DateText, cutOff: DateText, note: Note): Finding {
  const what = `${named(entry)} ${entry.kind === 'source' ? 'is dated' : 'was observed'}`;
  return {
    at: at(entry.chunk, date),
    message: `${what} after the note's own date, ${cutOff.value}, which is its information cut-off. Correct the date, or bring that of the note up to date.`,
    related: () => dateOf(note),
  };
}

/** Looked up when it is asked for: the date may be written elsewhere meanwhile, and say the same. */
function dateOf(note: Note): RelatedPlace[] {
  const key = note.contents.key('date');
  const { date } = note.contents.values;
  return key && date ? [{ at: at(key.chunk, date), message: 'The date of the note.' }] : [];
}

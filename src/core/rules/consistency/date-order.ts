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
  summary: 'Dates that cannot follow each other: an observation later than the note, say.',
  reads: 'entry',
  about: ['source', 'indicator'],
  *check({ entries }, note) {
    const cutOff = note.contents.values.date;
    for (const entry of entries) {
      if (entry.broken) continue;
      const date = pastDateOf(entry);
      if (date && cutOff && isAfter(date, cutOff)) yield later(entry, date, cutOff, note);
      yield* tooLateForEnd(entry);
    }
  },
  *checkTop({ contents }) {
    const { date, 'valid-until': until } = contents.values;
    const [own, end] = [contents.key('date')?.chunk, contents.key('valid-until')?.chunk];
    if (!date || !until || !own || !end || own.isBroken || end.isBroken || !isAfter(date, until)) return;
    yield {
      at: at(own, date),
      message: `The note is of ${date.value}, and was to be looked at again after ${until.value}, which is before that. Correct one of the two.`,
      related: [{ at: at(end, until), message: 'When it is to be looked at again.' }],
    };
  },
};

/** When something that is said to have happened did. */
function pastDateOf(entry: Entry): DateText | undefined {
  if (entry.kind === 'source') return entry.values.date;
  if (entry.kind !== 'indicator' || entry.unreadable.includes('status')) return undefined;
  return (entry.summary.status ?? 'observed') === 'observed' ? entry.values.date : undefined;
}

function later(entry: Entry, date: DateText, cutOff: DateText, note: Note): Finding {
  const what = `${named(entry)} ${entry.kind === 'source' ? 'is dated' : 'was observed'}`;
  return {
    at: at(entry.chunk, date),
    message: `${what} after the note's own date, ${cutOff.value}, which is its information cut-off. Correct the date, or bring that of the note up to date.`,
    related: () => dateOf(note),
  };
}

/** The date of an entry that lies after the end of what it begins: the reading of a source, the watch for an event. */
function* tooLateForEnd(entry: Entry): Generator<Finding> {
  if (entry.kind !== 'source' && entry.kind !== 'indicator') return;
  const { date } = entry.values;
  const end = entry.kind === 'source' ? entry.values.accessed : entry.values.until;
  if (!date || !end || !isAfter(date, end)) return;
  const [message, related] =
    entry.kind === 'source'
      ? [
          `${named(entry)} was read on ${end.value}, before this date on which it was published.`,
          'When it was read.',
        ]
      : [
          `${named(entry)} is watched only until ${end.value}, before this date of the event itself.`,
          'Until when it is watched.',
        ];
  yield {
    at: at(entry.chunk, date),
    message: `${message} Correct one of the two.`,
    related: [{ at: at(entry.chunk, end), message: related }],
  };
}

/** Looked up when it is asked for: the date may be written elsewhere meanwhile, and say the same. */
function dateOf(note: Note): RelatedPlace[] {
  const key = note.contents.key('date');
  const { date } = note.contents.values;
  return key && date ? [{ at: at(key.chunk, date), message: 'The date of the note.' }] : [];
}

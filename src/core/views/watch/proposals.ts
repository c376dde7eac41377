import { shortened } from '../../text/shorten';
import type { Note } from '../../workspace/note/note';
import { dayNumber, dayText, lastDay } from '../shared/days';
import { entryFacts } from '../shared/entry-facts';
import { wordsOf } from '../shared/words';

/** A source of a note, for who says which of them an event is known by. */
export interface SourceChoice {
  readonly id: string;
  /** What it is called, in plain words. */
  readonly label: string;
  readonly grade: string;
}

/** The sources of a note, in the order of its text. What is retracted or superseded is not cited anew. */
export function sourceChoices(note: Note): SourceChoice[] {
  const current = note.contents
    .entriesOfKind('source')
    .filter(({ broken, values }) => !broken && (values.status?.value ?? 'current') === 'current');
  return current.map((source) => ({
    id: source.id,
    label: shortened(wordsOf(note, source.title) || source.id, 100),
    grade: entryFacts(source).grade ?? '',
  }));
}

/** For how many days a note holds that has not said so yet. */
const usual = 90;

/** Up to when a note holds that was looked at again on a day: for as long as it did before. */
export function nextReview({ contents: { values } }: Note, today: string): string {
  const from = values.date?.interval.to;
  const to = values['valid-until']?.interval.to;
  const held = from !== undefined && to !== undefined ? dayNumber(to) - dayNumber(from) : usual;
  return dayText(Math.min(lastDay, dayNumber(today) + (held > 0 ? held : usual)));
}

import { dateEnds, parseDate } from '../../model/fields/dates';
import type { Note } from '../../workspace/note/note';
import { nextReference } from './edition-name';

/** What a new edition may have to be asked about. */
export interface EditionQuestions {
  /** Until when the note was valid, where that is over on the new date. */
  readonly outlived?: string;
  readonly reference?: { readonly now: string; readonly next?: string };
}

export function editionQuestions(note: Note, date: string): EditionQuestions {
  const { 'valid-until': until, reference } = note.contents.values;
  const isOver = until?.interval.to !== undefined && until.interval.to < (dateEnds(date).last?.to ?? '');
  const next = reference && nextReference(reference.value);
  return {
    ...(isOver && { outlived: until.value }),
    ...(reference && { reference: { now: reference.value, ...(next !== undefined && { next }) } }),
  };
}

/** Why a new edition cannot have a date; undefined where it can. */
export function editionDateProblem(note: Note, written: string): string | undefined {
  const date = parseDate(written.trim());
  if (!date) return 'Write a date such as 2024-03-04, 2024-03 or 2024-Q2.';
  const own = note.contents.values.date;
  if (own?.interval.from === undefined || date.to === undefined || date.to >= own.interval.from)
    return undefined;
  return `The note is of ${own.value}. A new edition is not older than that.`;
}

/** Why a note of a date cannot be valid until another; undefined where it can. */
export function validityProblem(date: string, written: string): string | undefined {
  const until = parseDate(written.trim());
  if (!until) return 'Write a date such as 2024-03-04, 2024-03 or 2024-Q2.';
  const from = dateEnds(date).first?.from;
  return from !== undefined && until.to !== undefined && until.to < from
    ? `The new edition is of ${date}, and cannot end before that.`
    : undefined;
}

/** What is read in the properties of an object, each undefined where it is not of its form. */
import { parseDate } from '../../model/fields/dates';
import type { Incoming } from './read-bundle';

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}

/** White space that is no single space between words. */
const uneven = /^\s|\s$|\s\s|[^\S ]/;

/** A text on one line. */
export function lineOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => textOf(each) !== undefined) : [];
}

/** The words of others as prose of a note, in which two brackets would be a link. */
export function asProse(text: string | undefined): string | undefined {
  return text?.includes('[[') ? text.replaceAll('[[', '[ [') : text;
}

/** The day of a time. */
export function dayOf(time: unknown): string | undefined {
  const day = typeof time === 'string' ? time.slice(0, 10) : '';
  return day.length === 10 && parseDate(day) ? day : undefined;
}

/** From one day to another, or the one that is known. */
export function daysOf(first: unknown, last: unknown): string | undefined {
  const from = dayOf(first);
  const to = dayOf(last);
  if (from === undefined || to === undefined || to <= from) return from ?? to;
  return `${from}/${to}`;
}

/** The name of an object with what it says, as one text. */
export function said({ name, description }: Incoming): string | undefined {
  const called = lineOf(name);
  const told = textOf(description);
  return called && told ? `${called}: ${told}` : (told ?? called);
}

/** A number between 0 and 100 as a level (STIX 2.1, appendix A); none for 0, which says that there is none. */
export function confidenceOf(value: unknown): string | undefined {
  if (typeof value !== 'number' || !(value > 0)) return undefined;
  if (value < 30) return 'low';
  return value < 70 ? 'moderate' : 'high';
}

/** A list of texts; undefined where there are none. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

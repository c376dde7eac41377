/** Dates of the format as the forms for references write them. */

/** A date as numbers: the year, and as far as it is known month and day; two of them where it is an interval. */
export interface DateNumbers {
  readonly parts: readonly (readonly number[])[];
  readonly isRough: boolean;
}

const one = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Undefined where numbers cannot say it: for quarters and halves of a year, and what is open at an end. */
export function dateNumbers(date: string): DateNumbers | undefined {
  const isRough = date.endsWith('~');
  const ends = (isRough ? date.slice(0, -1) : date).split('/');
  const parts = ends.flatMap((end) => {
    const [, ...numbers] = one.exec(end) ?? [];
    const known = numbers.filter((number) => number !== undefined).map(Number);
    return known.length > 0 ? [known] : [];
  });
  return parts.length === ends.length && parts.length <= 2 ? { parts, isRough } : undefined;
}

/** The year in which a date begins, or ends where its beginning is open. */
export function yearOf(date: string): string | undefined {
  return /\d{4}/.exec(date)?.[0];
}

const division: Readonly<Record<string, string>> = {
  Q1: '33',
  Q2: '34',
  Q3: '35',
  Q4: '36',
  H1: '40',
  H2: '41',
};

/** As biblatex takes it (ISO 8601-2, EDTF): quarters and halves are numbers that are no months, open ends are empty. */
export function edtfOf(date: string): string {
  return date
    .replace(/^(\d{4}-)(\d{2})\/(\d{2}~?)$/, '$1$2/$1$3')
    .replace(/\b[QH]\d/g, (part) => division[part] ?? part);
}

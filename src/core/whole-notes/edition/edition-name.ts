import { withoutFrozen } from '../frozen';

const ending = /\.notes\.ya?ml$/i;
const day = /(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?|\d{4})(?!\d)/g;
const lastYear = /(?<!\d)(?:19|20)\d{2}$/;
const edition = /([-_. ](?:v|ed|edition|version|issue|no)[-_. ]?)(\d{1,4})$/i;

/**
 * The name for a new edition of a note: with the new date in the place of the old one, or the next number of an
 * edition, else with the date behind it.
 */
export function editionName(name: string, date: string): string {
  const end = ending.exec(name)?.[0] ?? '.notes.yaml';
  const stem = withoutFrozen(name).replace(ending, '');
  const fresh = date.replace(/[^\dA-Za-z]+/g, '-').replace(/-$/, '');
  const old = [...stem.matchAll(day)].at(-1)?.[0];
  if (old !== undefined) return dated(stem, old, fresh) + end;
  if (edition.test(stem))
    return stem.replace(edition, (_, word: string, count: string) => word + next(count)) + end;
  const year = fresh.slice(0, 4);
  if (!lastYear.test(stem)) return `${stem}-${fresh}${end}`;
  // A second edition in the year of the first needs more than the year.
  return stem.replace(lastYear, stem.endsWith(year) ? fresh : year) + end;
}

/** A date without hyphens is followed by one without. */
function dated(stem: string, old: string, fresh: string): string {
  const at = stem.lastIndexOf(old);
  const written = old.includes('-') ? fresh : fresh.replaceAll('-', '');
  return stem.slice(0, at) + written + stem.slice(at + old.length);
}

/** The number behind that of a product, as `SITREP 2024/15` behind `SITREP 2024/14`; undefined where it has none. */
export function nextReference(reference: string): string | undefined {
  const last = [...reference.matchAll(/\d{1,9}/g)].at(-1);
  if (!last) return undefined;
  const end = last.index + last[0].length;
  return reference.slice(0, last.index) + next(last[0]) + reference.slice(end);
}

/** With as many digits. */
function next(count: string): string {
  return String(Number(count) + 1).padStart(count.length, '0');
}

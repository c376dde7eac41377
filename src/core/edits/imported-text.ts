/**
 * Texts of other programs as a note may take them: they were not written for it, so that what looks like a link in
 * them is none, and they bring no signs that nobody sees.
 */
import type { FieldValue } from './intent';

/** On several lines where it was; what stands in two brackets is set apart, as it would lead to an entry. */
function importedText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\uFEFF/gu, '')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .trim();
}

/** On one line. */
export function importedLine(text: string): string {
  return importedText(text).replace(/\s+/g, ' ').trim();
}

/** The fields of an entry with texts on one line each, but for its note; what says nothing is left out. */
export function importedFields(fields: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => {
    const clean = importedValue(value, name === 'note' ? importedText : importedLine);
    return isNothing(clean) ? [] : [[name, clean] as const];
  });
  return Object.fromEntries(pairs);
}

function importedValue(value: FieldValue, cleaned: (text: string) => string): FieldValue {
  if (typeof value === 'string') return cleaned(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => importedValue(item, cleaned)).filter((item) => item !== '');
  return importedFields(value);
}

function isList(value: object): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function isNothing(value: FieldValue): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/**
 * Writes fields in the manner of notes: in lines, with texts plain where no reader of YAML takes them for anything else,
 * and lists of ids in brackets. It reads nothing back, as a large import has no time for that: what is not surely plain
 * stands in quotes, dates and numbers too.
 */
import { doubleQuoted, literal } from '../edits/scalar';
import { idPattern } from '../model/fields/ids';
import { schemas } from '../model/kinds/schemas';

/** What a field says. Maps keep the order of their keys. */
export type Said = string | boolean | readonly Said[] | SaidMap;
export type SaidMap = { readonly [key: string]: Said };

/** Deeper than any field of the format goes: what lies deeper is nobody's, and is left out. */
export const mostDepth = 6;

/** Words that some reader of YAML takes for something else. */
const word = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const bare = /^[A-Za-z_][\w-]*$/;
const bareInScripts = new RegExp(idPattern, 'u');
const risky = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|:(?: |$)| #|^[^\p{L}]| $/u;

/** Nobody reads so many blank lines; to look for the end of a text behind thousands of them would take for ever. */
const manyBreaks = '\n\n\n\n';

/** A longer text is seldom without a sign that wants quotes, and nobody reads it in one line. */
const mostPlain = 400;

/**
 * Writes a field as pieces of text: its key at a column, and what it says behind or below it. The line break stands
 * before each line, so that there are few pieces, which are put together once, at the end.
 */
export function writeField(written: string[], key: string, value: Said, indentation: string): void {
  const head = (indentation === column && heads.get(key)) || `\n${indentation}${key}: `;
  if (typeof value === 'string') written.push(head, spelled(value, indentation));
  else if (typeof value === 'boolean') written.push(head, value ? 'true' : 'false');
  else if (isList(value)) writeList(written, head, value, indentation);
  else writePairs(written, head, value, `${indentation}  `);
}

/** Where the fields of entries stand. */
export const column = '    ';

/** How the lines of these begin, as most do. */
const heads: ReadonlyMap<string, string> = new Map(
  Object.values(schemas).flatMap(({ fields }) =>
    Object.keys(fields).map((name) => [name, `\n${column}${name}: `] as const),
  ),
);

function writePairs(written: string[], head: string, pairs: SaidMap, indentation: string): void {
  const keys = Object.keys(pairs);
  if (keys.length === 0) written.push(head, '{}');
  else written.push(head.trimEnd());
  for (const key of keys)
    written.push(`\n${indentation}${spelledKey(key)}: `, writtenValue(pairs[key] ?? '', indentation));
}

function writeList(written: string[], head: string, items: readonly Said[], indentation: string): void {
  if (items.every((item) => typeof item === 'string' && isBare(item))) {
    written.push(head, '[', items.length === 1 ? String(items[0]) : items.join(', '), ']');
    return;
  }
  written.push(head.trimEnd());
  for (const item of items) written.push(`\n${indentation}  - `, writtenValue(item, `${indentation}  `));
}

function writtenValue(value: Said, indentation: string): string {
  return typeof value === 'string' ? spelled(value, indentation) : inBrackets(value, mostDepth - 1);
}

function isList(value: readonly Said[] | SaidMap): value is readonly Said[] {
  return Array.isArray(value);
}

/** A value in one line. */
function inBrackets(value: Said, depth: number): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return isBare(value) ? value : quoted(value);
  if (depth === 0) return '""';
  if (isList(value)) return `[${value.map((item) => inBrackets(item, depth - 1)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, each]) => `${spelledKey(key)}: ${inBrackets(each, depth - 1)}`,
  );
  return `{${pairs.join(', ')}}`;
}

function isBare(text: string): boolean {
  return (bare.test(text) || bareInScripts.test(text)) && !word.test(text);
}

export function spelledKey(key: string): string {
  return isBare(key) ? key : quoted(key);
}

/** What turns the direction of text around, or commands a terminal, is seen in the text. */
const hidden = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const hasHidden = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function quoted(text: string): string {
  const written = doubleQuoted(text);
  return hasHidden.test(written)
    ? written.replace(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : written;
}

/** Most texts have no other signs (Latin, Greek, Cyrillic, marks of print), and are then looked at once. */
const simple =
  /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u0370-\u052f\u2010-\u2015\u2018-\u201f\u2026\u20ac]*$/;
const letterFirst = /^[A-Za-z\u00c0-\u02af\u0370-\u052f]/;

/** Whether a text of these signs in one line is that text to all readers of YAML. */
function isSimplyPlain(text: string): boolean {
  if (!letterFirst.test(text) || text.includes(': ') || text.includes(' #')) return false;
  return !text.endsWith(':') && !text.endsWith(' ') && !word.test(text);
}

/** A text behind a key or a dash at a column, whose further lines stand two columns from there. */
function spelled(text: string, indentation: string): string {
  const isSimple = simple.test(text);
  if (text.includes('\n')) return inLines(text, indentation, isSimple) ?? quoted(text);
  if (isSimple) return isSimplyPlain(text) ? text : JSON.stringify(text);
  const isPlain = text.length <= mostPlain && !risky.test(text) && !word.test(text);
  return isPlain ? text : quoted(text);
}

function inLines(text: string, indentation: string, isSimple: boolean): string | undefined {
  if (text.includes(manyBreaks) || (!isSimple && hasHidden.test(text))) return undefined;
  const isUsual = isSimple && /^\S/.test(text) && !text.endsWith('\n');
  return isUsual
    ? `|-\n${indentation}  ${text.replace(/\n(?!\n)/g, `\n${indentation}  `)}`
    : literal(text, `${indentation}  `, '\n');
}

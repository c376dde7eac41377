import type { CopyPart, CopyText } from '../../copies/copy-part';
import { readable } from '../../copies/readable';
import { parseDate } from '../../model/fields/dates';
import { datesMeant } from '../../model/fields/dates-meant';
import type { Span } from '../../text/span';
import { paragraphsOf } from './paragraphs';
import { blocksOfPage, cellsOfTable, metaOf, valuesOfJson } from './written';

/** A text from which a note is to be made, as a reader sees it, and what it says of itself. */
export interface SourceText {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly title?: string;
  readonly author?: string;
  /** When it was written, as the format has dates. */
  readonly date?: string;
  /** The tag of its language, where it names one. */
  readonly lang?: string;
}

type Facts = Omit<SourceText, 'text' | 'paragraphs'>;

/** A line with the date of a text stands among its first, and has few other words. */
const [firstLines, longestLine] = [12, 60];
const longestTitle = 140;

/** A plain text, as it is selected or pasted. */
export function plainSource(text: string): SourceText {
  return sourceOf(text.startsWith('\uFEFF') ? text.slice(1) : text, {});
}

/** The text of a file by its name: without the tags of a page, the headers of a mail, the signs of a table. */
export function sourceOfCopy(name: string, { parts }: CopyText): SourceText {
  const [first, ...others] = parts;
  if (!first) return sourceOf('', {});
  if (/\.eml$/i.test(name)) return mailSource(first, others);
  if (/\.csv$/i.test(name)) return sourceOf(cellsOfTable(first.text), {});
  const facts = first.markup === 'html' ? metaOf(first.text) : {};
  return sourceOf(textOf(first), facts);
}

/** Of a mail that comes as text and as a page, the text is read. */
function mailSource({ text: headers }: CopyPart, bodies: readonly CopyPart[]): SourceText {
  const plain = bodies.filter(({ markup }) => markup === 'plain');
  const read = plain.length > 0 ? plain : bodies;
  const header = (name: string): string =>
    readable(
      new RegExp(`^${name}:([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im').exec(headers)?.[1] ?? '',
      'plain',
    );
  const date = /\d{1,2} \w{3} \d{4}/.exec(header('date'))?.[0];
  return sourceOf(read.map(textOf).join('\n\n'), {
    ...stated('title', header('subject')),
    ...stated(
      'author',
      header('from')
        .replace(/(?<!\s)\s*<[^<>]*>$/, '')
        .replace(/^"(.*)"$/, '$1'),
    ),
    ...stated('date', date && datesMeant(date).meant[0]),
  });
}

function textOf({ text, markup }: CopyPart): string {
  if (markup === 'html' || markup === 'xml') return blocksOfPage(text, markup);
  return markup === 'json' ? valuesOfJson(text) : text;
}

function stated<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [key in Name]?: string } {
  return value ? ({ [name]: value } as { readonly [key in Name]?: string }) : {};
}

function sourceOf(text: string, facts: Facts): SourceText {
  const paragraphs = paragraphsOf(text);
  const lines = paragraphs.slice(0, firstLines).map(({ start, end }) => text.slice(start, end));
  return { text, paragraphs, ...stated('title', titleIn(lines)), ...stated('date', dateIn(lines)), ...facts };
}

/** The first line, where it is no sentence. */
function titleIn([first = '']: readonly string[]): string | undefined {
  const line = first
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isHeading = first.startsWith('#');
  const isSentence = /[.!:;,]["”’)]?$|\bPhoto\b|[.!?]\s/.test(line);
  const isTitle = line !== '' && line.length <= longestTitle && (isHeading || !isSentence);
  return isTitle ? line : undefined;
}

/** A line that is a date, or has one behind a word or two: Published 14 February 2022. */
function dateIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    if (line.length > longestLine) continue;
    for (const words of wordsThatMayDate(line)) {
      const date = dayMeant(words);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** Up to four words, from the first few on; the longest first. */
function* wordsThatMayDate(line: string): Iterable<string> {
  const words = line
    .replace(/^[^\d]{0,20}?:\s*|^\W+/, '')
    .split(/[\s|·•]+/)
    .filter((word) => word !== '');
  for (let first = 0; first <= Math.min(3, words.length - 1); first++)
    for (let count = Math.min(4, words.length - first); count >= 1; count--)
      yield words.slice(first, first + count).join(' ');
}

/** A day that can be read in one way. */
function dayMeant(words: string): string | undefined {
  const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && parseDate(date) !== undefined;
  if (isDay(words)) return words;
  if (!/\d{4}/.test(words) || !/^[\d\p{L}]/u.test(words)) return undefined;
  const { meant } = datesMeant(words.replace(/,$/, ''));
  const [only] = meant;
  return meant.length === 1 && only !== undefined && isDay(only) ? only : undefined;
}

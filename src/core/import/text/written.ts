/** Texts that are written in signs which are none of them: pages, JSON and tables, a paragraph for each of their parts. */
import type { Markup } from '../../copies/kinds';
import { readable } from '../../copies/readable';
import { parseDate } from '../../model/fields/dates';
import { rowsOfCsv } from '../../text/csv';

const block =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|br|tr|td|th|table|section|article|header|footer|main|aside|nav|blockquote|pre|figure|figcaption|title|hr|dt|dd|dl|form|body|head)\b[^<>]{0,2000}>/gi;
/** What begins a part of a page that nobody reads: an element, which its end tag closes, or a comment. */
const unread = /<(script|style|noscript|template|svg|head)\b[^<>]{0,2000}>|<!--/gi;

/** No part of a page is longer in one line: what reads it would stop. */
const mostAtOnce = 15_000;

/** What a page or a document in XML shows, a paragraph for each block. */
export function blocksOfPage(text: string, markup: Markup): string {
  const parts = markup === 'html' ? withoutUnread(text).split(block) : text.split(/<[^<>]{1,2000}>/);
  return parts
    .flatMap((part) => cut(part).map((each) => readable(each, markup)))
    .filter(isSaid)
    .join('\n\n');
}

/** What is never closed is read, and not looked for again. */
function withoutUnread(page: string): string {
  const lower = page.toLowerCase();
  const unclosed = new Set<string>();
  let shown = '';
  let from = 0;
  for (const { index, 0: opening, 1: name } of page.matchAll(unread)) {
    const closing = name === undefined ? '-->' : `</${name.toLowerCase()}`;
    if (index < from || unclosed.has(closing)) continue;
    const end = lower.indexOf(closing, index + opening.length);
    if (end < 0) {
      unclosed.add(closing);
      continue;
    }
    shown += `${page.slice(from, index)}\n`;
    from =
      end +
      (name === undefined ? closing.length : Math.max(closing.length, page.indexOf('>', end) - end + 1));
  }
  return shown + page.slice(from);
}

function cut(part: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < part.length; ) {
    let end = at + mostAtOnce;
    if (end < part.length) end = Math.max(part.lastIndexOf(' ', end), at + 1);
    pieces.push(part.slice(at, end));
    at = end;
  }
  return pieces;
}

function isSaid(part: string): boolean {
  return part !== '';
}

/** A value that is a name or a number by itself is hardly what a text says. */
const fewestWords = 3;

/** The texts in JSON, in their order; all of it where it is none. */
export function valuesOfJson(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return [...stringsIn(value)].filter(isPhrase).join('\n\n');
}

function* stringsIn(value: unknown): Iterable<string> {
  const left = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === 'string') yield each;
    else if (typeof each === 'object' && each !== null) left.push(...Object.values(each).reverse());
  }
}

/** The cells of a table that hold more than a word or two. */
export function cellsOfTable(text: string): string {
  return rowsOfCsv(text).flat().filter(isPhrase).join('\n\n');
}

function isPhrase(words: string): boolean {
  return words.trim().split(/\s+/, fewestWords).length >= fewestWords;
}

/** What a page says of itself. */
interface Meta {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly lang?: string;
}

/** So much of a page is its head. */
const head = 60_000;

export function metaOf(page: string): Meta {
  const text = page.slice(0, head);
  const title = readable(/<title\b[^<>]{0,200}>([^<]{1,400})</i.exec(text)?.[1] ?? '', 'html');
  const author = attributeOf(text, 'author');
  const lang = /<html\b[^<>]{0,400}?\blang\s{0,9}=\s{0,9}["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\b/i.exec(
    text,
  )?.[1];
  const date = /\d{4}-\d{2}-\d{2}/.exec(
    attributeOf(text, 'article:published_time|date|dc.date|pubdate'),
  )?.[0];
  const isDate = date !== undefined && parseDate(date) !== undefined;
  return {
    ...(title !== '' && { title }),
    ...(author !== '' && { author }),
    ...(isDate && { date }),
    ...(lang !== undefined && { lang }),
  };
}

/** The content of a tag in the head of a page by its name. */
function attributeOf(text: string, names: string): string {
  const tag = new RegExp(
    `<meta\\b[^<>]{0,400}?(?:name|property)\\s{0,9}=\\s{0,9}["'](?:${names})["'][^<>]{0,400}>`,
    'i',
  );
  const content = /\bcontent\s{0,9}=\s{0,9}"([^"<>]{0,400})"|\bcontent\s{0,9}=\s{0,9}'([^'<>]{0,400})'/i.exec(
    tag.exec(text)?.[0] ?? '',
  );
  return readable(content?.[1] ?? content?.[2] ?? '', 'html');
}

/**
 * Sources as CSL-JSON (schema of CSL 1.0.2), for citation processors and reference managers. These take some tags of
 * HTML in texts for markup: a sign that nobody sees behind the bracket makes them none.
 */
import { dateNumbers } from './dates';
import type { SourceRecord } from './record';

/** The type of an item by the kind of its source. */
const types: Readonly<Record<string, string>> = {
  official: 'report',
  media: 'article-newspaper',
  document: 'document',
  human: 'interview',
  imagery: 'graphic',
  social: 'post',
  academic: 'article-journal',
};

/** Of these, who published them is the work that they stand in. */
const inContainer: ReadonlySet<string> = new Set(['article-newspaper', 'article-journal', 'post', 'webpage']);

export function cslOf(records: readonly SourceRecord[]): string {
  return `${JSON.stringify(records.map(itemOf), null, 2)}\n`;
}

function itemOf(record: SourceRecord): object {
  const { id, kind, url, authors, tags, facts } = record;
  const type = types[kind ?? ''] ?? (url === undefined ? 'document' : 'webpage');
  const publisher = inContainer.has(type) ? 'container-title' : 'publisher';
  const texts = {
    title: record.title,
    [publisher]: record.publisher,
    note: record.note,
    keyword: tags.join(', '),
  };
  return {
    id,
    type,
    ...textsOf(texts),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...wordsIn({ URL: url, DOI: record.doi, ISBN: record.isbn, language: record.lang }),
    ...(record.date !== undefined && { issued: dateOf(record.date) }),
    ...(record.accessed !== undefined && { accessed: dateOf(record.accessed) }),
    ...(Object.keys(facts).length > 0 && { custom: facts }),
  };
}

function textsOf(texts: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(wordsIn(texts)).map(([name, text]) => [name, withoutTags(text)]));
}

function wordsIn(words: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, word]) =>
      word === undefined || word === '' ? [] : [[name, word]],
    ),
  );
}

/** U+200C behind each bracket that would begin a tag; it is taken away where such a text is read. */
function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/])/gi, '<\u200C');
}

/** A name with its family name in front of a comma; any other is left whole. */
function nameOf(author: string): object {
  const [, family, given] = /^([^,]+),([^,]+)$/.exec(author) ?? [];
  return family === undefined
    ? { literal: withoutTags(author) }
    : { family, given: given?.replace(/^ +(?=.)/s, '') };
}

function dateOf(date: string): object {
  const numbers = dateNumbers(date);
  if (!numbers) return { literal: date };
  return { 'date-parts': numbers.parts, ...(numbers.isRough && { circa: true }) };
}

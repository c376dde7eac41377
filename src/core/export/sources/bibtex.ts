/**
 * Sources as BibTeX, with the fields of biblatex beside the classic ones. All signs that mean something to TeX are
 * written as commands for that sign. Braces are never escaped by a backslash: BibTeX counts such a one as a brace.
 */
import { edtfOf, yearOf } from './dates';
import { bibFieldOf, factEntries } from './facts';
import type { SourceRecord } from './record';

/** The type of an entry, and the field for who published it, by the kind of the source. */
const types: Readonly<Record<string, readonly [type: string, publisher: string]>> = {
  official: ['techreport', 'institution'],
  media: ['article', 'journal'],
  academic: ['article', 'journal'],
};
const anyType = ['misc', 'howpublished'] as const;

export function bibtexOf(records: readonly SourceRecord[]): string {
  return records.map(entryOf).join('\n');
}

function entryOf(record: SourceRecord): string {
  const [type, publisher] = types[record.kind ?? ''] ?? anyType;
  const { date, accessed, lang, authors, tags, url, doi, isbn, note, facts } = record;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', inner(escaped(record.title))],
    ['author', authors.map(nameOf).join(' and ')],
    [publisher, escapedIf(record.publisher)],
    ['year', date && yearOf(date)],
    ['date', date && edtfOf(date)],
    ['url', verbatim(url)],
    ['urldate', accessed && edtfOf(accessed)],
    ['doi', verbatim(doi)],
    ['isbn', verbatim(isbn)],
    ['language', escapedIf(lang)],
    ['keywords', escaped(tags.join(', '))],
    ['annote', escapedIf(note)],
    ...factEntries(facts).map(([name, value]) => [bibFieldOf(name), factValue(name, value)] as const),
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${type}{${citationKeyOf(record.id)},\n${written.join('')}}\n`;
}

/** What is no id in the format may be one that no entry can have in BibTeX: empty, say, or with a comma. */
function citationKeyOf(id: string): string {
  return id.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-') || 'source';
}

/** A second pair of braces keeps the letters of a title as they are. */
function inner(title: string): string {
  return `{${title}}`;
}

/** A name with its family name in front of a comma; any other is one whole. */
function nameOf(author: string): string {
  const isPerson = /^[^,]+,[^,]+$/.test(author) && !/(?:^|\s)and(?:\s|$)/i.test(author);
  return isPerson ? escaped(author) : `{${escaped(author)}}`;
}

function factValue(name: string, value: string): string {
  if (name === 'archived') return verbatim(value) ?? '';
  // The path of a file may have spaces.
  return name === 'file' ? value.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign)) : escaped(value);
}

function escapedIf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escaped(text);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // LaTeX knows no command for it in its oldest encoding. A letter behind it would make another sign of it in German.
  '"': '"{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** In pairs these would be other signs: dashes, and quotation marks. */
const ligature = /([-'`,])(?=\1)|([?!])(?=`)/g;

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&#%_^~"<>]/g, (sign) => commands[sign] ?? sign)
    .replace(ligature, '$&{}');
}

/** An address or a path, in which nothing is a command; what would end the field is written as its number. */
function verbatim(text: string | undefined): string | undefined {
  return text?.trim().replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

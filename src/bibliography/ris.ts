/**
 * RIS, as reference managers write it: a line is a tag with its value, and one without a tag goes on with the value
 * before it. No parser that is kept up gives the tags themselves, of which some are repeated and some mean another thing
 * by type, so that these few lines are read here.
 */
import { type FactName, factIn } from '../core/export';
import type { Reference } from '../core/import';
import { Fields, type FormRead } from './fields';

const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: ?(.*))?$/;

export function readRis(text: string): FormRead {
  const references: Reference[] = [];
  let fields = new Fields();
  let tag = '';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, name, value = ''] = tagged.exec(line.trimEnd()) ?? [];
    if (name === 'TY' && fields.isAny) {
      references.push(referenceOf(fields));
      fields = new Fields();
    }
    if (name === 'ER') {
      if (fields.isAny) references.push(referenceOf(fields));
      fields = new Fields();
      tag = '';
    } else if (name !== undefined) {
      tag = name;
      fields.add(tag, value.trim());
    } else if (tag !== '' && line.trim() !== '') goOn(fields, tag, line.trim());
  }
  if (fields.isAny) references.push(referenceOf(fields));
  return { references, notices: [] };
}

/** EndNote writes each further keyword in a line of its own. */
function goOn(fields: Fields, tag: string, line: string): void {
  if (tag === 'KW') fields.add(tag, line);
  else fields.append(tag, line);
}

const kinds: Readonly<Record<string, string>> = {
  JOUR: 'academic',
  EJOUR: 'academic',
  THES: 'academic',
  CONF: 'academic',
  CPAPER: 'academic',
  NEWS: 'media',
  MGZN: 'media',
  GOVDOC: 'official',
  ICOMM: 'social',
  PCOMM: 'human',
  FIGURE: 'imagery',
  LEGAL: 'document',
  BILL: 'document',
  STAT: 'document',
  CASE: 'document',
  DATA: 'document',
};

/** What tags mean that nothing is made of. */
const words: Readonly<Record<string, string>> = {
  AB: 'abstract',
  N2: 'abstract',
  SP: 'pages',
  EP: 'pages',
  VL: 'volume',
  IS: 'number',
  CY: 'place',
  L1: 'file',
  L2: 'file',
  L3: 'file',
  L4: 'file',
};

/** What says nothing of a source: numbers of the database and of the program. */
const silent = ['TY', 'ID', 'LA', 'DP', 'DB', 'AN', 'SN'];

function referenceOf(fields: Fields): Reference {
  const type = fields.first('TY') ?? '';
  const { facts, notes } = factsAmong(fields.all('N1'));
  const year = fields.first('PY', 'Y1') ?? '';
  const day = fields.first('DA') ?? '';
  const reference = {
    key: fields.first('ID'),
    title: fields.first('TI', 'T1', 'CT', 'BT', 'ST'),
    authors: fields.all('AU', 'A1').length > 0 ? fields.all('AU', 'A1') : fields.all('A2', 'ED'),
    publisher: fields.first('T2', 'JO', 'JF', 'JA', 'PB'),
    url: fields.first('UR'),
    doi: fields.first('DO'),
    isbn: fields.all('SN').find(isIsbn),
    dates: [
      ...datesOf(day),
      ...(day !== '' && !/\d{4}/.test(day) ? [`${day} ${year.slice(0, 4)}`] : []),
      ...datesOf(year),
    ],
    accessed: datesOf(fields.first('Y2') ?? '')[0],
    kind: kinds[type],
    note: notes.join('\n'),
    tags: fields.all('KW'),
    facts,
  };
  return { ...reference, left: [...new Set(fields.untouched(silent).map((tag) => words[tag] ?? tag))] };
}

/** The same tag has the number of a journal, which is shorter. */
function isIsbn(number: string): boolean {
  return /^(?:\d{9}|\d{12})[\dX]$/i.test(number.replace(/[- ]/g, ''));
}

/** `YYYY/MM/DD/other`, in which each part may be empty; where the last is a date of this program, it is the exact one. */
function datesOf(written: string): string[] {
  const [, year = '', month = '', day = '', other = ''] =
    /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/.exec(written) ?? [];
  if (year === '') return written === '' ? [] : [written];
  const parts = [year, month, month === '' ? '' : day].filter(Boolean).map((part) => part.padStart(2, '0'));
  return [...(/^\S+$/.test(other) && /\d{4}/.test(other) ? [other] : []), parts.join('-')];
}

/** The notes of a reference, and the facts that an export of this program has put among them. */
function factsAmong(
  all: readonly string[],
): Pick<Reference, 'facts'> & { readonly notes: readonly string[] } {
  const found = all.map((line) => [line, factIn(line)] as const);
  const facts: Partial<Record<FactName, string>> = {};
  for (const [, fact] of found) if (fact) facts[fact[0]] = fact[1];
  return { facts, notes: found.flatMap(([line, fact]) => (fact ? [] : [line])) };
}

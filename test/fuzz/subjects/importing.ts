import assert from 'node:assert/strict';
import { importSources, readReferences } from '../../../src/bibliography';
import { textOfCopy } from '../../../src/core/copies/copy-text';
import { searchQuotes } from '../../../src/core/copies/quote-search';
import { UnitTables } from '../../../src/core/copies/units';
import { changedValues } from '../../../src/core/edits/values';
import {
  importIndicators,
  importNote,
  languageOf,
  noteOfText,
  plainSource,
  proposalsFor,
  sourceOfCopy,
} from '../../../src/core/import';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { ratingsFromCsv } from '../../../src/core/views/matrix/csv-import';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { decode } from '../../unit/copies/support';
import type { Pick } from '../../unit/support/pick';
import { contextOf } from '../../unit/support/views';
import { crossed, soundNote, spoilt } from '../make';
import { bundles, copies, properties, references, samples } from '../material';
import { orRefused, type Subject } from '../subject';

/** Of what is written by programs of others, a part that is spoilt. */
function spoiltPart(all: readonly string[], parting: RegExp, pick: Pick): string {
  const parts = pick.one(all).split(parting);
  const from = pick.below(parts.length);
  const some = parts.slice(from, from + 1 + pick.below(4)).join('');
  return spoilt(pick.chance(20) ? crossed(some, pick.one(all), pick) : some, pick, pick.below(5));
}

/** What must hold of the structure of every note that is made. */
const structure: ReadonlySet<string> = new Set(['syntax', 'unknown-key', 'duplicate-id', 'duplicate-key']);

function assertSound(text: string): void {
  const found = check(readNote(text), { today: '2022-02-22' }).filter(({ code }) => structure.has(code));
  assert.deepEqual(
    found.map(({ code, message }) => `${code}: ${message}`),
    [],
    JSON.stringify(text),
  );
}

/** Some objects of a bundle, of which some properties say what others should. */
function madeBundle(pick: Pick): string {
  const { objects } = JSON.parse(pick.one(bundles)) as { readonly objects: Record<string, unknown>[] };
  const some = objects.filter(() => pick.chance(15));
  const made = some.map((object) => {
    if (!pick.chance(50)) return object;
    const other = pick.one(objects);
    const name = pick.one([...Object.keys(other), ...properties]);
    const value = pick.one([
      ...Object.values(other),
      pick.one(properties),
      null,
      0,
      [],
      {},
      ['\ud800'],
      [[1]],
    ]);
    return Object.fromEntries([...Object.entries(object), [name, value]]);
  });
  return JSON.stringify({ type: 'bundle', objects: made });
}

function bundleTaken(text: string): void {
  const answer = importNote(text, 'stix');
  if (answer.kind === 'refused') assert.match(answer.reason, /\.$/);
  else assertSound(answer.text);
}

const forms = ['bib', 'ris', 'csl'] as const;

function referencesTaken(text: string, pick: Pick): void {
  const form = pick.one([undefined, ...forms]);
  for (const { fields } of readReferences(text, form).sources) assert.equal(typeof fields.title, 'string');
  addsOnly(soundNote(pick), (note) => importSources(note, text, form).edits, /^sources /);
}

/** What is added changes nothing that is there. */
function addsOnly(
  before: string,
  add: (note: ReturnType<typeof readNote>) => Parameters<typeof applyEdits>[1],
  names: RegExp,
): void {
  const edits = orRefused(() => add(readNote(before)));
  if (!edits) return;
  const { gone, added } = changedValues(readNote(before), readNote(applyEdits(before, edits)));
  assert.deepEqual(gone, [], JSON.stringify([before, edits]));
  for (const { name } of added) assert.match(name, names);
}

const cells = [
  'date',
  'event',
  'source',
  'url',
  'actor1',
  'id',
  'status',
  'credibility',
  'tags',
  '2022-02-14',
  '2/3/2022',
  'A, b',
  '"q"',
  '=1+1',
  '',
  ...properties,
];

/** A table of a few rows, with any of the signs that part cells. */
function madeTable(pick: Pick): string {
  const separator = pick.one([',', ';', '\t']);
  const width = 1 + pick.below(6);
  const row = () => Array.from({ length: width }, () => pick.one(cells)).join(separator);
  const rows = Array.from({ length: 1 + pick.below(5) }, row);
  return spoilt(rows.join(pick.one(['\n', '\r\n'])), pick, pick.below(3));
}

function tableTaken(text: string, pick: Pick): void {
  const note = soundNote(pick);
  addsOnly(note, (each) => importIndicators(each, text).edits, /^(?:sources|indicators) /);
  const { unread } = ratingsFromCsv(contextOf(readNote(note)), text);
  for (const sentence of unread) assert.match(sentence, /[.”]$/);
}

function madeText(pick: Pick): string {
  return spoiltPart([...samples, ...Object.values(copies)], /(?<=[\n.])/, pick);
}

/** What is proposed stands in the text, and makes a sound note. */
function textTaken(text: string): void {
  const source = plainSource(text);
  const { all } = proposalsFor(source, { date: '2031-03-04' });
  for (const { places, quote } of all)
    assert.equal(quote, source.text.slice(places[0]?.start, places[0]?.end));
  const lang = languageOf(source);
  const made = { title: text.slice(0, 30), today: '2031-03-05', accepted: all, ...(lang && { lang }) };
  assertSound(noteOfText({ ...made, source: { title: text.slice(0, 40) } }));
}

/** A copy with its name in the first line. */
function madeCopy(pick: Pick): string {
  const name = pick.one(Object.keys(copies));
  return `${name}\n${spoilt(copies[name] ?? '', pick, pick.below(5))}`;
}

const tables = new UnitTables();

function copyRead(text: string, pick: Pick): void {
  const [name = '', ...lines] = text.split('\n');
  const content = lines.join('\n');
  const bytes = new Uint8Array(Buffer.from(content, pick.one(['utf8', 'utf8', 'latin1', 'utf16le'])));
  const copy = textOfCopy(name, bytes, decode);
  if (typeof copy === 'string') return;
  sourceOfCopy(name, copy);
  const quotes = [content.slice(2, 9), 'One … three', 'never leave', '', '…'];
  for (const place of searchQuotes(copy, quotes, tables).values())
    if (typeof place !== 'string')
      assert.ok(0 <= place.start && place.start <= place.end && place.end <= bytes.length);
}

export const importingSubjects: readonly Subject[] = [
  { name: 'bundles taken in', every: 20, make: madeBundle, run: bundleTaken },
  {
    name: 'spoilt bundles',
    every: 40,
    make: (pick) => spoilt(madeBundle(pick), pick, 1 + pick.below(3)),
    run: bundleTaken,
  },
  {
    name: 'references taken in',
    every: 20,
    make: (pick) => spoiltPart(references[pick.one(forms)], /(?<=\n)/, pick),
    run: referencesTaken,
  },
  { name: 'tables taken in', every: 15, make: madeTable, run: tableTaken },
  { name: 'texts taken in', every: 30, make: madeText, run: textTaken },
  { name: 'copies', every: 10, make: madeCopy, run: copyRead },
];

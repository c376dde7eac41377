/** What tools say of a place and of an entry, in the words that a model is told. */
import * as z from 'zod/mini';
import { type EntryInNote, type EvidenceRow, evidenceHead, idSpanOf, type Note, type Span } from '../core';
import type { ToolHost } from './host';

const place = {
  file: z.string().check(z.describe('The name of the file, which leads to its note in other tools')),
  line: z.int().check(z.minimum(1), z.describe('From 1 on')),
  column: z.int().check(z.minimum(1), z.describe('From 1 on, in UTF-16 code units')),
};

/** A place in a note. */
export const placeShape = place;

export interface PlaceAnswer {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function placeOf(host: ToolHost, note: Note, span: Span): PlaceAnswer {
  const { start } = note.text.rangeOf(span);
  return { file: host.nameOf(note), line: start.line + 1, column: start.character + 1 };
}

/** An entry with where it is defined. */
export const entryShape = {
  id: z.string(),
  kind: z
    .enum(['claim', 'hypothesis', 'indicator', 'source', 'actor', 'gap'])
    .check(z.describe('What kind of entry it is')),
  sort: z.string().check(z.describe('What it is within its kind: judgement, forecast, observed, media …')),
  text: z.string().check(z.describe('What it says or is called, shortened where it is long')),
  ...place,
  is_key: z.optional(z.literal(true)).check(z.describe('A key judgement')),
  likelihood: z.optional(z.string()).check(z.describe('How likely, as the note says it')),
  grade: z
    .optional(z.string())
    .check(z.describe('Admiralty grade: reliability A–F of a source, with credibility 1–6 of an event')),
  lacks: z
    .optional(z.enum(['unsupported', 'assumed', 'awaited', 'unsourced']))
    .check(z.describe('Why nothing follows from it as evidence')),
  recalled: z
    .optional(z.enum(['retracted', 'superseded']))
    .check(z.describe('A source that is not to be relied on any more')),
};

const entryObject = z.strictObject(entryShape);
export type EntryAnswer = z.output<typeof entryObject>;

/** What is told of an entry; undefined where it is gone. */
export function entryAnswer(host: ToolHost, of: EntryInNote): EntryAnswer | undefined {
  const row = evidenceHead(of);
  return row && rowAnswer(host, row);
}

/** What is told of an entry that has a row already, in whichever note it is. */
export function rowAnswer(host: ToolHost, row: EvidenceRow): EntryAnswer | undefined {
  const home = host.noteAt(row.uri);
  const span = home && idSpanOf(home, row.key);
  if (!home || !span) return undefined;
  const { id, kind, sort, label, isKey, likelihood, grade, nothing, recalled } = row;
  return {
    ...{ id, kind, sort, text: label.replace(/\s+/g, ' ') },
    ...placeOf(host, home, span),
    ...(isKey && { is_key: true as const }),
    ...(likelihood !== undefined && { likelihood }),
    ...(grade !== undefined && { grade }),
    ...(nothing && { lacks: nothing }),
    ...(recalled && { recalled }),
  };
}

/** How many more there are than are given. */
export const leftOut = z
  .optional(z.int())
  .check(z.describe('How many more there are, at least, that are left out here'));

/** `claim boxed-in (forecast, key; likely): “He attacks.” — a.notes.yaml:12:3` */
export function entryWords(entry: EntryAnswer): string {
  const { id, kind, sort, text, is_key: isKey, likelihood, grade, lacks, recalled } = entry;
  const facts = [sort === kind ? '' : sort, isKey ? 'key' : '', likelihood, grade, lacks, recalled];
  const told = facts.filter(Boolean).join(', ');
  return `${kind} ${id}${told ? ` (${told})` : ''}: “${text}” — ${placeWords(entry)}`;
}

export function placeWords({ file, line, column }: PlaceAnswer): string {
  return `${file}:${line}:${column}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function leftOutWords(count: number | undefined): string[] {
  return count ? [`… and ${count} more`] : [];
}

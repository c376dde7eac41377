import { columnOf } from '../../edits/columns';
import { dashBefore } from '../../edits/items';
import { endOf, lastEnd } from '../../edits/pairs';
import { writtenIn } from '../../edits/set-field';
import type { Entry } from '../../model/entries/entry';
import { schemas } from '../../model/kinds/schemas';
import { isSectionName, kindOfSection } from '../../model/sections';
import { lineStart } from '../../text/line-end';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import type { Section } from '../../workspace/note/note-contents';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { offsetInNote, spanInChunk, startOf } from '../../workspace/reading/place';
import type { Node, SeqNode } from '../../yaml/parse/nodes';
import { type ChunkAtCursor, chunkAtCursor } from '../completion/chunk-at-cursor';
import { blankLine, endBehindKey } from './lines';

/** Where a source can be pasted: in the section of the sources, or in a field that names some. */
export type PastePlace = SectionPlace | FieldPlace;

export interface SectionPlace {
  readonly kind: 'section';
  readonly selection: Span;
  readonly isFlow: boolean;
  /** The column at which an entry would stand, for a section that has none. */
  readonly column: number;
  /** The entries that the section has. */
  readonly entries: readonly Entry[];
}

export interface FieldPlace {
  readonly kind: 'field';
  readonly selection: Span;
  readonly isFlow: boolean;
  readonly entry: Entry;
  readonly field: string;
  /** Where it is within a map that stands for an id, as in a citation: the key that the id has there. */
  readonly part?: string;
}

/** The place that a selection stands in; undefined beside what is written already, and where only text can stand. */
export function placeOf(note: Note, selection: Span): PastePlace | undefined {
  return amidItems(note, selection) ?? amidEntries(note, selection) ?? typedPlace(note, selection);
}

/** Where somebody could type the id or the entry. */
function typedPlace(note: Note, selection: Span): PastePlace | undefined {
  const { start, end } = selection;
  const chunk = chunkAtCursor(note, start) ?? behindKey(note, selection);
  if (!chunk) return undefined;
  const { path, kind, isFlow, hasColon, quote, token, column } = chunk.cursor;
  // Beside what is written already it would be one word with that.
  if (hasColon || chunk.start + token.start < start || chunk.start + token.end > end) return undefined;
  const [section = '', id, field = '', ...rest] = path;
  if (section === 'sources' && id === undefined)
    return quote === '' ? inSection(note, selection, isFlow, column) : undefined;
  if (kind !== 'value' || !namesSources(section, field)) return undefined;
  const entry = entryBefore(note, start);
  if (!entry || entry.id !== id) return undefined;
  const place = { kind: 'field', selection, isFlow, entry, field } as const;
  const [part, ...deeper] = rest;
  if (part === undefined) return place;
  const isNamedThere = schemas[entry.kind].fields[field]?.type.items?.main === part;
  return isNamedThere && deeper.length === 0 ? { ...place, part } : undefined;
}

/** Between a colon and the white space behind it nothing can be typed, but only for want of a space. */
function behindKey(note: Note, selection: Span): ChunkAtCursor | undefined {
  if (endBehindKey(note.text.toString(), selection) === undefined) return undefined;
  const chunk = chunkAtCursor(note, selection.start + 1);
  if (!chunk || chunk.cursor.token.start < chunk.cursor.token.end) return undefined;
  return { ...chunk, start: chunk.start - 1 };
}

function inSection(note: Note, selection: Span, isFlow: boolean, column: number): SectionPlace {
  const entries = sectionBefore(note, selection.start)?.entries ?? [];
  return { kind: 'section', selection, isFlow, column, entries };
}

/** The sources, where no other key of the note comes between them and an offset. */
function sectionBefore(note: Note, offset: number): Section | undefined {
  const key = note.contents.keys.findLast(({ chunk, key }) => offsetInNote(chunk, key.start) < offset);
  return note.contents.sections.find((section) => section.key === key && section.name === 'sources');
}

function namesSources(section: string, field: string): boolean {
  return isSectionName(section) && fieldsNamingSources(kindOfSection[section]).includes(field);
}

function fieldsNamingSources(kind: Entry['kind']): string[] {
  const { fields } = schemas[kind];
  return Object.keys(fields).filter((field) => fields[field]?.type.kinds?.includes('source'));
}

/** The entry of a well-formed chunk that begins last before an offset. */
function entryBefore(note: Note, offset: number): Entry | undefined {
  const chunk = note.text.chunkAt(offset);
  if (!chunk || chunk.isBroken) return undefined;
  return factsOf(chunk).entries.findLast((entry) => startOf(entry) < offset);
}

/** Between the items of a list that names sources: on an empty line of it, or in its brackets. */
function amidItems(note: Note, selection: Span): FieldPlace | undefined {
  const entry = entryBefore(note, selection.start);
  if (!entry || entry.broken) return undefined;
  const own = spanInChunk(entry.chunk, selection);
  for (const field of fieldsNamingSources(entry.kind)) {
    const list = writtenIn(entry, field);
    if (list?.kind === 'seq' && !list.aliased && isAmid(entry, list, own))
      return { kind: 'field', selection, isFlow: list.flow, entry, field };
  }
  return undefined;
}

function isAmid({ chunk: { text } }: Entry, list: SeqNode, selection: Span): boolean {
  if (list.flow) return isBetween(text, list, list.items, selection);
  const [first] = list.items;
  const line = blankLine(text, selection);
  if (!first || !line) return false;
  const dash = dashBefore(text, first);
  const column = dash - lineStart(text, dash);
  const end = lastEnd(list);
  if (dash < selection.start && selection.start <= end) return true;
  return (
    selection.start > end && selection.start - line.start >= column && isNothing(text.slice(end, line.start))
  );
}

/** Whether a selection stands in brackets behind an opening one or a comma, and touches none of the items. */
function isBetween(text: string, { start, end }: Node, items: readonly Span[], selection: Span): boolean {
  if (selection.start <= start || end <= selection.end) return false;
  const isApart = items.every((item) => item.end < selection.start || selection.end < item.start);
  return isApart && /[,[{]\s*$/.test(text.slice(start, selection.start));
}

/** Nothing but the rest of a line, and empty ones. */
function isNothing(text: string): boolean {
  return text.replace(/^[ \t]*#[^\n]*/, '').trim() === '';
}

/** Between the sources: on an empty line that is not deeper than they are, or in the braces of their section. */
function amidEntries(note: Note, selection: Span): SectionPlace | undefined {
  const section = sectionBefore(note, selection.start);
  if (!section || section.key.chunk.isBroken || section.entries.some(({ broken }) => broken))
    return undefined;
  const { entries } = section;
  const line = blankLine(note.text.toString(), selection);
  const [first] = entries;
  if (inBraces(section, selection)) return { kind: 'section', selection, isFlow: true, column: 0, entries };
  const outer = first && columnOf(first);
  if (!line || !first || outer === undefined) return undefined;
  const column = selection.start - line.start;
  const isAbove = entries.some((entry) => startOf(entry) > selection.end);
  const isHere = column <= outer && (column > 0 || isAbove);
  return isHere ? { kind: 'section', selection, isFlow: false, column: outer, entries } : undefined;
}

function inBraces({ key: { chunk, name } }: Section, selection: Span): boolean {
  const value = chunk.pairs.find(({ key }) => key.text === name)?.value;
  const own = spanInChunk(chunk, selection);
  if (value?.kind !== 'map' || !value.flow || value.aliased) return false;
  const pairs = value.pairs.map((pair) => ({ start: pair.key.start, end: endOf(pair) }));
  return isBetween(chunk.text, value, pairs, own);
}

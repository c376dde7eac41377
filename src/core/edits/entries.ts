import type { Entry } from '../model/entries/entry';
import { fieldOf } from '../model/kinds/schemas';
import { type Kind, kindOfSection, type SectionName, sectionNames, sectionOfKind } from '../model/sections';
import { insertAt, remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Note } from '../workspace/note/note';
import type { Section } from '../workspace/note/note-contents';
import { editsInNote, offsetInNote, startOf } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import type { MapNode, Node, Pair } from '../yaml/parse/nodes';
import { removeComment, silencersAbove } from './comments';
import type { FieldValue } from './intent';
import { endOf, indentationOf, insertions, removals, removalsFromFlow, startOfLineBehind } from './pairs';
import { Refusal } from './refusal';
import { pairAt, pathTo } from './semantic-value';
import { changeBy, nameOfEntry, type ValueChange } from './values';
import { pairLines, pairSpellings } from './written-value';

/** What a new entry says: its fields in their order. Lists are written in brackets, maps in braces. */
export type NewFields = Readonly<Record<string, FieldValue>>;

/** How the first entries of a section are written: in one line each where they can be, or in several. */
export type FirstStyle = 'inLine' | 'block';

/**
 * The edits that add an entry behind the others of its section, in their style; the section comes with its
 * first entry.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function addEntry(
  note: Note,
  section: SectionName,
  id: string,
  fields: NewFields,
  first: FirstStyle = 'inLine',
): TextEdit[] {
  const body = bodyOf(kindOfSection[section], fields);
  return add(note, section, [{ id, body, isBlockFirst: first === 'block' }]);
}

/** A new entry of a section. */
export interface NewEntry {
  readonly id: string;
  readonly fields: NewFields;
}

/**
 * The edits that add entries behind the others of their section, in the style of these. The first of a section stand
 * in several lines each.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function addEntries(note: Note, section: SectionName, entries: readonly NewEntry[]): TextEdit[] {
  if (entries.length === 0) return [];
  const kind = kindOfSection[section];
  return add(
    note,
    section,
    entries.map(({ id, fields }) => ({ id, body: bodyOf(kind, fields), isBlockFirst: true })),
  );
}

/** An entry as it is written elsewhere. */
export interface WrittenEntry {
  readonly id: string;
  /** Its lines without the indentation of its id: the first begins with that. */
  readonly lines: readonly string[];
  /** Comments on lines of their own that speak of it, as those that silence a rule. */
  readonly above: readonly string[];
  /** Whether a comment ends its lines. */
  readonly hasComment: boolean;
  /** What they say, in a form that two readings can be compared by. */
  readonly says: string;
}

/**
 * The edits that add entries behind the others of their section, in the words of their writers.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function addWritten(note: Note, section: SectionName, entries: readonly WrittenEntry[]): TextEdit[] {
  return add(
    note,
    section,
    entries.map((entry) => ({ id: entry.id, body: verbatim(entry), says: entry.says })),
  );
}

/** How an entry can be written, behind its id or with it. */
export interface Body {
  /** In block style, below others whose ids and fields stand at two columns. */
  readonly lines: (id: string, outer: string, deeper: string) => readonly string[];
  /** What stands behind the id and its colon in one line; absent where it needs several. */
  readonly inLine: string | undefined;
}

interface New {
  readonly id: string;
  readonly body: Body;
  /** Whether it is written in several lines where it is the first of its section. */
  readonly isBlockFirst?: boolean;
  /** What it has to say in the end; absent where its body leaves no doubt. */
  readonly says?: string;
}

/** An entry with some fields, as it can be written. */
export function bodyOf(kind: Kind, fields: NewFields): Body {
  const typeOf = (key: string) => fieldOf(key, kind)?.type;
  const flow = pairSpellings(fields, typeOf, (pair) => `{${pair}}`);
  return {
    lines: (id, outer, deeper) => {
      const pairs = pairLines(fields, typeOf, `${deeper}  `);
      return [`${outer}${id}:`, ...pairs.flatMap((pair) => (deeper + pair).split('\n'))];
    },
    inLine: `{${flow.join(', ')}}`,
  };
}

/** In braces no comment can stand. */
function verbatim({ above, lines, hasComment }: WrittenEntry): Body {
  const [first = '', ...rest] = lines;
  const inLine = /:[ \t]+(\S.*)$/.exec(first)?.[1];
  return {
    lines: (_, outer) => [...above, ...lines].map((line) => (line === '' ? '' : outer + line)),
    inLine: rest.length === 0 && above.length === 0 && !hasComment ? inLine : undefined,
  };
}

function add(note: Note, section: SectionName, entries: readonly New[]): TextEdit[] {
  for (const edits of additions(note, section, entries))
    if (isAddition(changeBy(note, edits), section, entries)) return [...edits];
  throw new Refusal(
    `The way this note is written does not let an entry be added from here. Add it in the text.`,
  );
}

/**
 * The edits that take an entry away, with its lines.
 * @throws Refusal where it is written in a way that only its author should change.
 */
export function removeEntry(note: Note, entry: Entry): TextEdit[] {
  const own = nameOfEntry(sectionOfKind[entry.kind], entry.id);
  for (const edits of entryRemovals(note, entry)) {
    const { gone, added } = changeBy(note, edits);
    if (added.length === 0 && gone.length === 1 && gone[0]?.name === own) return [...edits];
  }
  throw new Refusal(
    `The way “${entry.id}” is written does not let it be taken away from here. Do so in the text.`,
  );
}

/** Whether the entries are all that is new, each as it has to be, and nothing is lost. */
function isAddition({ gone, added }: ValueChange, section: SectionName, entries: readonly New[]): boolean {
  if (gone.length > 0 || added.length !== entries.length) return false;
  return entries.every(({ id, says }) =>
    added.some(
      (each) => each.name === nameOfEntry(section, id) && (says === undefined || each.says === says),
    ),
  );
}

function* additions(note: Note, name: SectionName, entries: readonly New[]): Generator<readonly TextEdit[]> {
  const lineEnd = note.text.lineEnd;
  const section = note.contents.sections.find((each) => each.name === name);
  const last = section?.entries.at(-1);
  if (section && last)
    yield* behind(last, entries, lineEnd, isApart(note, section.entries.slice(1)) ? [''] : []);
  else if (section) yield* intoEmpty(section, entries, lineEnd);
  else yield* withSection(note, name, entries, lineEnd);
}

/** Whether a blank line stands before each of some entries, or before the comments above it. */
export function isApart(note: Note, entries: readonly Entry[]): boolean {
  const last = entries.at(-1);
  if (!last) return false;
  const text = note.text.toString();
  return hasBlankBefore(text, startOfComments(text, lineStart(text, startOf(last))));
}

function hasBlankBefore(text: string, start: number): boolean {
  return /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
}

function* behind(
  last: Entry,
  entries: readonly New[],
  lineEnd: string,
  between: readonly string[],
): Generator<readonly TextEdit[]> {
  const { chunk } = last;
  const { text, root } = chunk;
  const path = pathTo(root, last.idSpan.start) ?? [];
  const map = path.length > 1 ? pairAt(root, path.slice(0, -1))?.value : root;
  const pair = pairAt(root, path);
  if (map?.kind !== 'map' || !pair) return;
  const inner = pair.value;
  const below = (lines: readonly string[]) =>
    [...linesBelow(text, pair, lines, lineEnd)].map((edit) => editsInNote(chunk, [edit]));
  const outer = map.flow ? '' : indentationOf(text, pair);
  if (!map.flow && inner?.kind === 'map' && !inner.flow && inner.pairs[0]) {
    const deeper = indentationOf(text, inner.pairs[0]);
    const apart = entries.flatMap((entry) => [...between, ...blockLines([entry], outer, deeper)]);
    if (between.length > 0) yield* below(apart).slice(0, 1);
    yield* below(blockLines(entries, outer, deeper));
  }
  const inBraces = flowPairs(entries);
  const [first] = entries;
  if (entries.length === 1 && first?.body.inLine)
    for (const edits of insertions(text, map, first.id, { spellings: [first.body.inLine] }, [], lineEnd))
      yield editsInNote(chunk, edits);
  else if (map.flow && inBraces !== undefined)
    yield editsInNote(chunk, [insertAt(endOf(pair), `, ${inBraces}`)]);
  if (!map.flow && inner?.kind === 'map' && inner.flow && inBraces !== undefined)
    yield* below(entries.map(({ id, body }) => `${outer}${id}: ${body.inLine}`));
  if (!map.flow) yield* below(blockLines(entries, outer, `${outer}  `));
}

/** Ways to put lines below an entry: behind its last line, and behind the blank ones that a text of it may keep. */
function* linesBelow(
  text: string,
  pair: Pair,
  lines: readonly string[],
  lineEnd: string,
): Generator<TextEdit> {
  const end = endOf(pair);
  yield insertAt(lineStop(text, end), lines.map((line) => lineEnd + line).join(''));
  const behind = startOfLineBehind(text, end);
  if (behind !== undefined) yield insertAt(behind, lines.map((line) => line + lineEnd).join(''));
}

function blockLines(entries: readonly New[], outer: string, deeper: string): string[] {
  return entries.flatMap(({ id, body }) => body.lines(id, outer, deeper));
}

/** Entries below the key of their section: in one line each where they can be. */
function sectionLines(entries: readonly New[]): string[] {
  return entries.flatMap(({ id, body, isBlockFirst }) =>
    body.inLine === undefined || isBlockFirst ? body.lines(id, '  ', '    ') : [`  ${id}: ${body.inLine}`],
  );
}

function* intoEmpty(
  { key: { chunk, key, name } }: Section,
  entries: readonly New[],
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const value = valueAt(chunk.root, name);
  // Words in the place of entries are somebody’s, and no entry can stand below them.
  if (value?.kind === 'scalar' && value.value !== null) return;
  const [first] = entries;
  const isOne = entries.length === 1 && first?.body.inLine !== undefined;
  if (value?.kind === 'map' && value.flow && isOne && first.body.inLine)
    for (const edits of insertions(
      chunk.text,
      value,
      first.id,
      { spellings: [first.body.inLine] },
      [],
      lineEnd,
    ))
      yield editsInNote(chunk, edits);
  const colon = chunk.text.indexOf(':', key.end) + 1;
  const lines = sectionLines(entries).map((line) => lineEnd + line);
  // What says in so many words that there is nothing, such as ~ or {}, goes.
  const end = value && /^(?:\S+|\{\s*\})$/.test(chunk.text.slice(value.start, value.end)) ? value.end : colon;
  const gone = end > colon ? [{ span: { start: colon, end }, text: '' }] : [];
  yield editsInNote(chunk, [...gone, insertAt(lineStop(chunk.text, end), lines.join(''))]);
  const inBraces = flowPairs(entries);
  if (value?.kind === 'map' && value.flow && inBraces !== undefined)
    yield editsInNote(chunk, [{ span: { start: value.start, end: value.end }, text: `{${inBraces}}` }]);
  if (isOne) yield editsInNote(chunk, [insertAt(colon, ` {${first?.id}: ${first?.body.inLine}}`)]);
}

/** Entries as the pairs of a map in braces; undefined where one needs several lines. */
function flowPairs(entries: readonly New[]): string | undefined {
  if (entries.some(({ body }) => body.inLine === undefined)) return undefined;
  return entries.map(({ id, body }) => `${id}: ${body.inLine ?? ''}`).join(', ');
}

function valueAt(root: Node | null, key: string): Node | null | undefined {
  return root?.kind === 'map' ? root.pairs.find((pair) => pair.key.text === key)?.value : undefined;
}

/** In the order of the format: behind the sections before it, else before those behind it, else at the end. */
function* withSection(
  note: Note,
  name: SectionName,
  entries: readonly New[],
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const [top] = note.contents.keys;
  const root = top?.chunk.root;
  if (top && root?.kind === 'map' && root.flow) {
    yield* sectionInFlow(top.chunk, root, name, entries, lineEnd);
    return;
  }
  const rank = sectionNames.indexOf(name);
  const next = note.contents.keys.find((key) => key.name === 'brief' || rankOf(key.name) > rank);
  const text = note.text.toString();
  const margin = top ? marginOf(text, offsetInNote(top.chunk, top.key.start)) : '';
  const lines = [`${name}:`, ...sectionLines(entries)].map((line) => margin + line + lineEnd).join('');
  const start = next ? offsetInNote(next.chunk, next.key.start) - margin.length : text.length;
  const blank = /\n\r?\n$/.test(text.slice(0, start)) ? lineEnd : '';
  if (next) yield [insertAt(startOfComments(text, start), lines + blank)];
  const open = text === '' || text.endsWith('\n') ? '' : lineEnd;
  if (isSpaced(note, text) && !/\n\r?\n$/.test(text)) yield [insertAt(text.length, open + lineEnd + lines)];
  yield [insertAt(text.length, open + lines)];
}

/** The section of a note that stands in braces as a whole. */
function* sectionInFlow(
  chunk: Chunk,
  root: MapNode,
  name: SectionName,
  entries: readonly New[],
  lineEnd: string,
): Generator<readonly TextEdit[]> {
  const written = flowPairs(entries);
  if (written === undefined) return;
  const section = { spellings: [`{${written}}`] };
  for (const edits of insertions(chunk.text, root, name, section, [...sectionNames], lineEnd))
    yield editsInNote(chunk, edits);
}

/** Whether a blank line stands before the last key of the note, so that the next one wants one as well. */
function isSpaced(note: Note, text: string): boolean {
  const last = note.contents.keys.slice(1).at(-1);
  if (!last) return false;
  const start = lineStart(text, offsetInNote(last.chunk, last.key.start));
  return hasBlankBefore(text, startOfComments(text, start));
}

/** The spaces before the keys of a note. */
function marginOf(text: string, keyStart: number): string {
  return /(?<! ) *$/.exec(text.slice(lineStart(text, keyStart), keyStart))?.[0] ?? '';
}

function rankOf(name: string): number {
  return (sectionNames as readonly string[]).indexOf(name);
}

/** Comments directly above a key belong to it. */
function startOfComments(text: string, keyStart: number): number {
  let start = keyStart;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function* entryRemovals(note: Note, entry: Entry): Generator<readonly TextEdit[]> {
  const { chunk, idSpan } = entry;
  const { text, root } = chunk;
  const path = pathTo(root, idSpan.start) ?? [];
  const map = path.length > 1 ? pairAt(root, path.slice(0, -1))?.value : root;
  const pair = pairAt(root, path);
  if (map?.kind !== 'map' || !pair) return;
  if (map.flow)
    for (const edits of removalsFromFlow(text, map, pair, 'goes')) yield editsInNote(chunk, edits);
  else
    for (const edits of wholeLines(text, map, pair))
      yield [...silencersAbove(note, entry).flatMap(removeComment), ...editsInNote(chunk, edits)];
  for (const edits of removals(text, map, pair)) yield editsInNote(chunk, edits);
}

/** With the comments on its lines, which speak of it. */
function* wholeLines(text: string, map: MapNode, pair: Pair): Generator<readonly TextEdit[]> {
  const start = lineStart(text, pair.key.start);
  if (text.slice(start, pair.key.start).trim() !== '' || map.aliased) return;
  const stop = lineStop(text, endOf(pair));
  const next = text.indexOf('\n', stop) + 1;
  yield [remove({ start, end: next > 0 ? next : text.length })];
  // The text above may keep the blank lines that follow it, and would keep these as well.
  const behind = startOfLineBehind(text, endOf(pair));
  if (behind !== undefined) yield [remove({ start, end: behind })];
}

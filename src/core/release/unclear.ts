/**
 * Why it cannot be told what of a note may be released: what is malformed may hide a marking, and so may a key that
 * only resembles one, or an included note that is not at hand.
 */
import { isReadInFull } from '../model/entries/entry';
import { isUsersOwn } from '../model/fields/keys';
import { includeField, isMarkingName, markingField, resemblesMarking } from '../model/kinds/note';
import { fieldOf } from '../model/kinds/schemas';
import { isSectionName, type Kind, kindOfSection } from '../model/sections';
import type { Note } from '../workspace/note/note';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import type { Chunk } from '../yaml/chunks/chunk';
import type { Node, Pair, ScalarNode } from '../yaml/parse/nodes';
import { findingAt, findingOnTop, type ReleaseFinding } from './finding';
import type { Verdict } from './verdict';

const mend = 'Mend it before the note is released.';

export function unclearIn(note: Note): ReleaseFinding[] {
  const outer = note.text.outerProblems.map(({ start, end, message }) => ({ span: { start, end }, message }));
  const conflicts = note.contents.conflicts.map((span) => ({ span, message: `A merge left this. ${mend}` }));
  const chunks = [...note.text.chunks].flatMap((chunk) => [...unclearInChunk(factsOf(chunk))]);
  return [
    ...outer,
    ...(outer.length === 0 ? behindEnd(note) : []),
    ...conflicts,
    ...chunks,
    ...unclearTop(note),
    ...unclearIncludes(note),
  ];
}

function* unclearInChunk(facts: ChunkFacts): Generator<ReleaseFinding> {
  const { chunk, entries, problems } = facts;
  for (const { start, end, code, ...more } of [...problems, ...entries.flatMap((each) => each.problems)]) {
    if (code === 'syntax' && 'message' in more)
      yield findingAt(chunk, { start, end }, `${more.message} ${mend}`);
    if (code === 'duplicate-key')
      yield findingAt(chunk, { start, end }, `It is given twice, and what counts is unclear. ${mend}`);
  }
  if (chunk.isBroken) return;
  for (const entry of entries)
    if (!isReadInFull(entry, markingField))
      yield findingAt(chunk, entry.idSpan, `The marking of “${entry.id}” cannot be read. ${mend}`);
  for (const key of misplacedIn(chunk))
    yield findingAt(
      chunk,
      key,
      `“${key.text}” counts for nothing here, and may be meant as a marking. ${mend}`,
    );
}

/** Behind the end of a note only markers and comments say nothing. */
function behindEnd(note: Note): ReleaseFinding[] {
  return [...note.text.chunks].flatMap((chunk) => {
    const line =
      chunk.role === 'rest' ? /^(?![ \t\r]*(?:#|$|\.\.\.|---[ \t\r]*(?:#|$))).*$/m.exec(chunk.text) : null;
    if (!line) return [];
    const span = { start: line.index, end: line.index + line[0].length };
    return [findingAt(chunk, span, `What stands behind the end of the note is not read. ${mend}`)];
  });
}

/** Keys that look like that of a marking, where the format has none. */
function* misplacedIn(chunk: Chunk): Generator<ScalarNode> {
  for (const pair of chunk.role === 'entry' || chunk.role === 'header' ? [] : chunk.pairs)
    yield* isSectionName(pair.key.text)
      ? misplacedInSection(pair.value, kindOfSection[pair.key.text])
      : misplacedInField(pair);
  const { section } = chunk;
  if (chunk.role !== 'entry' || section === undefined || !isSectionName(section)) return;
  for (const { value } of chunk.pairs) yield* misplacedInEntry(value, kindOfSection[section]);
}

function* misplacedInSection(value: Node | null, kind: Kind): Generator<ScalarNode> {
  if (value?.kind !== 'map') yield* keysLikeMarkings(value);
  else for (const each of value.pairs) yield* misplacedInEntry(each.value, kind);
}

function* misplacedInEntry(value: Node | null, kind: Kind): Generator<ScalarNode> {
  if (value?.kind !== 'map') yield* keysLikeMarkings(value);
  else for (const pair of value.pairs) yield* misplacedInField(pair, kind);
}

function* misplacedInField({ key, value }: Pair, kind?: Kind): Generator<ScalarNode> {
  const name = key.text;
  if (!fieldOf(name, kind) && !isUsersOwn(name) && resemblesMarking(name)) yield key;
  yield* keysLikeMarkings(value);
}

function* keysLikeMarkings(node: Node | null): Generator<ScalarNode> {
  if (node?.kind === 'seq') for (const item of node.items) yield* keysLikeMarkings(item);
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.pairs) {
    if (isMarkingName(key.text)) yield key;
    yield* keysLikeMarkings(value);
  }
}

function* unclearTop(note: Note): Generator<ReleaseFinding> {
  for (const { name, chunk, key, valueSpan, value } of note.contents.keys) {
    const isRead = isSectionName(name) || value !== undefined || !valueSpan;
    if (chunk.isBroken || (!isMarkingName(name) && !isSectionName(name))) continue;
    const inside = factsOf(chunk).problems.some(
      ({ start, end }) => valueSpan && start >= valueSpan.start && end <= valueSpan.end,
    );
    if (!isRead || inside) yield findingAt(chunk, key, `Not all of “${name}” can be read. ${mend}`);
  }
  for (const { role, root } of note.text.chunks)
    if (role === 'whole' && root && root.kind !== 'map')
      yield findingOnTop(note, '', `This is no note, and what of it may be released cannot be told.`);
}

/** What an included note holds that is not at hand, or malformed, may be marked in whatever way. */
function* unclearIncludes(note: Note): Generator<ReleaseFinding> {
  const chunk = note.contents.key(includeField)?.chunk;
  const unclear = note.scope.includes.filter(({ note: each }) => !each || isUnclearNote(each));
  for (const { path, note: included } of unclear) {
    if (!chunk) continue;
    const why = included ? 'is malformed, or its marking cannot be read' : 'is not at hand';
    yield findingAt(chunk, path, `“${path.value}” ${why}: whether its entries may be released is unclear.`);
  }
  const hidden = note.scope.included.find(isUnclearNote);
  if (unclear.length > 0 || !(hidden || note.scope.isIncomplete)) return;
  const name = hidden ? `“${hidden.name}”` : 'A note that an included one includes';
  yield findingOnTop(
    note,
    includeField,
    `${name} cannot be read in full: whether its entries may be released is unclear.`,
  );
}

/** Of a note that others include, its marking and those of its entries are read. */
function isUnclearNote({ contents }: Note): boolean {
  const marking = contents.key(markingField);
  return (
    contents.hasMalformed() ||
    (marking?.valueSpan !== undefined && marking.value === undefined) ||
    contents.entries.some((entry) => !isReadInFull(entry, markingField))
  );
}

/** An id that is defined twice names both. */
export function ambiguousIn(note: Note, { own, isWithheld }: Verdict): ReleaseFinding[] {
  const kept = note.contents.entries.filter((entry) => own.has(entry.id) && !isWithheld(entry));
  return kept.map(({ chunk, idSpan, id }) =>
    findingAt(chunk, idSpan, `“${id}” is defined twice, and only one of the two may be released. ${mend}`),
  );
}

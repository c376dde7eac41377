import { noteLayout } from '../model/kinds/layout';
import { isSectionName } from '../model/sections';
import { composed } from '../text/composed';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Chunk } from '../yaml/chunks/chunk';
import { Chunks } from '../yaml/chunks/chunks';
import type { Node, Pair } from '../yaml/parse/nodes';
import { semanticValue } from './semantic-value';

/** An entry or a top-level field, by what it says. */
export interface NamedValue {
  /** The key of a field, or the section and the id of an entry. */
  readonly name: string;
  /** Its value, in a form that two readings can be compared by. */
  readonly says: string;
}

/** What two readings of a note do not have in common. */
export interface ValueChange {
  readonly gone: readonly NamedValue[];
  readonly added: readonly NamedValue[];
}

/**
 * Compares all that two readings of a note say: what an edit must leave, it must leave by its value. Ids alone
 * would not tell that a text has lost the blank lines behind it. Sections that hold nothing say nothing.
 */
export function changedValues(before: Cut, after: Cut): ValueChange {
  const [old, fresh] = withoutShared(...withoutSameEnds(before, after, mayHaveAlias), fingerprint);
  const [gone, added] = withoutShared(old.flatMap(valuesIn), fresh.flatMap(valuesIn), keyOfValue);
  return { gone, added };
}

/** What edits of a note change in what it says. */
export function changeBy(note: Cut, edits: readonly TextEdit[]): ValueChange {
  return changedValues(note, edited(note, edits));
}

/** A note with edits made, as far as its values can be told from it: nobody else reads it. */
function edited(note: Cut, edits: readonly TextEdit[]): Cut {
  const chunks = new Chunks(applyEdits(note.text.toString(), edits), noteLayout, undefined);
  return { text: { chunks: chunks.list, toString: () => chunks.text } };
}

/** The names of entries and fields in the order of the text, before and behind edits, where that may be another. */
export function orderBy(
  note: Cut,
  edits: readonly TextEdit[],
): readonly [before: readonly string[], after: readonly string[]] {
  const [old, fresh] = withoutSameEnds(note, edited(note, edits), () => false);
  return [old.flatMap(namesIn), fresh.flatMap(namesIn)];
}

function namesIn(chunk: Chunk): string[] {
  return valuesIn(chunk).map(({ name }) => name);
}

/** A note in chunks. */
interface Cut {
  readonly text: { readonly chunks: Iterable<Chunk>; toString(): string };
}

/** The chunks of two texts without those at the beginning and the end that are alike, unless they are kept. */
function withoutSameEnds(
  one: Cut,
  other: Cut,
  isKept: (chunk: Chunk) => boolean,
): [one: Chunk[], other: Chunk[]] {
  const [first, second] = [[...one.text.chunks], [...other.text.chunks]];
  const shorter = Math.min(first.length, second.length);
  const head = countWhile(shorter, (at) => isAlike(first[at], second[at]));
  const tail = countWhile(shorter - head, (at) => isAlike(first.at(-1 - at), second.at(-1 - at)));
  const rest = (chunks: readonly Chunk[]): Chunk[] =>
    chunks.filter((chunk, at) => (at >= head && at < chunks.length - tail) || isKept(chunk));
  return [rest(first), rest(second)];
}

function countWhile(most: number, isSame: (at: number) => boolean): number {
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
}

/** Whether two chunks say the same wherever they stand, but for what an alias in them stands for. */
function isAlike(one: Chunk | undefined, other: Chunk | undefined): boolean {
  return (
    one?.text === other?.text &&
    one?.role === other?.role &&
    one?.section === other?.section &&
    one?.due === other?.due
  );
}

/**
 * Whether edits of a chunk change nothing that the others say: an alias there may repeat what changes. Without
 * an anchor in the chunk nothing can, and nothing is read.
 */
export function changesOnly(note: Note, chunk: Chunk, edits: readonly TextEdit[]): boolean {
  if (!chunk.text.includes('&')) return true;
  const own = new Set(valuesIn(chunk).map(({ name }) => name));
  const { gone } = changeBy(note, edits);
  return gone.every(({ name }) => own.has(name));
}

/** The name of an entry among the values of its note: the same however its id is composed. */
export function nameOfEntry(section: string, id: string): string {
  return `${section} ${composed(id)}`;
}

/**
 * What a chunk says by its text and place alone, so that two that agree need not be read to be compared. Only what stands for an anchor depends on other chunks, and
 * whether the chunk is at the column of those.
 */
function fingerprint(chunk: Chunk): string | undefined {
  const { role, section, text, isBroken } = chunk;
  return mayHaveAlias(chunk) ? undefined : JSON.stringify([role, section, text, isBroken]);
}

/** Whether something in a chunk may stand for what another says. */
function mayHaveAlias({ text }: Chunk): boolean {
  return text.includes('*');
}

function keyOfValue({ name, says }: NamedValue): string {
  return JSON.stringify([name, says]);
}

/** Two lists without the items that both have, as often as both have them; an item without a key is its list's own. */
function withoutShared<T>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (item: T) => string | undefined,
): [one: T[], other: T[]] {
  const unmatched = new Map<string, number>();
  for (const item of other) {
    const key = keyOf(item);
    if (key !== undefined) unmatched.set(key, (unmatched.get(key) ?? 0) + 1);
  }
  const own = one.filter((item) => !takeOne(unmatched, keyOf(item)));
  // What the first list did not match is the second's own.
  return [own, other.filter((item) => keyOf(item) === undefined || takeOne(unmatched, keyOf(item)))];
}

function takeOne(counts: Map<string, number>, key: string | undefined): boolean {
  const count = key === undefined ? 0 : (counts.get(key) ?? 0);
  if (key === undefined || count === 0) return false;
  counts.set(key, count - 1);
  return true;
}

function valuesIn(chunk: Chunk): NamedValue[] {
  if (chunk.role === 'prefix' || chunk.role === 'rest') return [];
  if (chunk.isBroken) return [{ name: '?', says: withoutEnd(chunk.text) }];
  if (chunk.role === 'entry') return chunk.pairs.map((pair) => namedValue(pair, chunk.section));
  return chunk.pairs.flatMap((pair) => (isSectionName(pair.key.text) ? inSection(pair) : [namedValue(pair)]));
}

function inSection({ key, value }: Pair): NamedValue[] {
  if (value?.kind === 'map') return value.pairs.map((pair) => namedValue(pair, key.text));
  return saysNothing(value) ? [] : [{ name: key.text, says: JSON.stringify(semanticValue(value)) }];
}

function saysNothing(value: Node | null): boolean {
  return !value || (value.kind === 'scalar' && value.value === null);
}

function namedValue({ key, value }: Pair, section?: string): NamedValue {
  const name = section === undefined ? key.text : nameOfEntry(section, key.text);
  return { name, says: JSON.stringify(semanticValue(value)) };
}

/** A malformed chunk as it is written, but for the blank lines and comments behind it. */
function withoutEnd(text: string): string {
  const lines = text.split(/\r?\n/);
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return lines.slice(0, last + 1).join('\n');
}

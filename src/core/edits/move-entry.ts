import type { Entry } from '../model/entries/entry';
import { sectionOfKind } from '../model/sections';
import { insertAt, remove, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Note } from '../workspace/note/note';
import { editsInNote, offsetInNote } from '../workspace/reading/place';
import type { Pair } from '../yaml/parse/nodes';
import { editableEntry } from './editable';
import { pairOfEntry, sectionWith } from './entry-places';
import type { MoveEntry } from './intent';
import { endOf, startOfLineBehind } from './pairs';
import { Refusal } from './refusal';
import { changeBy, nameOfEntry, orderBy } from './values';

/**
 * The edits that put an entry before the one above it, or behind the one below, with the comments directly above it;
 * none for the first and the last.
 * @throws Refusal where its lines would mean something else there.
 */
export function moveInSection(note: Note, { entry: key, direction }: MoveEntry): TextEdit[] {
  const entry = editableEntry(note, key);
  const entries = sectionWith(note, entry)?.entries ?? [];
  const at = entries.indexOf(entry);
  const first = direction === 'up' ? entries[at - 1] : entry;
  const second = direction === 'up' ? entry : entries[at + 1];
  if (!first || !second) return [];
  for (const edits of swaps(note, first, second, entry))
    if (isSwap(note, edits, first, second)) return [...edits];
  throw new Refusal(
    `The way “${entry.id}” is written does not let it be moved from here. Move it in the text.`,
  );
}

/** Whether edits leave all that the note says, and only the two entries stand the other way round. */
function isSwap(note: Note, edits: readonly TextEdit[], first: Entry, second: Entry): boolean {
  const { gone, added } = changeBy(note, edits);
  if (gone.length > 0 || added.length > 0) return false;
  const [before, after] = orderBy(note, edits);
  const [one, other] = [nameOf(first), nameOf(second)];
  const others = before.findIndex((name, at) => name !== after[at]);
  // Two of one name and one value may stand in either order.
  if (others < 0) return one === other || before.length === 0;
  const wanted = [...before];
  wanted.splice(others, 2, other, one);
  return before[others] === one && before[others + 1] === other && isSameOrder(wanted, after);
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}

function nameOf({ kind, id }: Entry): string {
  return nameOfEntry(sectionOfKind[kind], id);
}

function* swaps(note: Note, first: Entry, second: Entry, moved: Entry): Generator<readonly TextEdit[]> {
  const [one, other] = [pairOfEntry(first), pairOfEntry(second)];
  if (!one.pair || !other.pair) return;
  if (one.map?.flow && other.map?.flow) yield inBraces(first, one.pair, second, other.pair);
  else if (!one.map?.flow && !other.map?.flow) yield* inLines(note, first, second, moved);
}

/** What stands between the two stays: commas, comments and line breaks. */
function inBraces(first: Entry, one: Pair, second: Entry, other: Pair): TextEdit[] {
  const spans = [one, other].map((pair) => ({ start: pair.key.start, end: endOf(pair) }));
  const [here, there] = spans;
  if (!here || !there) return [];
  return [
    ...editsInNote(first.chunk, [{ span: here, text: second.chunk.text.slice(there.start, there.end) }]),
    ...editsInNote(second.chunk, [{ span: there, text: first.chunk.text.slice(here.start, here.end) }]),
  ];
}

/** The lines of an entry, with the comments above that speak of it, and without the line break behind it. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

function* inLines(note: Note, first: Entry, second: Entry, moved: Entry): Generator<readonly TextEdit[]> {
  const text = note.text.toString();
  for (const isKept of [false, true]) {
    const one = linesOf(text, first, isKept);
    const other = linesOf(text, second, isKept);
    if (!one || !other || one.end > other.start) continue;
    const between = text.slice(one.end, other.start);
    // Only the lines of the one that moves are touched, and what parts the two goes with it.
    if (moved === second)
      yield [
        insertAt(one.start, text.slice(other.start, other.end) + between),
        remove({ start: one.end, end: other.end }),
      ];
    else
      yield [
        remove({ start: one.start, end: other.start }),
        insertAt(other.end, between + text.slice(one.start, one.end)),
      ];
  }
}

/** @param isKept whether the blank lines behind it are its own, as those of a text that keeps them */
function linesOf(text: string, entry: Entry, isKept: boolean): Lines | undefined {
  const { pair } = pairOfEntry(entry);
  if (!pair) return undefined;
  const key = offsetInNote(entry.chunk, pair.key.start);
  const line = lineStart(text, key);
  const before = text.slice(line, key);
  if (!/^[ \uFEFF]*(?:\?[ ]+)?$/.test(before)) return undefined;
  const stop = lineStop(text, offsetInNote(entry.chunk, endOf(pair)));
  const behind = isKept ? startOfLineBehind(text, stop) : undefined;
  return {
    start: startWithComments(text, line, before.length),
    end: behind === undefined ? stop : lineStop(text, behind - 1),
  };
}

/** Comments directly above, no deeper than the id: those that stand deeper end the entry before. */
function startWithComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    const indentation = /^ *(?=#)/.exec(text.slice(before, start))?.[0].length;
    if (indentation === undefined || indentation > column) break;
    start = before;
  }
  return start;
}

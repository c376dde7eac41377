import type { Entry } from '../model/entries/entry';
import { sectionOfKind } from '../model/sections';
import { insertAt, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Note } from '../workspace/note/note';
import { editsInNote } from '../workspace/reading/place';
import type { MapNode, Pair } from '../yaml/parse/nodes';
import { editableEntry } from './editable';
import { isApart } from './entries';
import { pairOfEntry, sectionWith } from './entry-places';
import { addedToFlow } from './flow';
import { freshId } from './fresh-id';
import type { DuplicateEntry } from './intent';
import { isTaken } from './new-entry';
import { endOf, indentationOf, startOfLineBehind } from './pairs';
import { Refusal } from './refusal';
import { semanticValue } from './semantic-value';
import { changeBy, nameOfEntry, orderBy } from './values';

/**
 * The edits that put a copy of an entry behind it, with the comments in it, under an id of its own.
 * @throws Refusal where its lines would mean something else there.
 */
export function duplicateEntry(note: Note, { entry: key }: DuplicateEntry): TextEdit[] {
  const entry = editableEntry(note, key);
  const { map, pair } = pairOfEntry(entry);
  const id = freshId(entry.id.replace(/-\d{1,2}$/, ''), (each) => isTaken(note, each));
  if (map && pair && !mayNameValues(entry, pair))
    for (const edits of copies(note, entry, map, pair, id))
      if (isCopy(note, editsInNote(entry.chunk, edits), entry, pair, id))
        return editsInNote(entry.chunk, edits);
  throw new Refusal(
    `The way “${entry.id}” is written does not let a copy of it be made from here. Copy it in the text.`,
  );
}

/** Anchors and aliases lead elsewhere: a copy of them would change what others mean. */
function mayNameValues({ chunk }: Entry, { key, value }: Pair): boolean {
  const { anchors, aliases } = chunk.parsed;
  if (anchors.size === 0 && aliases.size === 0) return false;
  const written = chunk.text.slice(key.start, value?.end ?? key.end);
  return /(?:^|[\s[,{:])[&*][^\s]/u.test(written);
}

function* copies(
  note: Note,
  entry: Entry,
  map: MapNode,
  pair: Pair,
  id: string,
): Generator<readonly TextEdit[]> {
  const { text } = entry.chunk;
  const lineEnd = note.text.lineEnd;
  const { start } = pair.key;
  const end = endOf(pair);
  if (map.flow) return yield* addedToFlow(text, { start, end }, id + text.slice(pair.key.end, end), lineEnd);
  if (text.slice(lineStart(text, start), start).trim() !== '') return;
  const stop = lineStop(text, end);
  const copy = indentationOf(text, pair) + id + text.slice(pair.key.end, stop);
  const apart = isApart(note, sectionWith(note, entry)?.entries.slice(1) ?? []) ? lineEnd : '';
  yield [insertAt(stop, apart + lineEnd + copy)];
  if (apart !== '') yield [insertAt(stop, lineEnd + copy)];
  const behind = startOfLineBehind(text, stop);
  if (behind === undefined) return;
  // A text may keep the blank lines behind it, which its copy then keeps as well.
  yield [insertAt(behind, indentationOf(text, pair) + id + text.slice(pair.key.end, behind))];
  yield [insertAt(behind, copy + lineEnd)];
}

/** Whether edits add just the copy, and that directly behind its entry. */
function isCopy(
  note: Note,
  edits: readonly TextEdit[],
  { kind, id }: Entry,
  { value }: Pair,
  fresh: string,
): boolean {
  const { gone, added } = changeBy(note, edits);
  const [copy] = added;
  const [name, own] = [nameOfEntry(sectionOfKind[kind], fresh), nameOfEntry(sectionOfKind[kind], id)];
  if (gone.length > 0 || added.length !== 1 || copy?.name !== name) return false;
  return copy.says === JSON.stringify(semanticValue(value)) && isDirectlyBehind(note, edits, name, own);
}

function isDirectlyBehind(note: Note, edits: readonly TextEdit[], name: string, own: string): boolean {
  const [, after] = orderBy(note, edits);
  const before = after[after.indexOf(name) - 1];
  return before === undefined || before === own;
}

import { dashBefore } from '../../edits/items';
import { itemsOf } from '../../edits/lists';
import { type FieldAndRest, fieldAndRest, pathTo, semanticValue } from '../../edits/semantic-value';
import { addReference, writtenIn } from '../../edits/set-field';
import { changedValues } from '../../edits/values';
import type { Entry } from '../../model/entries/entry';
import { schemas } from '../../model/kinds/schemas';
import type { TextEdit } from '../../text/edit';
import { lineStart } from '../../text/line-end';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { startOf } from '../../workspace/reading/place';
import type { MapNode, Node } from '../../yaml/parse/nodes';
import { blankLine, endBehindKey, spaceBehind } from './lines';
import { type Paste, way } from './paste';
import type { FieldPlace } from './place';

/** Ways to write an id where the selection stands, or as near to it as the field lets it be. */
export function* referenceWays(note: Note, place: FieldPlace, id: string): Generator<Paste> {
  const { selection, isFlow } = place;
  const space = spaceBehind(note.text.toString(), selection.start);
  yield way(selection, space + id);
  if (place.part !== undefined) return;
  if (isFlow) {
    yield way(selection, `${space}${id}, `, space.length + id.length);
    return;
  }
  const item = listItem(place, id);
  const line = blankLine(note.text.toString(), selection);
  if (item !== undefined && line) yield way(line, item);
  const end = endBehindKey(note.text.toString(), selection);
  if (end === undefined) return;
  if (item !== undefined) yield way({ start: end, end }, note.text.lineEnd + item);
  else yield asLast(note, place, id);
}

/** An item of the list in block style that is the field's value. */
function listItem({ entry, field }: FieldPlace, id: string): string | undefined {
  const value = writtenIn(entry, field);
  const [first] = value?.kind === 'seq' && !value.flow ? value.items : [];
  if (!first) return undefined;
  const { text } = entry.chunk;
  const dash = dashBefore(text, first);
  return `${' '.repeat(dash - lineStart(text, dash))}- ${id}`;
}

/** Behind what the field names already, wherever that stands. */
function asLast(note: Note, { entry, field }: FieldPlace, id: string): Paste {
  const edits = [...addReference(note, entry, field, id)].sort((a, b) => a.span.start - b.span.start);
  const end = edits.at(-1)?.span.start ?? 0;
  const before = edits.slice(0, -1).reduce((sum, edit) => sum + lengthened(edit), 0);
  const text = edits.at(-1)?.text ?? '';
  return { edits, cursors: [end + before + text.lastIndexOf(id) + id.length] };
}

function lengthened({ span, text }: TextEdit): number {
  return text.length - (span.end - span.start);
}

/** Whether two readings of a note differ by nothing but the id that the field names as well. */
export function saysOneMore(before: Note, after: Note, place: FieldPlace, id: string): boolean {
  const { gone, added } = changedValues(before, after);
  if (gone.length !== 1 || added.length !== 1) return false;
  const { entry, field, selection } = place;
  const twin = entryFrom(after, startOf(entry));
  if (!twin || twin.chunk.isBroken || twin.kind !== entry.kind || twin.id !== entry.id) return false;
  const [old, now] = [entry, twin].map((each) => meaningOf(each, field));
  if (!old || !now || old.rest !== now.rest) return false;
  if (place.part !== undefined) return namesOneMore(itemsOf(old.field), itemsOf(now.field), place.part, id);
  return hasOneMore(wordsIn(old.field), wordsIn(now.field), id, selection.start < selection.end);
}

function entryFrom(note: Note, start: number): Entry | undefined {
  const chunk = note.text.chunkAt(start);
  return chunk && factsOf(chunk).entries.find((entry) => startOf(entry) === start);
}

function meaningOf({ chunk, idSpan, kind }: Entry, field: string): FieldAndRest {
  return fieldAndRest(chunk.root, pathTo(chunk.root, idSpan.start) ?? [], field, schemas[kind].main);
}

/** Whether one map names an id by a key, and all else in both lists is the same. */
function namesOneMore(old: readonly Node[], now: readonly Node[], part: string, id: string): boolean {
  const others = (node: Node) =>
    JSON.stringify(semanticValue(node, { without: ({ key }) => key.text === part }));
  const changed = now.filter((node, at) => !isSame(node, old[at]));
  const isThere = changed.some((node) => node.kind === 'map' && namesBy(node, part, id));
  return (
    isThere &&
    changed.length === 1 &&
    now.length === old.length &&
    now.every((node, at) => others(node) === (old[at] && others(old[at])))
  );
}

function namesBy({ pairs }: MapNode, part: string, id: string): boolean {
  return pairs.some(({ key, value }) => key.text === part && value?.kind === 'scalar' && value.text === id);
}

function isSame(one: Node, other: Node | undefined): boolean {
  return JSON.stringify(semanticValue(one)) === JSON.stringify(semanticValue(other ?? null));
}

/** The items of a list, or the one value that stands for it, in a form that can be compared; an empty one does not count. */
function wordsIn(node: Node | null | undefined): string[] {
  const items = node?.kind === 'seq' ? node.items : node ? [node] : [];
  return items.filter((item) => !isNull(item)).map((item) => JSON.stringify(semanticValue(item)));
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Whether an id was put among words, or in the place of some of them where there was a selection. */
function hasOneMore(old: readonly string[], now: readonly string[], id: string, isOver: boolean): boolean {
  return now.some((word, at) => {
    const behind = now.length - at - 1;
    const kept = at + behind;
    if (word !== JSON.stringify(`string ${id}`) || kept > old.length) return false;
    if (!isOver && kept !== old.length) return false;
    const others = [...old.slice(0, at), ...old.slice(old.length - behind)];
    return others.every((other, index) => other === now[index < at ? index : index + 1]);
  });
}

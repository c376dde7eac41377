import type { Entry } from '../model/entries/entry';
import { fieldOf } from '../model/kinds/schemas';
import { sectionOfKind } from '../model/sections';
import { isInTable, withoutLinks } from '../prose';
import { composed } from '../text/composed';
import { applyEdits, composeEdits, shiftEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { editsInNote } from '../workspace/reading/place';
import type { Occurrence } from '../workspace/symbols/references';
import type { Chunk } from '../yaml/chunks/chunk';
import { editableEntry } from './editable';
import { removeEntry } from './entries';
import { entryOfKey } from './entry-key';
import type { RemoveEntry } from './intent';
import { occurrencesOf } from './referrers';
import { Refusal } from './refusal';
import { changeField, removeReference, writtenIn } from './set-field';
import { valueWithin } from './value-within';
import { changedValues, nameOfEntry } from './values';
import { type Rewording, reword } from './words';

/**
 * The edits that take an entry away and, where that is asked for, all that refers to it in its note: items of lists,
 * keys of maps, and links, which become their words.
 * @throws Refusal where something of it is written in a way that only its author should change.
 */
export function takeEntry(note: Note, { entry: key, references }: RemoveEntry): TextEdit[] {
  const entry = editableEntry(note, key);
  const uses = references === 'remove' ? occurrencesOf(note, entry) : [];
  if (uses.length === 0) return removeEntry(note, entry);
  const before = note.text.toString();
  const first = [...byChunk(uses)].flatMap(([chunk, own]) => withoutUses(note, chunk, own, entry));
  const between = readNote(applyEdits(before, first), note.uri);
  refuseOtherChanges(note, between, uses, entry);
  const left = entryOfKey(between, key);
  if (!left) throw refusalOf(entry);
  return [...composeEdits(before, first, removeEntry(between, left))];
}

function byChunk(uses: readonly Occurrence[]): ReadonlyMap<Chunk, readonly Occurrence[]> {
  const found = new Map<Chunk, Occurrence[]>();
  for (const use of uses) {
    const own = found.get(use.chunk);
    if (own) own.push(use);
    else found.set(use.chunk, [use]);
  }
  return found;
}

/**
 * The edits that take references out of a chunk. Where there are several, the chunk is read by itself after each, so
 * that many cost no more than they hold.
 */
function withoutUses(note: Note, chunk: Chunk, uses: readonly Occurrence[], gone: Entry): TextEdit[] {
  if (chunk.isBroken) throw refusalOf(gone);
  if (uses.length === 1 && uses[0]) return withoutUse(note, uses[0], gone);
  const head = chunk.role === 'entry' ? `${chunk.section}:${note.text.lineEnd}` : '';
  const before = head + chunk.text;
  let text = before;
  let edits: readonly TextEdit[] = [];
  for (let count = 0; count < uses.length; count++) {
    const copy = readNote(text, note.uri);
    const use = copy.symbols.references(gone.id).find(({ entry }) => !entry || !isTwin(entry, gone));
    if (!use) break;
    const more = withoutUse(copy, use, gone);
    edits = composeEdits(before, edits, more);
    text = applyEdits(text, more);
  }
  return editsInNote(chunk, shiftEdits(edits, -head.length));
}

/** Whether an entry is the one that goes, in another reading of its note: what it refers to goes with it. */
function isTwin({ kind, id }: Entry, gone: Entry): boolean {
  return kind === gone.kind && id === gone.id;
}

function withoutUse(note: Note, { chunk, entry: user, reference }: Occurrence, gone: Entry): TextEdit[] {
  if (!reference.kinds) return withoutLink(note, chunk, gone);
  if (!user) throw refusalOf(gone);
  const { field } = reference;
  const type = fieldOf(field, user.kind)?.type;
  const value = writtenIn(user, field);
  if (!type?.keys || !value) return removeReference(note, user, field, reference);
  return changeField(note, user, field, valueWithin(value, type, { path: [gone.id], value: null }));
}

/** All links of the first text of a chunk that has some become their words. */
function withoutLink(note: Note, chunk: Chunk, gone: Entry): TextEdit[] {
  const { prose, entries } = factsOf(chunk);
  const others = entries.filter((entry) => !isTwin(entry, gone));
  for (const each of [...prose, ...others.flatMap((entry) => entry.prose)]) {
    const { value } = each.text;
    const links = each.markup.links.filter(({ id }) => composed(id) === gone.id);
    const changes = links.map((span): Rewording => ({ span, words: wordsFor(value, span, gone) }));
    if (changes.length > 0) return reword(note, chunk, each, changes);
  }
  throw refusalOf(gone);
}

/** The label of a link, or what the entry is called. */
function wordsFor(text: string, { start, end }: Span, { title }: Entry): string {
  const label = /\|([^\]]*)/.exec(text.slice(start, end))?.[1]?.trim();
  const words = label || withoutLinks(title).trim().replace(/\s+/g, ' ');
  return isInTable(text, start) ? words.replace(/(?<!\\)\|/g, '\\|') : words;
}

/** @throws Refusal where others say something else now, or still name what is to go */
function refuseOtherChanges(before: Note, after: Note, uses: readonly Occurrence[], gone: Entry): void {
  const touched = new Set(
    uses.map(({ entry, reference }) =>
      entry ? nameOfEntry(sectionOfKind[entry.kind], entry.id) : reference.field,
    ),
  );
  const change = changedValues(before, after);
  const left = after.symbols.references(gone.id).some(({ entry }) => !entry || !isTwin(entry, gone));
  if (left || [...change.gone, ...change.added].some(({ name }) => !touched.has(name))) throw refusalOf(gone);
}

function refusalOf({ id }: Entry): Refusal {
  return new Refusal(
    `“${id}” is referred to in a way that cannot be taken away from here. Do so in the text first.`,
  );
}

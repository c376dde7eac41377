import assert from 'node:assert/strict';
import { valueAt } from '../../../src/core/edits/edited-value';
import { editsFor } from '../../../src/core/edits/edits';
import { entryOfKey } from '../../../src/core/edits/entry-key';
import { fieldValueOf, isSameValue, pruned, typeAt } from '../../../src/core/edits/field-values';
import type { Intent } from '../../../src/core/edits/intent';
import { itemsOf } from '../../../src/core/edits/lists';
import { Refusal } from '../../../src/core/edits/refusal';
import { writtenIn } from '../../../src/core/edits/set-field';
import { changedValues, nameOfEntry } from '../../../src/core/edits/values';
import type { Entry } from '../../../src/core/model/entries/entry';
import { fieldOf, schemas } from '../../../src/core/model/kinds/schemas';
import { kindOfSection, type SectionName, sectionOfKind } from '../../../src/core/model/sections';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { commentsIn } from '../../../src/core/yaml/lexical/comments';

interface Trial {
  readonly text: string;
  readonly intent: Intent;
}

/** Asserts that an intent changes what is meant and nothing else, or is refused. Whether it was made. */
export function assertMeant(trial: Trial): boolean {
  const found = afterIntent(trial);
  if (!found) return false;
  const { text, intent } = trial;
  const { after, edits } = found;
  const shown = JSON.stringify([intent, text, after]);
  assert.equal(applyEdits(after, inverseOf(text, edits)), text, shown);
  if (!/(?<!\r)\n/.test(text) && text.includes('\n')) assert.doesNotMatch(after, /(?<!\r)\n/, shown);
  const before = readNote(text);
  const note = readNote(after);
  checkOthers(before, note, intent, shown);
  checkMeaning(before, note, intent, shown);
  if (!takesAway(intent, before)) checkComments(text, after, shown);
  return true;
}

/** What a text says after an intent; undefined where that is refused. */
function afterIntent({
  text,
  intent,
}: Trial): { readonly after: string; readonly edits: readonly TextEdit[] } | undefined {
  try {
    const edits = editsFor(readNote(text), intent);
    return { after: applyEdits(text, edits), edits };
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.match(error.message, /^\S.*\.$/su);
    return undefined;
  }
}

/** The edits that undo others, by what these have left. */
function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return [...edits]
    .sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end)
    .map(({ span: { start, end }, text: words }) => {
      const span = { start: start + moved, end: start + moved + words.length };
      moved += words.length - (end - start);
      return { span, text: text.slice(start, end) };
    });
}

/** The names of what may say something else afterwards. */
function touchedBy(note: Note, intent: Intent): { readonly gone: Set<string>; readonly added: Set<string> } {
  const own = 'entry' in intent ? entryOfKey(note, intent.entry) : undefined;
  const name = own ? nameOf(own) : '';
  switch (intent.kind) {
    case 'setTop':
      return { gone: new Set([intent.path[0] ?? '']), added: new Set([intent.path[0] ?? '']) };
    case 'moveEntry':
      return { gone: new Set(), added: new Set() };
    case 'duplicateEntry':
      return { gone: new Set(), added: new Set(['new']) };
    case 'addEntry': {
      const into = intent.into && entryOfKey(note, intent.into.entry);
      return {
        gone: new Set(into ? [nameOf(into)] : []),
        added: new Set(['new', ...(into ? [nameOf(into)] : [])]),
      };
    }
    case 'removeEntry': {
      const users = intent.references === 'remove' && own ? usersOf(note, own) : [];
      return { gone: new Set([name, ...users]), added: new Set(users) };
    }
    default:
      return { gone: new Set([name]), added: new Set([name]) };
  }
}

function nameOf({ kind, id }: Entry): string {
  return nameOfEntry(sectionOfKind[kind], id);
}

function usersOf(note: Note, { id }: Entry): string[] {
  return note.symbols.references(id).map(({ entry, reference }) => (entry ? nameOf(entry) : reference.field));
}

function checkOthers(before: Note, after: Note, intent: Intent, shown: string): void {
  const { gone, added } = changedValues(before, after);
  const may = touchedBy(before, intent);
  for (const { name } of gone) assert.ok(may.gone.has(name), `${name} is gone: ${shown}`);
  const fresh = added.filter(({ name }) => !may.added.has(name));
  assert.ok(
    fresh.length <= (may.added.has('new') ? 1 : 0),
    `${fresh.map(({ name }) => name)} came: ${shown}`,
  );
}

/** The other fields of the entry, by what they say. */
function otherFields(note: Note, intent: Intent): unknown {
  if (intent.kind !== 'setField' && intent.kind !== 'addItem' && intent.kind !== 'removeItem')
    return undefined;
  const entry = entryOfKey(note, intent.entry);
  const field = intent.kind === 'setField' ? intent.path[0] : intent.field;
  if (!entry) return undefined;
  const names = Object.keys(schemas[entry.kind].fields).filter((name) => name !== field);
  return names.map((name) => [name, fieldValueOf(writtenIn(entry, name))]);
}

function checkMeaning(before: Note, after: Note, intent: Intent, shown: string): void {
  assert.deepEqual(otherFields(after, intent), otherFields(before, intent), shown);
  switch (intent.kind) {
    case 'setField':
    case 'setTop': {
      const kind = intent.kind === 'setField' ? entryOfKey(before, intent.entry)?.kind : undefined;
      const [field = '', ...rest] = intent.path;
      const type = typeAt(fieldOf(field, kind)?.type, rest);
      const value = pruned(intent.value);
      // An item that is taken out leaves its place to the next.
      if (value === null && /^\d+$/.test(rest.at(-1) ?? '')) return;
      assert.ok(isSameValue(valueAt(after, intent), value, type), shown);
      assert.deepEqual(editsFor(after, intent), [], shown);
      return;
    }
    case 'addItem':
      assert.deepEqual(editsFor(after, intent), [], shown);
      return;
    case 'removeItem':
      assert.ok(itemCount(after, intent) <= itemCount(before, intent), shown);
      return;
    case 'removeEntry':
      assert.equal(countOf(after, intent.entry), countOf(before, intent.entry) - 1, shown);
      return;
    case 'moveEntry':
      assert.deepEqual(idsOf(after, intent.entry).sort(), idsOf(before, intent.entry).sort(), shown);
      return;
    case 'addEntry':
    case 'duplicateEntry':
      assert.equal(after.contents.entries.length, before.contents.entries.length + 1, shown);
  }
}

function itemCount(
  note: Note,
  { entry: key, field }: { readonly entry: string; readonly field: string },
): number {
  const entry = entryOfKey(note, key);
  return entry ? itemsOf(writtenIn(entry, field)).length : 0;
}

function idsOf(note: Note, key: string): string[] {
  const kind = kindOfSection[key.split('/')[0] as SectionName];
  return note.contents.entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
}

function countOf(note: Note, key: string): number {
  return idsOf(note, key).length;
}

/** Whether an intent may take comments away with what they stand in. */
function takesAway(intent: Intent, before: Note): boolean {
  switch (intent.kind) {
    case 'removeEntry':
    case 'removeItem':
      return true;
    case 'setField':
    case 'setTop': {
      const old = valueAt(before, intent);
      return old !== null && (typeof old === 'object' || pruned(intent.value) === null);
    }
    default:
      return false;
  }
}

function commentsOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { start, end } of commentsIn(text)) {
    const words = text.slice(start, end).trim();
    found.set(words, (found.get(words) ?? 0) + 1);
  }
  return found;
}

function checkComments(before: string, after: string, shown: string): void {
  const left = commentsOf(after);
  for (const [comment, count] of commentsOf(before))
    assert.ok((left.get(comment) ?? 0) >= count, `${comment} is lost: ${shown}`);
}

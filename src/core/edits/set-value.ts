import type { Entry } from '../model/entries/entry';
import { noteFields, titleField } from '../model/kinds/note';
import { fieldOf, schemas } from '../model/kinds/schemas';
import { article } from '../model/sections';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { Node } from '../yaml/parse/nodes';
import { editableEntry } from './editable';
import { type AnyType, nodeAt, pruned, takesForm, takesKey, typeAt } from './field-values';
import { inTurn, oneByOne } from './in-turn';
import type { FieldValue, SetField, SetTop } from './intent';
import { Refusal } from './refusal';
import { fieldAndRest } from './semantic-value';
import { changeField, writtenIn } from './set-field';
import { changeTop } from './set-top';
import { stepsTo } from './value-steps';
import { type ValueStep, valueWithin } from './value-within';

/**
 * The smallest edits of the note that give a field of an entry, or a part of it, another value, or take it away.
 * @throws Refusal where the entry is gone, malformed, or written in a way that only its author should change.
 */
export function setField(note: Note, { entry: key, path, value }: SetField): TextEdit[] {
  const entry = editableEntry(note, key);
  const { main } = schemas[entry.kind];
  const wanted = pruned(value);
  if (wanted === null && path.length === 1 && path[0] === main)
    throw new Refusal(`${capital(article(entry.kind))} needs its ${main}.`);
  const [field = '', ...rest] = path;
  const type = typeOfField(entry, field);
  const steps = stepsWithin(writtenIn(entry, field), type, rest, wanted);
  return makeSteps(note, entry, field, steps);
}

/**
 * Makes changes of a field of an entry, in turn.
 * @throws Refusal where one of them cannot be made.
 */
export function makeSteps(note: Note, entry: Entry, field: string, steps: readonly ValueStep[]): TextEdit[] {
  const known = fieldOf(field, entry.kind);
  if (!known) return [];
  const wish = { isMostlyOne: known.isMostlyOne === true };
  return inTurn(
    note,
    entry,
    steps.map(
      (step) => (copy, twin) =>
        changeField(copy, twin, field, valueWithin(writtenIn(twin, field), known.type, step, wish)),
    ),
  );
}

export function typeOfField({ kind }: Entry, field: string): AnyType {
  const known = fieldOf(field, kind);
  if (!known) throw new Refusal(`${capital(article(kind))} has no field “${field}”.`);
  return known.type;
}

/** Sets a top-level field of the note, or a value within it. */
export function setTopField(note: Note, { path, value }: SetTop): TextEdit[] {
  const [field = '', ...rest] = path;
  const known = fieldOf(field);
  if (!known) throw new Refusal(`A note has no field “${field}”.`);
  const wanted = pruned(value);
  if (wanted === null && rest.length === 0 && field === titleField)
    throw new Refusal(`A note needs its ${titleField}.`);
  const wish = { isMostlyOne: known.isMostlyOne === true };
  const steps = stepsWithin(writtenAtTop(note, field), known.type, rest, wanted);
  return oneByOne(
    note,
    steps.map(
      (step) => (copy) =>
        changeTop(copy, field, valueWithin(writtenAtTop(copy, field), known.type, step, wish)),
    ),
  );
}

/** What stands in a top-level field; undefined where the note does not have it. */
export function writtenAtTop(note: Note, field: string): Node | null | undefined {
  if (!Object.hasOwn(noteFields, field)) return undefined;
  const root = note.contents.key(field)?.chunk.root ?? null;
  return fieldAndRest(root, [], field, '').field;
}

/** @throws Refusal where a path leads nowhere in such a value, or to something of another form. */
function stepsWithin(
  old: Node | null | undefined,
  type: AnyType,
  path: readonly string[],
  value: FieldValue | null,
): readonly ValueStep[] {
  const inner = typeAt(type, path);
  if (!inner) throw new Refusal(`There is no place for “${path.join(' › ')}” here.`);
  if (value !== null && !takesForm(inner, value)) throw new Refusal(`This takes ${inner.form}.`);
  const badKey = value !== null && path.find((key, at) => !isRightKey(typeAt(type, path.slice(0, at)), key));
  if (badKey) throw new Refusal(`“${badKey}” cannot stand here: it is no id.`);
  return stepsTo(nodeAt(old, type, path), inner, value, path);
}

function isRightKey(type: AnyType | undefined, key: string): boolean {
  return !type || type.list !== undefined || takesKey(type, key);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

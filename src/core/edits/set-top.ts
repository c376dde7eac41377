import { noteFields } from '../model/kinds/note';
import type { RuleCode } from '../model/rule-codes';
import type { SeveritySetting } from '../model/scales/severity';
import { isSectionName } from '../model/sections';
import { insertAt, remove, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import type { TopKey } from '../workspace/reading/chunk-facts';
import { editsInNote, offsetInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import { commentsIn } from '../yaml/lexical/comments';
import { parse } from '../yaml/parse/parse';
import { changeKey } from './key-change';
import { listWith, wordItem } from './lists';
import { Refusal } from './refusal';
import { fieldAndRest } from './semantic-value';
import { changeBy, type ValueChange } from './values';
import { mapOf, single, type Written } from './written';

const order = Object.keys(noteFields);

/**
 * Gives a top-level field a value, in a line of its own where the note does not have it yet.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function setTop(note: Note, key: string, value: string): TextEdit[] {
  return changeTop(note, key, single(value, false));
}

/**
 * Adds a path to the notes that a note includes.
 * @throws Refusal where it cannot.
 */
export function addInclude(note: Note, path: string): TextEdit[] {
  const root = note.contents.keys.find(({ name }) => name === 'include')?.chunk.root ?? null;
  const { field } = fieldAndRest(root, [], 'include', '');
  return changeTop(note, 'include', listWith(field, wordItem(path)));
}

/** Sets how grave a rule is in the note. */
export function setRule(note: Note, code: RuleCode, severity: SeveritySetting): TextEdit[] {
  const rules = note.contents.keys.find(({ name }) => name === 'rules');
  const root = rules?.chunk.root;
  const index = root?.kind === 'map' ? root.pairs.findIndex(({ key }) => key.text === 'rules') : -1;
  const value = root?.kind === 'map' ? root.pairs[index]?.value : undefined;
  if (!rules || value?.kind !== 'map') return changeTop(note, 'rules', mapOf({ [code]: severity }));
  return changeKey(note, {
    chunk: rules.chunk,
    path: [index],
    key: code,
    main: '',
    order: [],
    value: single(severity, false),
    refusal: refusalOf('rules'),
  });
}

/** Puts a value into a top-level field, however it is written; null takes the field away. */
export function changeTop(note: Note, key: string, value: Written | null): TextEdit[] {
  const known = note.contents.keys.find(({ name }) => name === key);
  const neighbour = known ?? neighbourOf(note, key);
  if (value === null && !known) return [];
  if (!neighbour) refuseOtherForms(note);
  if (!neighbour) return value === null ? [] : [atTop(note, key, lineWith(key, value, note.text.lineEnd))];
  const { chunk } = neighbour;
  if (chunk.isBroken)
    throw new Refusal(`The YAML of “${neighbour.name}” is malformed. Mend it in the text first.`);
  const edits = changeKey(note, { chunk, path: [], key, main: '', order, value, refusal: refusalOf(key) });
  return value === null ? removalOf(note, chunk, key, edits) : edits;
}

/**
 * What stands below a new key, and is no key itself, would become part of its value.
 * @throws Refusal where there is such a text
 */
function refuseOtherForms({ text }: Note): void {
  for (const { role, root } of text.chunks)
    if (role === 'whole' && root && root.kind !== 'map')
      throw new Refusal(
        'This note has no keys, but other text. Mend it first: each line begins with a key and a colon.',
      );
}

/** The text above may keep the blank lines that a field leaves, and would keep them as its own: then they go as well. */
function removalOf(note: Note, chunk: Chunk, key: string, edits: TextEdit[]): TextEdit[] {
  const whole = editsInNote(chunk, [remove({ start: 0, end: chunk.text.length })]);
  const isAlone = chunk.role === 'field' && commentsIn(chunk.text).length === 0;
  const ways = isAlone ? [edits, whole] : [edits];
  for (const way of ways) if (hasLost(changeBy(note, way), key)) return way;
  throw new Refusal(refusalOf(key));
}

/** The field behind which another belongs; a note in braces is one chunk, with all its keys. */
function neighbourOf(note: Note, key: string): TopKey | undefined {
  const fields = note.contents.keys.filter(
    ({ name, chunk }) => chunk.role === 'whole' || !isSectionName(name),
  );
  const rank = order.indexOf(key);
  const before = fields.filter(({ name }) => order.includes(name) && order.indexOf(name) < rank);
  const nearest = before.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)).at(-1);
  return nearest ?? note.contents.keys.find(isInBraces);
}

/** Before or behind the braces of a note there is no place for a key. */
function isInBraces({ chunk: { role, root } }: TopKey): boolean {
  return role === 'whole' && root?.kind === 'map' && root.flow;
}

function lineWith(key: string, value: Written, lineEnd: string): string {
  const inLines = value.inLines?.('  ', lineEnd);
  const spellings = inLines === undefined ? value.spellings : [inLines, ...value.spellings];
  const lines = spellings.map((spelling) => `${key}: ${spelling}`);
  const found = lines.find((line) => value.isIn(fieldAndRest(parse(line).root, [], key, '').field));
  if (found === undefined) throw new Refusal(refusalOf(key));
  return found;
}

/** A note that begins with a section, or has nothing that the format knows: before that, or at an end. */
function atTop(note: Note, key: string, line: string): TextEdit {
  const { keys } = note.contents;
  const text = note.text.toString();
  const { lineEnd } = note.text;
  const places = keys.slice(0, 1).map((first) => offsetInNote(first.chunk, first.key.start));
  for (const place of [...places, text.length, text.startsWith('\uFEFF') ? 1 : 0]) {
    const before = /(?:^\uFEFF?|\n)$/.test(text.slice(0, place)) ? '' : lineEnd;
    const edit = insertAt(place, before + line + lineEnd);
    if (hasGained(changeBy(note, [edit]), key)) return edit;
  }
  throw new Refusal(refusalOf(key));
}

function hasLost({ gone, added }: ValueChange, key: string): boolean {
  const isOwn = gone.every(({ name }) => name === key);
  return isOwn && gone.length <= 1 && added.length === 0;
}

function hasGained({ gone, added }: ValueChange, key: string): boolean {
  return gone.length === 0 && added.length === 1 && added[0]?.name === key;
}

function refusalOf(key: string): string {
  return `The way this note is written does not let its ${key} be changed from here. Change it in the text.`;
}

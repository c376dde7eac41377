import { noteFields } from '../model/kinds/note';
import type { RuleCode } from '../model/rule-codes';
import type { SeveritySetting } from '../model/scales/severity';
import { isSectionName } from '../model/sections';
import { applyEdits, insertAt, type TextEdit } from '../text/edit';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import type { TopKey } from '../workspace/reading/chunk-facts';
import { offsetInNote } from '../workspace/reading/place';
import { parse } from '../yaml/parse/parse';
import { changeKey } from './key-change';
import { Refusal } from './refusal';
import { fieldAndRest } from './semantic-value';
import { changedValues } from './values';
import { listWith, mapOf, single, type Written } from './written';

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
  const known = (note.contents.values.include ?? []).map(({ value }) => value);
  return changeTop(note, 'include', listWith(known, path));
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

function changeTop(note: Note, key: string, value: Written): TextEdit[] {
  const known = note.contents.keys.find(({ name }) => name === key);
  const neighbour = known ?? neighbourOf(note, key);
  if (!neighbour) return [atTop(note, key, lineWith(key, value))];
  const { chunk } = neighbour;
  if (chunk.isBroken)
    throw new Refusal(`The YAML of “${neighbour.name}” is malformed. Mend it in the text first.`);
  return changeKey(note, { chunk, path: [], key, main: '', order, value, refusal: refusalOf(key) });
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

function lineWith(key: string, value: Written): string {
  const lines = value.spellings.map((spelling) => `${key}: ${spelling}`);
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
    if (hasGained(note, readNote(applyEdits(text, [edit])), key)) return edit;
  }
  throw new Refusal(refusalOf(key));
}

function hasGained(before: Note, after: Note, key: string): boolean {
  const { gone, added } = changedValues(before, after);
  return gone.length === 0 && added.length === 1 && added[0]?.name === key;
}

function refusalOf(key: string): string {
  return `The way this note is written does not let its ${key} be changed from here. Change it in the text.`;
}

import { entryKey } from '../../../src/core/edits/entry-key';
import { type AnyType, fieldValueOf, partType } from '../../../src/core/edits/field-values';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import { itemsOf } from '../../../src/core/edits/lists';
import { writtenIn } from '../../../src/core/edits/set-field';
import { writtenAtTop } from '../../../src/core/edits/set-value';
import type { Entry } from '../../../src/core/model/entries/entry';
import { noteFields } from '../../../src/core/model/kinds/note';
import { fieldOf, schemas } from '../../../src/core/model/kinds/schemas';
import { kindOfSection, sectionNames } from '../../../src/core/model/sections';
import type { Note } from '../../../src/core/workspace/note/note';
import type { Node } from '../../../src/core/yaml/parse/nodes';
import type { Pick } from './pick';

const texts = [
  ...[
    'One',
    'It is: so',
    'a, b',
    '# no',
    'x #y',
    '{x',
    'y]',
    '[[war]] is',
    '- a',
    '"q"',
    "it's",
    '? q',
    'end:',
  ],
  ...[
    'Two\nlines',
    'One\n\nTwo',
    '  led',
    'true',
    '2022',
    'null',
    '~',
    '1.5',
    'é',
    '🕊️',
    '&x y',
    '*y',
    '!t',
    '`c`',
  ],
  ...[
    '%',
    '@me',
    '|',
    '>',
    'tab\there',
    'end\\',
    '\u2028',
    '---',
    '...',
    'A longer text of several words, no more',
  ],
] as const;
const ids = ['war', 'peace', 'ann', 'c1', 'kremlin', 'boxed-in', 'mod-rus', 'x-1', 'état', 'constructor'];
const dates = ['2022', '2022-02-14', '2022-02-10/2022-02-18', '2022-Q1', '2022-02~'];
const likelihoods = ['likely', '60-80%', '1 in 5', 'unlikely to likely'];

/** A random change of a note, of any kind: most of them can be made. */
export function randomIntent(note: Note, pick: Pick): Intent {
  const { entries } = note.contents;
  if (entries.length === 0) return pick.chance(50) ? setTop(note, pick) : addEntry(note, pick);
  const entry = pick.one(entries);
  const key = entryKey(note, entry);
  switch (pick.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return { kind: 'setField', entry: key, ...settingIn(entry, pick) };
    case 4:
      return { kind: 'addItem', entry: key, ...itemFor(entry, pick) };
    case 5:
      return { kind: 'removeItem', entry: key, ...itemOf(entry, pick) };
    case 6:
    case 7:
      return addEntry(note, pick);
    case 8:
      return { kind: 'duplicateEntry', entry: key };
    case 9:
      return { kind: 'moveEntry', entry: key, direction: pick.one(['up', 'down']) };
    case 10:
      return { kind: 'removeEntry', entry: key, references: pick.one(['keep', 'remove', 'remove']) };
    default:
      return setTop(note, pick);
  }
}

interface Setting {
  readonly path: readonly string[];
  readonly value: FieldValue | null;
  readonly was: null;
}

function settingIn(entry: Entry, pick: Pick): Setting {
  const { fields } = schemas[entry.kind];
  const given = Object.keys(fields).filter((field) => writtenIn(entry, field));
  const field = given.length > 0 && pick.chance(60) ? pick.one(given) : pick.one(Object.keys(fields));
  return setting(field, fieldOf(field, entry.kind)?.type, writtenIn(entry, field), pick);
}

function setting(
  field: string,
  type: AnyType | undefined,
  node: Node | null | undefined,
  pick: Pick,
): Setting {
  const path = [field];
  let inner = type;
  let part = node;
  while (inner && pick.chance(60)) {
    const step = stepInto(inner, part, pick);
    const next = step === undefined ? undefined : partType(inner, step);
    if (step === undefined || !next) break;
    path.push(step);
    part = inner.list ? itemsOf(part)[Number(step)] : partOf(part, step);
    inner = next;
  }
  const value = pick.chance(20) || !inner ? null : randomValue(inner, pick);
  return { path, value, was: null };
}

function partOf(node: Node | null | undefined, key: string): Node | null | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key)?.value : undefined;
}

function stepInto(type: AnyType, node: Node | null | undefined, pick: Pick): string | undefined {
  if (type.list) return String(pick.below(itemsOf(node).length + 1));
  const known = node?.kind === 'map' ? node.pairs.map(({ key }) => key.text) : [];
  if (known.length > 0 && pick.chance(60)) return pick.one(known);
  return keyFor(type, pick);
}

function keyFor(type: AnyType, pick: Pick): string | undefined {
  if (type.byWord?.words) return pick.one(type.byWord.words);
  if (type.byWord) return pick.one(['attack', 'cve', 'own', 'a: b', '#x']);
  if (type.fields) return pick.one(Object.keys(type.fields));
  if (type.keys?.kinds) return pick.one(ids);
  return type.keys ? pick.one(dates) : undefined;
}

/** A value that a field may take, though not always one that says anything. */
function randomValue(type: AnyType, pick: Pick): FieldValue {
  const { items, choices, content, kinds, main } = type;
  if (items) return Array.from({ length: pick.below(4) }, () => randomValue(items, pick));
  const isMap = type.fields ?? type.values ?? type.byWord;
  if (isMap && !(main !== undefined && pick.chance(40))) return randomMap(type, pick);
  if (type.isUnquoted) return pick.chance(50);
  if (choices && !isMap) return pick.one(Object.keys(choices));
  if (kinds) return pick.one(ids);
  if (content === 'date') return pick.one(dates);
  if (content === 'likelihood') return pick.one(likelihoods);
  return pick.one(texts);
}

function randomMap(type: AnyType, pick: Pick): FieldValue {
  const keys = [
    ...(type.required ?? []),
    ...Array.from({ length: 1 + pick.below(2) }, () => keyFor(type, pick) ?? 'x'),
  ];
  const pairs = keys.flatMap((key) => {
    const inner = partType(type, key);
    return inner ? [[key, randomValue(inner, pick)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function listFields({ kind }: Entry): string[] {
  return Object.entries(schemas[kind].fields).flatMap(([name, { type }]) => (type.list ? [name] : []));
}

function itemFor(entry: Entry, pick: Pick): { readonly field: string; readonly item: FieldValue } {
  const field = pick.one(listFields(entry));
  const items = fieldOf(field, entry.kind)?.type.items;
  return { field, item: items ? randomValue(items, pick) : 'x' };
}

function itemOf(entry: Entry, pick: Pick): { readonly field: string; readonly item: FieldValue } {
  const given = listFields(entry).filter((field) => itemsOf(writtenIn(entry, field)).length > 0);
  const field = given.length > 0 ? pick.one(given) : pick.one(listFields(entry));
  const items = itemsOf(writtenIn(entry, field)).flatMap((item) => fieldValueOf(item) ?? []);
  return { field, item: items.length > 0 ? pick.one(items) : 'x' };
}

function addEntry(note: Note, pick: Pick): Intent {
  const section = pick.one(sectionNames);
  const { main, fields } = schemas[kindOfSection[section]];
  const others = Array.from({ length: pick.below(4) }, () => pick.one(Object.keys(fields)));
  const said = [...others.filter((name) => name !== main), main].flatMap((name) => {
    const type = fields[name]?.type;
    return type ? [[name, name === main ? pick.one(texts) : randomValue(type, pick)] as const] : [];
  });
  const into = pick.chance(40) ? placeFor(note, section, pick) : undefined;
  return { kind: 'addEntry', section, fields: Object.fromEntries(said), ...(into && { into }) };
}

function placeFor(note: Note, section: keyof typeof kindOfSection, pick: Pick) {
  const places = note.contents.entries.flatMap((entry) =>
    Object.entries(schemas[entry.kind].fields).flatMap(([field, { type }]) =>
      type.kinds?.includes(kindOfSection[section]) && !type.keys
        ? [{ entry: entryKey(note, entry), field }]
        : [],
    ),
  );
  return places.length > 0 ? pick.one(places) : undefined;
}

function setTop(note: Note, pick: Pick): Intent {
  const field = pick.one(Object.keys(noteFields));
  return { kind: 'setTop', ...setting(field, fieldOf(field)?.type, writtenAtTop(note, field), pick) };
}

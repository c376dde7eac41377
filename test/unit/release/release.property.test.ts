import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { semanticValue } from '../../../src/core/edits/semantic-value';
import { schemas } from '../../../src/core/model/kinds/schemas';
import { isStricter, type Marking, markingNames } from '../../../src/core/model/scales/tlp';
import { type SectionName, sectionNames } from '../../../src/core/model/sections';
import { release } from '../../../src/core/release/release';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { factsOf } from '../../../src/core/workspace/reading/chunk-facts';
import type { Node, Pair } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import type { Pick } from '../support/pick';
import { picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll, trials } from '../support/property';
import { Anchored, randomValues, type Value, type ValueMap } from '../support/values';

const styles = { aliases: true, flowFrom: 0, explicitKeys: true, escapes: true } as const;

/** Random notes whose entries have markings, citations and gaps, with few links that would have them refused. */
const markedNotes = picked((pick) => {
  const own = { ...styles, aliases: pick.chance(30) };
  const values = new Map(randomValues(pick, own));
  if (pick.chance(60)) for (const key of ['brief', 'bottom-line', 'title']) values.set(key, `Of ${key}`);
  if (!values.has('title')) values.set('title', 'Title');
  for (const section of sectionNames) {
    const entries = unmarked(values.get(section));
    if (entries instanceof Map) for (const [id, entry] of entries) entries.set(id, remade(entry, pick));
  }
  if (pick.chance(30)) values.set('gaps', gaps(pick));
  if (pick.chance(40)) values.set('portions', new Map([['brief', pick.one(markingNames)]]));
  return printed(values, pick, own);
});

function unmarked(value: Value | undefined): unknown {
  return value instanceof Anchored ? value.value : value;
}

/** An entry with a marking of its own, most often, and without the words that mostly name others. */
function remade(entry: Value, pick: Pick): Value {
  const fields = unmarked(entry) instanceof Map ? (unmarked(entry) as Map<string, Value>) : undefined;
  if (!fields) return entry;
  if (pick.chance(70)) fields.set('marking', pick.one(markingNames));
  for (const [name, value] of fields) {
    if (typeof value === 'string' && /\[\[/.test(value) && pick.chance(95)) fields.set(name, plainText(pick));
    if (name === 'sources' && pick.chance(50))
      fields.set(name, [
        new Map<string, Value>([
          ['source', 'tass'],
          ['quote', plainText(pick)],
        ]),
        'mod-rus',
      ]);
  }
  if (fields.has('name')) fields.set('name', `Actor${pick.below(9)}`).delete('aliases');
  return entry;
}

function plainText(pick: Pick): string {
  return `${pick.one(['harbour', 'strikes', 'convoy', 'depots'])}${pick.below(50)} ${pick.one(['and so on', '# x', 'is: so'])}`;
}

function gaps(pick: Pick): ValueMap {
  const gap = new Map<string, Value>([
    ['text', plainText(pick)],
    ['affects', ['boxed-in', 'war']],
  ]);
  return new Map([['unknown-1', gap]]);
}

type Says = readonly (readonly [key: string, value: Node | null])[];

function pairsOf(node: Node | null | undefined): Says {
  return node?.kind === 'map' ? node.pairs.map(({ key, value }: Pair) => [key.text, value]) : [];
}

interface Entry {
  readonly section: SectionName;
  readonly id: string;
  readonly value: Node | null;
}

/** All entries of a text, as the YAML package reads it. */
function entriesOf(text: string): Entry[] {
  return pairsOf(parseFully(text).root).flatMap(([key, value]) =>
    (sectionNames as readonly string[]).includes(key)
      ? pairsOf(value).map(([id, each]) => ({ section: key as SectionName, id, value: each }))
      : [],
  );
}

function fieldIn(node: Node | null | undefined, name: string): string | undefined {
  const value = pairsOf(node).find(([key]) => key === name)?.[1];
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** The words of all texts in a value, keys included. */
function wordsOf(said: unknown): string[] {
  return JSON.stringify(said).match(/[\p{L}\p{M}\p{N}_-]{4,}/gu) ?? [];
}

/** What a field that stays says without some ids; undefined where nothing of it is left. */
function without(said: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof said === 'string') return ids.has(said.replace(/^\w+ /, '')) ? undefined : said;
  if (!Array.isArray(said)) return said;
  const isMap = said.length > 0 && said.every((each) => Array.isArray(each) && each.length === 2);
  const rest = isMap
    ? said.filter(([key, value]) => !ids.has(key) && without(value, ids) !== undefined)
    : said.map((each) => without(each, ids)).filter((each) => each !== undefined);
  const names =
    isMap && said.some(([, value]) => typeof value === 'string' && without(value, ids) === undefined);
  return names || (rest.length === 0 && said.length > 0) ? undefined : rest;
}

/** What an entry says, a field that names others without those that are withheld. */
function saidOf({ section, value }: Entry, ids: ReadonlySet<string>): unknown {
  const kind = schemas[kindOf(section)];
  if (value?.kind !== 'map') return semanticValue(value);
  return value.pairs.flatMap(({ key, value: each }) => {
    const type = kind.fields[key.text]?.type;
    const said = semanticValue(each);
    const rest = type?.kinds || type?.keys?.kinds ? without(said, ids) : said;
    return rest === undefined ? [] : [[key.text, rest]];
  });
}

function kindOf(section: SectionName): keyof typeof schemas {
  const kinds = Object.keys(schemas) as (keyof typeof schemas)[];
  return kinds.find((kind) => section.startsWith(kind.slice(0, 5))) ?? 'claim';
}

function dangling(text: string): Set<string> {
  const note = readNote(text);
  const ids = [...note.text.chunks].flatMap((chunk) =>
    factsOf(chunk).entries.flatMap((entry) => entry.references.map(({ id }) => id)),
  );
  return new Set(ids.filter((id) => !note.symbols.definition(id)));
}

describe('any note', () => {
  it('is released without a word of what is withheld, and with all else, or is refused', () => {
    let count = 0;
    const levels = fc.constantFrom<Marking>('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT');
    const property = fc.property(markedNotes, levels, (text, to) => {
      const note = readNote(text);
      const answer = release(note, to);
      assert.equal(note.text.toString(), text);
      if (answer.kind === 'refused') {
        assert.ok(answer.obstacles.length > 0);
        return;
      }
      count++;
      assertRight(text, answer.text, to);
    });
    assertForAll(property, trials(800));
    assert.ok(count > 200, `${count} are released`);
  });
});

function assertRight(text: string, after: string, to: Marking): void {
  const whole = fieldIn(parseFully(text).root, 'marking') as Marking | undefined;
  const all = entriesOf(text);
  const isKept = ({ value }: Entry): boolean =>
    !isStricter((fieldIn(value, 'marking') as Marking | undefined) ?? whole, to);
  const gone = all.filter((entry) => !isKept(entry));
  const ids = new Set(gone.map(({ id }) => id));
  assert.deepEqual(parseFully(after).problems, []);
  assert.deepEqual(
    entriesOf(after).map((entry) => [entry.section, entry.id, saidOf(entry, new Set())]),
    all.filter(isKept).map((entry) => [entry.section, entry.id, saidOf(entry, ids)]),
  );
  const dangled = dangling(text);
  assert.deepEqual(
    [...dangling(after)].filter((id) => !dangled.has(id)),
    [],
  );
  assertNoWords(gone, text, after, to);
}

/** No word of an entry that goes is in the note, unless something says it that stays. */
function assertNoWords(gone: readonly Entry[], text: string, after: string, to: Marking): void {
  const ids = new Set(gone.map(({ id }) => id));
  const tops = pairsOf(parseFully(after).root).filter(
    ([key]) => !(sectionNames as readonly string[]).includes(key),
  );
  const stay = [
    ...entriesOf(text)
      .filter(({ id }) => !ids.has(id))
      .map((entry) => [entry.id, saidOf(entry, ids)]),
    ...tops.map(([key, value]) => [key, semanticValue(value)]),
    [to, vocabulary, 'Note released as'],
  ];
  const known = new Set(stay.flatMap(wordsOf));
  const found = new Set(wordsOf(semanticValue(parseFully(after).root)));
  const secret = gone.flatMap(({ id, value }) => [id, ...wordsOf([id, semanticValue(value)])]);
  assert.deepEqual(
    secret.filter((word) => !known.has(word) && found.has(word)),
    [],
  );
  const raw = new Set(wordsOf(after.replace(/\\[uU][0-9a-fA-F]+|\\./g, ' ')));
  const codes = [...ids].filter((id) => /[\p{N}_-]/u.test(id) && raw.has(id));
  assert.deepEqual(codes, [], 'no id is left');
}

/** The words of the format, and those by which values are compared. */
const vocabulary = [
  'object null string number boolean',
  ...Object.values(schemas).map(({ fields }) => Object.keys(fields)),
];

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { applyEdits, insertAt, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import type { Node, Pair } from '../../../src/core/yaml/parse/nodes';
import { notes } from '../support/notes';
import { type Pick, picked } from '../support/pick';
import { assertForAll } from '../support/property';

/** Values that hardly any field takes, and ways of writing that make something else of those that it takes. */
const wrong = [
  'yes', 'no', '"true"', "'false'", 'True', '!!str true', '!!str "true"', '!!str &q false', '&q "true"', '!!bool "yes"',
  '!!int 5', '!!float "5"', '!!bool true', '!!null x', '!!timestamp 2022-01-01', '!!str\n            true',
  '70', '0.7', '"80-60%"', '120', 'highly likely', 'realistic possibility', '!!float 0.7',
  '2022-13-01', '2022-03/2022-02', '"2022-03/2022-02"', '16 April 2021', '2022/04/16', '!!str 2022-03/2022-02',
  'fakt', '"assumtion"', "'hihg'", 'medium', 'tlp:red', 'TLP:WHITE', '>-\n            fakt', '|\n            true',
  '“B”', '‘low’', '“true”', '„fact“', '“G”', 'B\u00A0', '\u3000true', 'fact\u200B', '"low\u202F"', 'a，b', '［a，b］',
  '[[kremlin]]', '[a, b]', '{a: b}', '2022', 'true', '1.5', '"', '[“a”]', '[true, "x\u00A0"]', '{war: “C”}', '{“war”: C}',
]; // biome-ignore format: one list of values

/** A note in which one value, key or item stands as a wrong one. */
function spoilt(text: string, pick: Pick): string {
  const note = readNote(text);
  const chunks = [...note.text.chunks].filter(({ pairs, isBroken }) => pairs.length > 0 && !isBroken);
  const chunk = chunks[pick.below(Math.max(1, chunks.length))];
  const nodes = chunk ? placesIn(chunk.pairs) : [];
  const node = nodes[pick.below(Math.max(1, nodes.length))];
  if (!chunk || !node || node.end <= node.start) return text;
  const span = { start: chunk.startInNote + node.start, end: chunk.startInNote + node.end };
  return applyEdits(text, [{ span, text: pick.one(wrong) }]);
}

function placesIn(pairs: readonly Pair[]): Node[] {
  return pairs.flatMap(({ value }) => (value ? [value, ...below(value)] : []));
}

function below(node: Node): Node[] {
  if (node.kind === 'map') return placesIn(node.pairs);
  return node.kind === 'seq' ? node.items.flatMap((item) => [item, ...below(item)]) : [];
}

interface Said {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** All scalars of a note that are there, with what they say, keys included, in the order of the text. */
function scalarsOf(note: Note): Said[] {
  return [...note.text.chunks].flatMap((chunk) =>
    scalarsIn(chunk.pairs).map(({ start, end, what }) => ({
      start: chunk.startInNote + start,
      end: chunk.startInNote + end,
      what,
    })),
  );
}

function scalarsIn(pairs: readonly Pair[]): Said[] {
  return pairs.flatMap(({ key, value }) => [...saidBy(key), ...(value ? saidBy(value) : [])]);
}

function saidBy(node: Node): Said[] {
  if (node.kind === 'map') return scalarsIn(node.pairs);
  if (node.kind === 'seq') return node.items.flatMap(saidBy);
  if (node.start === node.end) return [];
  const what = node.kind === 'alias' ? `*${node.name}` : `${typeof node.value} ${node.text}`;
  return [{ start: node.start, end: node.end, what }];
}

function reportsIn(note: Note, code: RuleCode): Diagnostic[] {
  return check(note).filter((each) => each.code === code);
}

/** A note with one value that was spoilt. */
function spoiltNotes(spoil: (text: string, pick: Pick) => string): fc.Arbitrary<string> {
  const choices = picked((pick) => pick);
  return fc.tuple(notes({ aliases: false }), choices).map(([{ text }, pick]) => spoil(text, pick));
}

/** Applies the preferred fix of each report of a rule by itself, and returns how many there are. */
function assertMended(text: string, code: RuleCode): number {
  const note = readNote(text);
  const before = scalarsOf(note);
  const reports = reportsIn(note, code);
  let count = 0;
  for (const { span, ...report } of reports) {
    const fix = codeActions(note, span, [{ span, ...report }]).find(({ isPreferred }) => isPreferred);
    if (fix?.step.kind !== 'change') continue;
    const edits = unlessRefused(fix.step.edits);
    if (!edits) continue;
    const end = Math.max(span.end, ...edits.map((edit) => edit.span.end));
    const mended = readNote(applyEdits(text, edits));
    const what = `${fix.title} at ${JSON.stringify(text.slice(span.start, span.end))} of ${JSON.stringify(text)}`;
    count++;
    assert.ok(reportsIn(mended, code).length < reports.length, what);
    assert.ok(reportsIn(mended, 'syntax').length <= reportsIn(note, 'syntax').length, what);
    const after = scalarsOf(mended).map(saying);
    const head = before.filter((each) => each.end <= span.start).map(saying);
    const tail = before.filter((each) => each.start >= end).map(saying);
    assert.deepEqual(after.slice(0, head.length), head, what);
    assert.deepEqual(after.slice(after.length - tail.length), tail, what);
  }
  return count;
}

/** In the rarest of YAML, such as keys behind question marks, where a text ends is left to its writer. */
function unlessRefused(edits: () => readonly TextEdit[]): readonly TextEdit[] | undefined {
  try {
    return edits();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function saying({ what }: Said): string {
  return what;
}

describe('the preferred fix of a wrong value', () => {
  it('takes its report away, and changes no other value', () => {
    let count = 0;
    assertForAll(
      fc.property(spoiltNotes(spoilt), (text) => {
        count += assertMended(text, 'invalid-value');
      }),
      800,
    );
    assert.ok(count > 150, `${count} fixes`);
  });
});

/** What YAML cuts a text at, and what may follow it. */
const cutting = [' #4', ' #osint ', '\t#1 ', ' #a, b', ' #a #b ', ' #4\n              ', ', so ', ' #(x) '];
const beginning = ['!Warning ', '!', '! ', '&Co ', '&Ко: ', '#4 ', '#osint, '];

/** A note in one plain text of which stands what cuts it. */
function cut(text: string, pick: Pick): string {
  const note = readNote(text);
  const places = [...note.text.chunks].flatMap((chunk) =>
    chunk.isBroken ? [] : placesIn(chunk.pairs).flatMap((node) => (isPlain(node) ? [{ chunk, node }] : [])),
  );
  const place = places[pick.below(Math.max(1, places.length))];
  if (!place) return text;
  const start = place.chunk.startInNote + place.node.start;
  if (pick.chance(30)) return applyEdits(text, [insertAt(start, pick.one(beginning))]);
  const within = 1 + pick.below(place.node.end - place.node.start);
  return applyEdits(text, [insertAt(start + within, pick.one(cutting))]);
}

function isPlain(node: Node): boolean {
  return (
    node.kind === 'scalar' && node.style === 'plain' && typeof node.value === 'string' && node.value !== ''
  );
}

describe('the fix of a text that YAML cuts', () => {
  it('takes its report away, and changes no other value', () => {
    let count = 0;
    assertForAll(
      fc.property(spoiltNotes(cut), (text) => {
        count += assertMended(text, 'cut-text');
      }),
      800,
    );
    assert.ok(count > 150, `${count} fixes`);
  });
});

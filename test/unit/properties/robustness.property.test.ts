import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { editsFor } from '../../../src/core/edits/edits';
import { entryKey } from '../../../src/core/edits/entry-key';
import { Refusal } from '../../../src/core/edits/refusal';
import { definition } from '../../../src/core/features/definition';
import { type OutlineItem, outline } from '../../../src/core/features/document-symbols';
import { hover } from '../../../src/core/features/hover/hover';
import { references } from '../../../src/core/features/references';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { sample } from '../../host/paths';
import { notes } from '../support/notes';
import { positionAt } from '../support/positions';
import { assertForAll } from '../support/property';
import { allViews, contextOf } from '../support/views';

const sampleText = readFileSync(join(sample, 'war-or-humiliation.notes.yaml'), 'utf8');

/** Asserts that every question that an editor asks of a text has an answer that lies within it. */
function assertAnswers(text: string, places: readonly number[]): void {
  const note = readNote(text);
  const diagnostics = check(note);
  for (const { span, related = [], message } of diagnostics) {
    assertWithin(note, span, message);
    for (const each of related) assertWithin(note, each.span, each.message);
  }
  assertOutline(note, outline(note), { start: 0, end: text.length });
  const shown = Object.values(allViews(contextOf(note)).problems).reduce((sum, count) => sum + count, 0);
  assert.equal(shown, contextOf(note).diagnostics.length, 'the Board counts all problems');
  for (const place of places) assertAnswersAt(note, place % (text.length + 1));
}

/** A span from one place to a later one, of which the editor counts line and column as the note does. */
function assertWithin(note: Note, { start, end }: Span, what: string): void {
  assert.ok(0 <= start && start <= end && end <= note.text.toString().length, `${what}: ${start} to ${end}`);
  const range = note.text.rangeOf({ start, end });
  assert.deepEqual(
    range,
    { start: positionAt(note.text.toString(), start), end: positionAt(note.text.toString(), end) },
    what,
  );
}

function assertOutline(note: Note, items: readonly OutlineItem[], within: Span): void {
  for (const { name, span, selection, children } of items) {
    assertWithin(note, span, name);
    assertWithin(note, selection, name);
    assert.ok(within.start <= span.start && span.end <= within.end, `${name} lies in what it belongs to`);
    assert.ok(span.start <= selection.start && selection.end <= span.end, `the key of ${name} lies in it`);
    assertOutline(note, children, span);
  }
}

function assertAnswersAt(note: Note, offset: number): void {
  const about = hover(note, offset, ({ id }) => id);
  if (about) assertAround(note, about.span, offset);
  for (const { origin, selection, span } of definition(note, offset)) {
    assertAround(note, origin, offset);
    assertWithin(note, selection, 'definition');
    assertWithin(note, span, 'definition');
  }
  for (const use of references(note, offset)) assertWithin(note, use.span, use.kind);
  assert.equal(
    note.text.offsetAt(note.text.positionAt(offset)),
    isInBreak(note, offset) ? offset - 1 : offset,
  );
}

function assertAround(note: Note, span: Span, offset: number): void {
  assertWithin(note, span, 'target');
  assert.ok(span.start <= offset && offset <= span.end, 'the target lies at the cursor');
}

function isInBreak(note: Note, offset: number): boolean {
  const text = note.text.toString();
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

/** Asserts that an edit in place says what was asked for, or is refused with a sentence. */
function assertEdits(text: string, place: number): void {
  const note = readNote(text);
  const claims = note.contents.entriesOfKind('claim');
  const claim = claims[place % claims.length];
  if (!claim) return;
  const intent = { kind: 'setField', entry: entryKey(note, claim), path: ['confidence'], was: null } as const;
  try {
    const edited = applyEdits(text, editsFor(note, { ...intent, value: 'high' }));
    const read = readNote(edited)
      .symbols.definitions(claim.id)
      .filter(({ kind }) => kind === 'claim');
    assert.ok(read[0]?.kind === 'claim' && read[0].values.confidence?.value === 'high', edited);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What tears YAML, lines or characters apart. */
const sharp = [
  '\r', '\n', '\r\n', '\n\n', '\t', ' ', '  ', '\n ', '\n  ', '\uFEFF', '\0', '\u0085', '\u2028', '\x1b',
  '[', ']', '{', '}', '[[', ']]', '[[kremlin]]', '[[x|', '"', "'", '`', '\\', ',', ':', ': ', '::', '#', ' #',
  '- ', '\n- ', '? ', '\n? ', '|', '>', '|2-\n', '>+\n', '&a ', '*a', '&a *a', '&constructor ', '*toString',
  '!', '!!', '!!binary ', '!!set', '!<x> ', '%', '%YAML 1.1\n', '@', '---', '\n---\n', '\n...\n', '<<: *a',
  '\ud83d', '\ude00', '😀', '👩‍👩‍👧', '\nclaims:\n', '\nactors:\n  a: b\n', '__proto__: ', '~', 'null', '"\\u',
  '\\x-1', '\\u-001', '\\U-0000001', '\\xzz',
]; // biome-ignore format: one list of signs

const pieces = fc.oneof(fc.constantFrom(...sharp), fc.string({ unit: 'binary', maxLength: 6 }));

interface Mutation {
  readonly way: 'insert' | 'delete' | 'replace' | 'duplicate' | 'move';
  readonly place: number;
  readonly length: number;
  readonly target: number;
  readonly piece: string;
}

const mutations: fc.Arbitrary<Mutation> = fc.record({
  way: fc.constantFrom('insert', 'insert', 'delete', 'replace', 'duplicate', 'move'),
  place: fc.nat({ max: 1_000_000 }),
  length: fc.nat({ max: 80 }),
  target: fc.nat({ max: 1_000_000 }),
  piece: pieces,
});

function mutated(text: string, { way, place, length, target, piece }: Mutation): string {
  const at = place % (text.length + 1);
  const range = text.slice(at, at + length);
  const [before, after] = [text.slice(0, at), text.slice(at + length)];
  const to = target % (text.length + 1);
  switch (way) {
    case 'insert':
      return before + piece + range + after;
    case 'delete':
      return before + after;
    case 'replace':
      return before + piece + after;
    case 'duplicate':
      return text.slice(0, to) + range + text.slice(to);
    case 'move':
      return mutated(before + after, { way: 'insert', place: target, length: 0, target, piece: range });
  }
}

function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const all = fc.array(mutations, { minLength: 1, maxLength: 6 });
  return fc.tuple(texts, all).map(([text, each]) => each.reduce(mutated, text));
}

const places = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 8, maxLength: 8 });

function holds(texts: fc.Arbitrary<string>, numRuns: number): void {
  assertForAll(
    fc.property(texts, places, (text, at) => {
      assertAnswers(text, at);
      assertEdits(text, at[0] ?? 0);
    }),
    numRuns,
  );
}

describe('every question has an answer within the text', () => {
  it('for any characters', () => holds(fc.string({ unit: 'binary' }), 500));

  it('for any signs of YAML', () =>
    holds(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      1000,
    ));

  it('for any lines of a note', () => {
    const lines = fc.constantFrom(...sampleText.split(/(?<=\n)/));
    holds(
      fc.array(fc.oneof(lines, pieces), { maxLength: 30 }).map((all) => all.join('')),
      300,
    );
  });

  it('for any note', () =>
    holds(
      notes().map(({ text }) => text),
      200,
    ));

  it('for any note with lone carriage returns', () =>
    holds(
      notes().map(({ text }) => text.replace(/\r?\n/g, '\r')),
      200,
    ));

  it('for any damaged note', () => holds(damaged(notes().map(({ text }) => text)), 400));

  it('for the damaged sample', () => holds(damaged(fc.constant(sampleText)), 30));
});

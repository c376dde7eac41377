import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { Typist } from '../../support/typist';

const note = `title: T
sources:
  s: {title: S, reliability: B}
claims:
  c:
    text: C
    confidence: moderate
    supported-by: [poll, survey]
indicators:
  poll:
    text: P
    sources: s
    credibility: 2
  survey:
    text: Q
    sources: s
    credibility: 2

`;

/** What is told of the note of a typist, as `code words`. */
function told(typist: Typist): string[] {
  const text = typist.note.text.toString();
  return typist.told.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

function found(text: string): string[] {
  return check(readNote(text)).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

/** A typist with some words of a text replaced by the letters of others, the cursor behind them. */
function typed(text: string, words: string, letters: string): Typist {
  const typist = new Typist(text);
  const start = text.indexOf(words);
  typist.edit({ start, end: start + words.length, text: '' });
  for (const [at, letter] of [...letters].entries())
    typist.edit({ start: start + at, end: start + at, text: letter });
  return typist;
}

describe('Typing', () => {
  it('holds back what an edit breaks elsewhere, and tells it when the cursor leaves', () => {
    const typist = typed(note, 'survey:', 'surveys:');
    assert.deepEqual(told(typist), ['unused-entry surveys']);
    typist.moveTo(0);
    assert.deepEqual(told(typist), ['unknown-reference survey', 'unused-entry surveys']);
  });

  it('goes on while the cursor moves in the entry', () => {
    const typist = typed(note, 'survey:', 'surveys:');
    typist.moveTo(typist.note.text.toString().lastIndexOf('credibility'));
    assert.deepEqual(told(typist), ['unused-entry surveys']);
  });

  it('tells in the words of before what stays, at its place of now', () => {
    const text = note.replace('[poll, survey]', '[poll, survey, servey]');
    const typist = typed(text, 'survey:', 'x: ');
    const [still, ...others] = typist.told.filter(({ code }) => code === 'unknown-reference');
    assert.deepEqual(others, []);
    assert.match(still?.message ?? '', /Did you mean “survey”/);
    typist.leave();
    const now = typist.told.filter(({ code }) => code === 'unknown-reference');
    assert.equal(now.length, 2);
    assert.equal(now[1]?.span.start, still?.span.start);
  });

  it('follows places behind what is typed, related ones too', () => {
    const text = `${note.trimEnd()}\n  late: {text: L, sources: s}\n  survey: {text: Twice, sources: s}\n`;
    const before = check(readNote(text)).find(({ code }) => code === 'duplicate-id');
    const typist = typed(text, 'text: P', 'text: Poll of March');
    const by = typist.note.text.length - text.length;
    const now = typist.told.find(({ code }) => code === 'duplicate-id');
    assert.equal(now?.span.start, (before?.span.start ?? 0) + by);
    assert.equal(now?.related?.[0]?.span.start, (before?.related?.[0]?.span.start ?? 0) + by);
  });

  it('tells what is found in the entry itself as it is', () => {
    assert.ok(told(typed(note, 'credibility: 2\n\n', 'credibility: 9\n\n')).includes('invalid-value 9'));
  });

  it('takes a line below an entry that is indented as its fields for one of them', () => {
    const typist = typed(note, '    credibility: 2\n\n', '    credibility: 2\n    stat');
    assert.ok(told(typist).some((each) => each.startsWith('syntax')));
    assert.ok(typist.isHeld);
  });

  it('takes a line below an entry that begins in its column for another, and tells what the one before lacks', () => {
    const text = note.replace('    sources: s\n    credibility: 2\n\n', '');
    const typist = typed(text, '    text: Q\n', '    text: Q\n  ');
    assert.deepEqual(
      told(typist).filter((each) => each.startsWith('unused')),
      [],
    );
    typist.moveTo(typist.note.text.length);
    typist.edit({ start: typist.note.text.length, end: typist.note.text.length, text: 'o' });
    assert.ok(typist.isHeld);
    assert.ok(told(typist).includes('unsourced-indicator survey'));
  });

  it('is not what takes a whole entry away', () => {
    const words = '  survey:\n    text: Q\n    sources: s\n    credibility: 2\n';
    assert.deepEqual(told(typed(note, words, '')), ['unknown-reference survey']);
  });

  it('is not what goes beyond an entry', () => {
    const typist = typed(note, 'credibility: 2\n  survey:\n    text: Q', 'note: N');
    assert.ok(told(typist).includes('unknown-reference survey'));
  });

  it('in the top of a note holds back what it changes in all entries', () => {
    const text = `date: 2022-01-01\n${note.replace('reliability: B', 'date: 2022-02-02, reliability: B')}`;
    assert.ok(found(text).includes('date-order 2022-02-02'));
    const typist = typed(text, '2022-01-01', '2023-01-01');
    assert.ok(!told(typist).includes('date-order 2022-02-02'));
    const back = typed(text.replace('2022-01-01', '2023-01-01'), '2023-01-01', '2022-01-01');
    assert.ok(!told(back).includes('date-order 2022-02-02'));
    back.leave();
    assert.ok(told(back).includes('date-order 2022-02-02'));
  });

  it('of the last letter that leaves the note as it was ends with what there was', () => {
    const typist = typed(note, 'survey:', 'survey:');
    assert.deepEqual(typist.told, check(readNote(note)));
  });
});

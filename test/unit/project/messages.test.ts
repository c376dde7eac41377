import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { blocksIn, pageOf } from '../../fixtures/rule-pages';

/** Notes with mistakes beside those that the pages of the rules show. */
const notes: readonly string[] = [
  'claims:\n  a: {text: , kind: fakt, confidence: high-ish, likelihood: 0.7}\n  b: {x: 1, supported-by: [s, no one]}\nsources: {s: {title: S, date: soon}}\n',
  'title: [a]\nyardstick: nota\nlang: german!\nrules: {a: b}\ninclude: C:\\x\nmarking: TLP:WHITE\ndate: 2022-13\nvalid-until: {}\n',
  'title: T\nclaims:\n  a: {text: A, sources: [{at: p. 4}], tags: one, key: "true", views: [a], external: [b], was: x}\n',
  'title: T\nclaims:\n  a: {text: A, likelihood: highly likely}\n  b: {text: B, likelihood: maybe}\nbrief: [[a]]\nactors: [a]\n',
  'title: T\nclaims: {a: A} # notes-ignore: overdue\nbrief: B # notes-ignore: overdu\n# notes-ignore:\nhypotheses: {h: H}\n',
  'title: T\nclaims: {a: {text: A, supported-by: b}, b: {text: B, supported-by: c}, c: {text: C, supported-by: a}}\n',
  'title: T\n<<<<<<< one\nbrief: A\n=======\nbrief: B\n>>>>>>> two\n',
];

/** All messages that some notes bring, with the rule. */
function told(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    check(readNote(text), { today: '2026-11-23' }).map(({ code, message }) => `${code}: ${message}`),
  );
}

/** The sentences of a message: what stands in quotation marks or brackets ends none, nor does a dot within a word. */
function sentencesIn(message: string): string[] {
  const bare = message.replace(/“[^”]*”|\([^()]*\)|"[^"]*"/g, 'X');
  return bare.split(/(?<=[.?])\s+(?=[\p{Lu}X“])/u);
}

describe('The message of each rule', () => {
  const pages = ruleCodes.flatMap((code) => blocksIn(pageOf(code)).map(({ text }) => text));
  const messages = [...new Set(told([...notes, ...pages]))];

  it('says what is wrong in a sentence, and what to do in a second', () => {
    const others = messages.filter((each) => sentencesIn(each).length !== 2 || !/[.?]$/.test(each));
    assert.deepEqual(others, []);
  });

  it('names an entry by its text, and not by its id', () =>
    assert.deepEqual(
      messages.filter((each) => /” \([a-z][\w-]*\)/.test(each)),
      [],
    ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rules } from '../../../../src/core/rules/registry';
import type { Rule } from '../../../../src/core/rules/rule';
import { Passages } from '../../../../src/core/rules/shared/passages';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { type ChunkFacts, factsOf, onlyKindIn } from '../../../../src/core/workspace/reading/chunk-facts';
import { notes } from '../../support/notes';
import { assertForAll, trials } from '../../support/property';

const limited = rules.filter(({ about }) => about);

describe('what rules are about', () => {
  it('no rule finds anything in an entry of a kind that it does not name', () => {
    const property = fc.property(notes(), ({ text }) => {
      const note = readNote(text);
      for (const chunk of note.text.chunks) {
        const facts = factsOf(chunk);
        for (const rule of passedOver(facts)) assert.deepEqual(foundBy(rule, facts, note), [], rule.code);
      }
    });
    assertForAll(property, trials(200));
  });

  it('many rules are about claims alone', () => {
    const { length } = limited.filter(({ about }) => about?.length === 1 && about[0] === 'claim');
    assert.ok(length >= 15, String(length));
  });
});

function passedOver(facts: ChunkFacts): readonly Rule[] {
  const kind = onlyKindIn(facts);
  return kind ? limited.filter(({ about }) => !about?.includes(kind)) : [];
}

function foundBy(rule: Rule, facts: ChunkFacts, note: Note): readonly unknown[] {
  return [...(rule.check?.(facts, note, { today: '2022-02-20', passages: new Passages() }) ?? [])];
}

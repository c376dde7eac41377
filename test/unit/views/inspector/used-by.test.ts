import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOfKey } from '../../../../src/core/edits/entry-key';
import { inspectorPart } from '../../../../src/core/views/inspector/inspector-part';
import { useCounts } from '../../../../src/core/workspace/note/counts';
import { contextOfText, inspected } from './support';

describe('what refers to an entry', () => {
  const note = `title: War
bottom-line: "[[a]] is so."
claims:
  a: One
  b: {text: Two, supported-by: a, contradicts: [a]}
  c: {text: Three, contradicted-by: [a], note: "see [[a]]"}
  d: {text: "Four, [[a]], [[a]]"}
gaps:
  g: {text: Five, affects: [a]}
actors:
  k: {name: The Kremlin}
indicators:
  i: {text: The Kremlin speaks., actors: k}
`;

  it('is grouped by what the entry is for it, by mention last', () => {
    const { uses } = inspected(note, 'claims/0/a');
    assert.deepEqual(
      uses.groups.map(({ key, label, total, chips }) => [
        key,
        label,
        total,
        chips.map(({ id }) => id).join(),
      ]),
      [
        ['claim/supported-by', 'Supports', 1, 'b'],
        ['claim/contradicts', 'Excluded by', 1, 'b'],
        ['claim/contradicted-by', 'Speaks against', 1, 'c'],
        ['gap/affects', 'Left open by', 1, 'g'],
        ['mentions', 'Mentioned in', 2, 'c,d'],
      ],
    );
    assert.equal(uses.total, 4);
    assert.deepEqual(uses.inTexts, ['Bottom line']);
  });

  it('counts an actor as mentioned by its name, and not by itself', () => {
    const { uses } = inspected(note, 'actors/0/k');
    assert.deepEqual(
      uses.groups.map(({ key, total }) => [key, total]),
      [
        ['indicator/actors', 1],
        ['mentions', 1],
      ],
    );
  });

  it('is as much as lenses and cards count', () => {
    for (const key of ['claims/0/a', 'claims/0/b', 'actors/0/k', 'indicators/0/i']) {
      const { note: read } = contextOfText(note);
      const entry = entryOfKey(read, key);
      assert.ok(entry, key);
      const { total, inTexts } = inspected(note, key).uses;
      assert.equal(useCounts(entry).here, total + inTexts.length, key);
    }
  });

  it('is shown in part where it is much, with its number', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `  b${at}: {text: Two, supported-by: a}\n`).join('');
    const context = contextOfText(`claims:\n  a: One\n${many}`);
    const [group] = inspectorPart(context, { entry: 'claims/0/a' }).uses.groups;
    assert.equal(group?.total, 1000);
    assert.equal(group?.chips.length, 50);
    const more = inspectorPart(context, { entry: 'claims/0/a', counts: { 'claim/supported-by': 120 } });
    assert.equal(more.uses.groups[0]?.chips.length, 120);
  });
});

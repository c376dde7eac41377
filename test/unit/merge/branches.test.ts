import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { conflictStyles, merged, type Versions } from './repository';
import { decidedBy } from './support';

const base = `title: T
actors:
  bo: {name: Bo Author}
claims:
  harbour:
    text: The harbour stays open.
    kind: assumption
    likelihood: likely
    confidence: moderate
  strike:
    text: The strike ends.
    kind: assumption
  vote:
    text: The vote is held.
    kind: assumption
gaps:
  money:
    text: Who pays the strikers.
    affects: strike
`;

/** Two analysts who change words of one note. */
function versions(ours: readonly [string, string], theirs: readonly [string, string]): Versions {
  for (const [was] of [ours, theirs]) assert.ok(base.includes(was), was);
  return { base, ours: base.replace(...ours), theirs: base.replace(...theirs) };
}

const end = '    kind: assumption\ngaps:';
const entry = (id: string): string => `  ${id}:\n    text: ${id} comes.\n    kind: assumption\n`;

/** No rule finds anything that it did not find before. */
function assertSound(text: string): void {
  const serious = check(readNote(text)).filter(({ severity }) => severity === 'error');
  assert.deepEqual(serious, []);
}

describe('Two analysts edit one note on two branches, and Git merges', () => {
  it('what each does to another entry', () => {
    const both = versions(
      ['likelihood: likely', 'likelihood: very likely'],
      ['The vote is held.', 'The vote is held in May.'],
    );
    const { text, isClean } = merged(both);
    assert.ok(isClean);
    assert.match(text, /likelihood: very likely[\s\S]*held in May/);
    assertSound(text);
  });

  it('an entry that one moves, and another that the other edits', () => {
    const vote = '  vote:\n    text: The vote is held.\n    kind: assumption\n';
    const moved = base.replace(vote, '').replace('claims:\n', `claims:\n${vote}`);
    const theirs = base.replace('Who pays the strikers.', 'Who pays.');
    const { text, isClean } = merged({ base, ours: moved, theirs });
    assert.ok(isClean);
    assert.equal(text, moved.replace('Who pays the strikers.', 'Who pays.'));
    assertSound(text);
  });

  for (const style of conflictStyles) {
    describe(`with conflicts in the style ${style}`, () => {
      it('where both change one likelihood, one may be a view of the other', () => {
        const both = versions(
          ['likelihood: likely', 'likelihood: very likely'],
          ['likelihood: likely', 'likelihood: unlikely'],
        );
        const { text, isClean } = merged(both, style);
        assert.equal(isClean, false);
        assert.equal(decidedBy(text, ['Take “HEAD”']), both.ours);
        assert.equal(decidedBy(text, ['Take “bo”']), both.theirs);
        const kept = decidedBy(text, ['Take both: “HEAD” stays', 'Bo Author']);
        assert.equal(
          kept,
          both.ours.replace(
            '    confidence: moderate\n',
            '    confidence: moderate\n    views: {bo: {likelihood: unlikely, confidence: moderate}}\n',
          ),
        );
        assertSound(kept);
      });

      it('where both add an entry at the end of a section, both may stay', () => {
        const both = versions(
          [end, `    kind: assumption\n${entry('convoy')}gaps:`],
          [end, `    kind: assumption\n${entry('truce')}gaps:`],
        );
        const { text, isClean } = merged(both, style);
        assert.equal(isClean, false);
        const kept = decidedBy(text, ['Take both']);
        assert.equal(
          kept,
          base.replace(end, `    kind: assumption\n${entry('convoy')}${entry('truce')}gaps:`),
        );
        assertSound(kept);
      });

      it('where one moves an entry that the other judges, one of them stays', () => {
        const strike = '  strike:\n    text: The strike ends.\n    kind: assumption\n';
        const moved = base.replace(strike, '').replace('gaps:', `${strike}gaps:`);
        const theirs = base.replace('The strike ends.', 'The strike ends in May.');
        const { text, isClean } = merged({ base, ours: moved, theirs }, style);
        assert.equal(isClean, false);
        const kept = decidedBy(text, ['Take “HEAD”']);
        assert.equal(kept, moved);
        assertSound(kept);
      });
    });
  }
});

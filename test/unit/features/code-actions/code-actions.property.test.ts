import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeActions } from '../../../../src/core/features/code-actions/code-actions';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { changeOf } from '../../support/fixes';
import { notes } from '../../support/notes';
import { oddNote } from '../../support/odd-notes';
import { type Pick, picked } from '../../support/pick';
import { assertForAll, trials } from '../../support/property';

/** A note in which ids, keys and words are misspelt, several of them alike or side by side. */
function misspelt(text: string, pick: Pick): string {
  const slip = (word: string): string =>
    pick.chance(30) ? word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4) : word;
  return text.replace(/(?<![\p{L}\\&*])[\p{L}-]{5,}/gu, slip);
}

const texts = fc.oneof(
  fc
    .tuple(
      notes(),
      picked((pick) => pick),
    )
    .map(([{ text }, pick]) => misspelt(text, pick)),
  picked((pick) => misspelt(oddNote(pick), pick)),
);

describe('to mend all of a kind', () => {
  it('mends as many as its title says, and harms nothing', () => {
    let count = 0;
    assertForAll(
      fc.property(texts, (text) => {
        const note = readNote(text);
        const before = check(note);
        const reported = (all: typeof before, code: string) =>
          all.filter((each) => each.code === code).length;
        for (const code of new Set(before.map((each) => each.code))) {
          const here = before.find((each) => each.code === code);
          const all =
            here && codeActions(note, here.span, before).filter(({ title }) => title.startsWith('Mend all'));
          for (const { title, step, diagnostic } of all ?? []) {
            if (diagnostic?.code !== code) continue;
            const after = readNote(applyEdits(text, changeOf(step, []).edits()));
            const shown = `${title}: ${JSON.stringify([text, after.text.toString()])}`;
            const said = Number(/^Mend all (\d+) of/.exec(title)?.[1]);
            assert.equal(reported(before, code) - reported(check(after), code), said, shown);
            assert.ok(reported(check(after), 'syntax') <= reported(before, 'syntax'), shown);
            count++;
          }
        }
      }),
      trials(150),
    );
    assert.ok(count > trials(150) / 2, `${count}`);
  });
});

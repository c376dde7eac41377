import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeActions, diagnosticsNear } from '../../../../src/core/features/code-actions/code-actions';
import { Checker, check } from '../../../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../../../src/core/rules/rule';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { changeOf } from '../../support/fixes';
import { mutated } from '../../support/mutations';
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

/** Such notes with a few small changes, after which they are often no YAML any more. */
const spoilt = fc
  .tuple(
    texts,
    picked((pick) => pick),
  )
  .map(([text, pick]) => mutated(text, pick));

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
            here && codeActions(note, here.span, before).filter(({ title }) => title.startsWith('Fix all'));
          for (const { title, step, diagnostic } of all ?? []) {
            if (diagnostic?.code !== code) continue;
            const after = readNote(applyEdits(text, changeOf(step, []).edits()));
            const shown = `${title}: ${JSON.stringify([text, after.text.toString()])}`;
            const said = Number(/^Fix all (\d+) of/.exec(title)?.[1]);
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

describe('the diagnostics near a place', () => {
  it('are all that can stand there', () => {
    let count = 0;
    assertForAll(
      fc.property(fc.oneof(texts, spoilt), fc.constantFrom('', '\uFEFF', '\n'), (text, before) => {
        const note = readNote(before + text);
        const checker = new Checker(note);
        const all = checker.diagnostics;
        const ends = all.flatMap(({ span }) => [span.start, span.end]);
        for (const start of new Set([0, note.text.length, ...ends])) {
          const place = { start, end: Math.min(start + 1, note.text.length) };
          const isHere = ({ span }: Diagnostic) => span.start <= place.end && place.start <= span.end;
          const near = checker.diagnosticsIn(diagnosticsNear(note, place));
          assert.deepEqual(near.filter(isHere), all.filter(isHere), JSON.stringify([before + text, place]));
          count++;
        }
      }),
      trials(300),
    );
    assert.ok(count > trials(300), `${count}`);
  });
});

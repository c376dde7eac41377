import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { Note } from '../../../src/core/workspace/note/note';
import { changeOf } from '../support/fixes';

/** The note after what stands between the marks `‹` and `›` is extracted. */
function extracted(marked: string, kind: string, ...answers: string[]): string | undefined {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const note = Note.read(marked.replace('‹', '').replace('›', ''));
  const actions = codeActions(note, { start, end }, []);
  const action = actions.find(({ title }) => title.startsWith(`Extract to a`) && title.includes(kind));
  return action && applyEdits(note.text, changeOf(action.step, answers).edits());
}

describe('extracting selected prose', () => {
  const note = 'sources: {s: S}\nclaims:\n  c: {text: "War comes, ‹the drills go on›.", sources: s}\n';
  it('makes a claim of it, and links that', () =>
    assert.equal(
      extracted(note, 'claim', 'Nothing: it is an assumption'),
      'sources: {s: S}\nclaims:\n  c: {text: "War comes, [[the-drills-go-on|the drills go on]].", sources: s}\n  the-drills-go-on: {text: The drills go on, kind: assumption}\n',
    ));
  it('makes an indicator of it, in a section of its own', () =>
    assert.equal(
      extracted(note, 'indicator', 'S'),
      'sources: {s: S}\nclaims:\n  c: {text: "War comes, [[the-drills-go-on|the drills go on]].", sources: s}\nindicators:\n  the-drills-go-on: {text: The drills go on, sources: [s]}\n',
    ));
  it('works over folded lines, with CRLF', () =>
    assert.equal(
      extracted('brief: >-\r\n  War comes, ‹the\r\n  drills go on›.\r\n', 'claim'),
      'claims:\r\n  the-drills-go-on: {text: The drills go on, kind: assumption}\r\nbrief: >-\r\n  War comes, [[the-drills-go-on|the drills go on]].\r\n',
    ));
  it('takes no link apart, and reads links as their words', () => {
    assert.equal(extracted('brief: See [[‹a]] now›\nactors: {a: Ann}\n', 'claim'), undefined);
    assert.match(
      extracted('actors: {a: Ann}\nbrief: See ‹[[a|her]] now›\n', 'claim') ?? '',
      /her-now: \{text: Her now.*\}\nbrief: See \[\[her-now\]\]/,
    );
  });
  it('puts in quotes what YAML would read otherwise', () => {
    assert.equal(
      extracted('title: T\nbrief: So ‹Moscow, Minsk and Kyiv› are in\n', 'claim'),
      'title: T\nclaims:\n  moscow-minsk-and-kyiv: {text: "Moscow, Minsk and Kyiv", kind: assumption}\nbrief: So [[moscow-minsk-and-kyiv|Moscow, Minsk and Kyiv]] are in\n',
    );
    assert.equal(
      extracted(
        'claims:\n  c:\n    text: |\n      So ‹it is: no #1, joke› here\n    kind: assumption\n',
        'claim',
        'Nothing: it is an assumption',
      ),
      'claims:\n  c:\n    text: |\n      So [[it-is-no-1-joke|it is: no #1, joke]] here\n    kind: assumption\n  it-is-no-1-joke:\n    text: "It is: no #1, joke"\n    kind: assumption\n',
    );
  });
  it('keeps a label in one line, and puts none over paragraphs', () => {
    assert.equal(
      extracted('title: T\nbrief: |\n  So ‹they\n  sign› now.\n\n  End.\n', 'claim'),
      'title: T\nclaims:\n  they-sign: {text: They sign, kind: assumption}\nbrief: |\n  So [[they-sign|they sign]] now.\n\n  End.\n',
    );
    assert.equal(
      extracted('title: T\nbrief: |\n  So ‹they sign.\n\n  They pay›.\n', 'claim'),
      'title: T\nclaims:\n  they-sign-they-pay: {text: They sign. They pay, kind: assumption}\nbrief: |\n  So [[they-sign-they-pay]].\n',
    );
  });
  it('takes nothing apart that is no prose', () => {
    for (const text of [
      'brief: See https://example.org/‹drills go on›\n',
      'brief: See `the ‹drills go on›` now\n',
      'brief: See `the ‹drills` go on› now\n',
      'brief: |\n  ```\n  the ‹drills go on›\n  ```\n',
    ])
      assert.equal(extracted(text, 'claim'), undefined, text);
  });
  it('parts the label from the id as a table wants it', () =>
    assert.match(
      extracted('title: T\nbrief: |\n  | A | B |\n  | - | - |\n  | ‹The drills go on› | x |\n', 'claim') ??
        '',
      /^ {2}\| \[\[the-drills-go-on\\\|The drills go on\]\] \| x \|$/m,
    ));
  it('leaves alone what YAML cuts off', () =>
    assert.equal(
      extracted('claims: {c: {text: ‹Moscow›, Minsk and Kyiv, kind: fact}}\n', 'claim'),
      undefined,
    ));
  it('is offered for prose alone', () => {
    for (const text of ['date: ‹2022›\n', 'claims: {‹cc›: C}\n', 'brief: ‹›x\n', '‹brief›: x\n'])
      assert.equal(extracted(text, 'claim'), undefined, text);
  });
  it('leaves the note without new errors', () => {
    const after = extracted('title: T\nbrief: So ‹it is: no # joke› here\n', 'claim');
    assert.ok(after === undefined || check(Note.read(after)).every(({ severity }) => severity !== 'error'));
  });
});

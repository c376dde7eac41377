import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CodeAction, codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { changeOf } from '../support/fixes';

/** The note after what stands between the marks `‹` and `›` is extracted. */
function extracted(marked: string, kind: string, ...answers: string[]): string | undefined {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const note = readNote(marked.replace('‹', '').replace('›', ''));
  const actions = codeActions(note, { start, end }, []);
  const action = actions.find(({ title }) => title.startsWith(`Extract to a`) && title.includes(kind));
  return action && applyEdits(note.text.toString(), changeOf(action.step, answers).edits());
}

function actionsFor(marked: string): readonly CodeAction[] {
  const note = readNote(marked.replace('‹', '').replace('›', ''));
  return codeActions(note, { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 }, []);
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
  it('leaves open what it rests on, unless something is ticked', () => {
    const [text, before] = ['sources: {s: S, t: T}\n', 'brief: So ‹they sign› now.\n'];
    const linked = (fields: string) =>
      `${text}claims:\n  they-sign: {text: They sign${fields}}\nbrief: So [[they-sign|they sign]] now.\n`;
    assert.equal(extracted(text + before, 'claim', 'Leave open'), linked(''));
    assert.equal(
      extracted(text + before, 'claim', 'Nothing: it is an assumption'),
      linked(', kind: assumption'),
    );
    assert.equal(extracted(text + before, 'claim', 'S + T'), linked(', sources: [s, t]'));
    const { step } =
      actionsFor(text + before).find(({ title }) => title.startsWith('Extract to a claim')) ?? assert.fail();
    assert.ok(step.kind === 'question');
    assert.deepEqual(
      [...step.choices()].map(({ label }) => label),
      ['Leave open', 'Nothing: it is an assumption', 'S', 'T'],
    );
  });
  it('takes sources and support together, in the order of the format', () =>
    assert.equal(
      extracted(
        'sources: {s: S}\nindicators: {i: {text: I, date: 2022, sources: s}}\nbrief: So ‹they sign› now.\n',
        'claim',
        'S + I',
      ),
      'sources: {s: S}\nclaims:\n  they-sign: {text: They sign, sources: [s], supported-by: [i]}\nindicators: {i: {text: I, date: 2022, sources: s}}\nbrief: So [[they-sign|they sign]] now.\n',
    ));
  it('works over folded lines, with CRLF', () =>
    assert.equal(
      extracted('brief: >-\r\n  War comes, ‹the\r\n  drills go on›.\r\n', 'claim', 'Leave open'),
      'claims:\r\n  the-drills-go-on: {text: The drills go on}\r\nbrief: >-\r\n  War comes, [[the-drills-go-on|the drills go on]].\r\n',
    ));
  it('takes no link apart, and keeps those among the words', () => {
    assert.equal(extracted('brief: See [[‹a]] now›\nactors: {a: Ann}\n', 'claim'), undefined);
    assert.equal(extracted('brief: See ‹[[a]]› now\nactors: {a: Ann}\n', 'claim'), undefined);
    assert.equal(
      extracted('actors: {a: Ann}\nbrief: See ‹[[a|her]] go now›\n', 'claim', 'Leave open'),
      'actors: {a: Ann}\nclaims:\n  her-go-now: {text: "[[a|her]] go now"}\nbrief: See [[a|her]] [[her-go-now|go now]]\n',
    );
    assert.equal(
      extracted(
        'actors: {a: Ann, b: Bo}\nbrief: ‹So [[a]] and [[b]] will meet [[a|her]]›.\n',
        'claim',
        'Leave open',
      ),
      'actors: {a: Ann, b: Bo}\nclaims:\n  so-a-and-b-will-meet-her: {text: "So [[a]] and [[b]] will meet [[a|her]]"}\nbrief: So [[a]] and [[b]] [[so-a-and-b-will-meet-her|will meet]] [[a|her]].\n',
    );
  });
  it('leaves the sign between a link and the label alone', () =>
    assert.match(
      extracted('actors: {a: Ann}\nbrief: So ‹[[a]], who left, signs ([[a]])›.\n', 'claim', 'Leave open') ??
        '',
      /brief: So \[\[a\]\], \[\[a-who-left-signs-a\|who left, signs\]\] \(\[\[a\]\]\)\.\n/,
    ));
  it('puts in quotes what YAML would read otherwise', () => {
    assert.equal(
      extracted('title: T\nbrief: So ‹Moscow, Minsk and Kyiv› are in\n', 'claim', 'Leave open'),
      'title: T\nclaims:\n  moscow-minsk-and-kyiv: {text: "Moscow, Minsk and Kyiv"}\nbrief: So [[moscow-minsk-and-kyiv|Moscow, Minsk and Kyiv]] are in\n',
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
  it('reads quoted texts by what they say', () => {
    assert.equal(
      extracted('brief: "So \\"‹they \\u0073ign›\\" now"\n', 'claim', 'Leave open'),
      'claims:\n  they-sign: {text: They sign}\nbrief: "So \\"[[they-sign|they sign]]\\" now"\n',
    );
    assert.equal(
      extracted("brief: 'So ‹it''s on› now'\n", 'claim', 'Leave open'),
      "claims:\n  it-s-on: {text: It's on}\nbrief: 'So [[it-s-on|it''s on]] now'\n",
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
  it('keeps a label in one line, and within its paragraph and its item', () => {
    assert.equal(
      extracted('title: T\nbrief: |\n  So ‹they\n  sign› now.\n\n  End.\n', 'claim', 'Leave open'),
      'title: T\nclaims:\n  they-sign: {text: They sign}\nbrief: |\n  So [[they-sign|they sign]] now.\n\n  End.\n',
    );
    assert.equal(
      extracted('title: T\nbrief: |\n  So ‹they sign it.\n\n  They pay›.\n', 'claim', 'Leave open'),
      'title: T\nclaims:\n  they-sign-it-they-pay: {text: They sign it. They pay}\nbrief: |\n  So [[they-sign-it-they-pay|they sign it.]]\n\n  They pay.\n',
    );
    assert.equal(
      extracted('title: T\nbrief: |\n  ‹- they sign\n  - they pay all›\n', 'claim', 'Leave open'),
      'title: T\nclaims:\n  they-sign-they-pay-all: {text: "- they sign - they pay all"}\nbrief: |\n  - they sign\n  - [[they-sign-they-pay-all|they pay all]]\n',
    );
  });
  it('writes the bar of a link in a table as that is written there', () =>
    assert.equal(
      extracted(
        'brief: |\n  | Who | What |\n  | --- | --- |\n  | Ann | ‹signs it› |\n',
        'claim',
        'Leave open',
      ),
      'claims:\n  signs-it: {text: Signs it}\nbrief: |\n  | Who | What |\n  | --- | --- |\n  | Ann | [[signs-it\\|signs it]] |\n',
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
    const after = extracted('title: T\nbrief: So ‹it is: no # joke› here\n', 'claim', 'Leave open');
    assert.ok(after === undefined || check(readNote(after)).every(({ severity }) => severity !== 'error'));
  });
});

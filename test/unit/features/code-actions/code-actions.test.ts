import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../../src/core/edits/refusal';
import { codeActions } from '../../../../src/core/features/code-actions/code-actions';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { Note } from '../../../../src/core/workspace/note/note';
import { assertMends, changeOf, titlesAt } from '../../support/fixes';

/** The note behind the action that can be done at the mark `|`. */
function done(marked: string, title: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const note = Note.read(text);
  const action = codeActions(note, { start: offset, end: offset }, check(note)).find(
    (each) => each.title === title,
  );
  assert.ok(action, `There is no “${title}”, but ${titlesAt(marked).join('; ')}`);
  return applyEdits(text, changeOf(action.step, []).edits());
}

describe('code actions', () => {
  it('are none where nothing is wrong', () => {
    assert.deepEqual(titlesAt('title: |T\n'), []);
  });

  it('mend what is reported at the cursor, the best first, and silence it last', () => {
    assert.deepEqual(
      titlesAt('title: T\nsources: {s: S}\nactors: {a: A}\nclaims: {c|: C}\nbrief: "[[s]] [[a]]"\n'),
      [
        'Add its source…',
        'Mark as an assumption',
        'Attribute to an actor…',
        'Silence unsupported-claim here…',
        'Silence unsupported-claim in this note',
      ],
    );
  });

  it('offer nothing of which there is none', () => {
    assert.deepEqual(titlesAt('title: T\nclaims: {c|: C}\n'), [
      'Add its source…',
      'Mark as an assumption',
      'Silence unsupported-claim here…',
      'Silence unsupported-claim in this note',
    ]);
  });

  it('offer as support last what rests on nothing, and for a new claim nothing that rests on it', () => {
    const choices = (marked: string, title: string): (string | undefined)[] => {
      const note = Note.read(marked.replace('|', ''));
      const place = { start: marked.indexOf('|'), end: marked.indexOf('|') };
      const action = codeActions(note, place, check(note)).find((each) => each.title === title);
      assert.ok(action?.step.kind === 'question');
      return [...action.step.choices()].map(({ description }) => description);
    };
    const text =
      'title: T\nsources: {s: S}\nclaims: {c|: C, d: D, e: {text: E, sources: s}}\nindicators: {i: {text: I, status: watching}}\n';
    assert.deepEqual(choices(text, 'Add what supports it…'), ['claim · e', 'indicator · i', 'claim · d']);
    const open = 'title: T\nclaims: {c: {text: C, supported-by: x|}, d: {text: D, supported-by: c}, e: E}\n';
    assert.deepEqual(choices(open, 'Create the claim “x”…'), [undefined, undefined, 'claim · e']);
  });

  it('take nothing out of a list behind an alias', () => {
    const marked =
      'title: T\nclaims:\n  c: {text: C, kind: assumption, supported-by: &l [i, j]}\n  d:\n    text: D\n    supported-by: *l\n    contradicted-by: |*l\nindicators: {i: I, j: J}\n';
    assert.throws(() => done(marked, 'Take “i” out of supported-by'), Refusal);
  });

  it('do not offer as support what rests on the claim, or speaks against it', () => {
    const text = `title: T\nclaims:\n  c: {text: C, contradicted-by: i}\n  d: {text: D, supported-by: c}\n  e: {text: E, supported-by: d}\n  f: F\nindicators: {i: I, j: J}\n`;
    const note = Note.read(text);
    const all = check(note).filter(({ code }) => code === 'unsupported-claim');
    const action = codeActions(note, all[0]?.span ?? { start: 0, end: 0 }, all).find(
      ({ title }) => title === 'Add what supports it…',
    );
    assert.ok(action?.step.kind === 'question');
    assert.deepEqual(
      [...action.step.choices()].map(({ description }) => description),
      ['indicator · j', 'claim · f'],
    );
  });

  it('mend all of a kind at once', () => {
    assertMends({
      code: 'unused-entry',
      title: 'Mend all 3 of unused-entry in this note',
      before:
        'title: T\nsources:\n  s: S\n  r: {title: R} # c\n  q: Q\nactors: {a: A, b: B}\nbrief: "[[q]] [[b]]"\n',
      after: 'title: T\nsources:\n  q: Q\nactors: {b: B}\nbrief: "[[q]] [[b]]"\n',
    });
  });

  it('mend all of a kind that stand side by side in braces', () => {
    const after = done(
      'title: T\nsources: {|s: S, r: R, q: Q}\nactors: {\n  a: A,   # first\n  b: B    # second\n}\n',
      'Mend all 5 of unused-entry in this note',
    );
    assert.equal(after, 'title: T\nsources: {}\nactors: {\n}\n');
  });

  it('mend all of a kind as far as no alias loses its anchor', () => {
    const after = done(
      'title: T\nsources: {|s: {title: S, note: &a Y}}\nactors:\n  a: {name: Ann, note: &a X}\n  b: {name: Bea, note: *a}\nbrief: "[[b]]"\n',
      'Mend all 2 of unused-entry in this note',
    );
    assert.equal(
      after,
      'title: T\nsources: {}\nactors:\n  a: {name: Ann, note: &a X}\n  b: {name: Bea, note: *a}\nbrief: "[[b]]"\n',
    );
  });

  it('mend what can be mended of a kind, and leave the rest', () => {
    const text =
      'title: T\nclaims:\n  c: {text: C, knid: assumption, wholly-strange: 1}\n  d: {text: D, kind: assumption, confidense: low}\n';
    assert.equal(
      done(text.replace('knid', '|knid'), 'Mend all 3 of unknown-key in this note'),
      text.replace('knid', 'kind').replace('confidense', 'confidence'),
    );
  });

  describe('turn a mention into a link', () => {
    const note = (brief: string) =>
      `title: T\nactors: {kremlin: {name: The Kremlin, aliases: [Moscow]}, un: UN}\n${brief}\n`;

    it('where it is the name', () => {
      assert.equal(
        done(note('brief: So says The| Kremlin, to the UN.'), 'Link “The Kremlin” to kremlin: [[kremlin]]'),
        note('brief: So says [[kremlin]], to the UN.'),
      );
    });

    it('with its words where it is an alias', () => {
      assert.equal(
        done(
          note('brief: |\n  So says |Moscow,\n  and the UN.'.replace('|\n', '>\n')),
          'Link “Moscow” to kremlin: [[kremlin|Moscow]]',
        ),
        note('brief: >\n  So says [[kremlin|Moscow]],\n  and the UN.'),
      );
    });

    it('with quotes where YAML would take it for a list', () => {
      assert.equal(
        done(note('brief: U|N peace.'), 'Link “UN” to un: [[un]]'),
        note('brief: "[[un]] peace."'),
      );
    });

    it('not where it is a link already', () => {
      const linked = note('brief: "So says [[un]]."');
      const offset = linked.indexOf('un]]');
      const read = Note.read(linked);
      assert.deepEqual(codeActions(read, { start: offset, end: offset }, check(read)), []);
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../../src/core/edits/refusal';
import { codeActions } from '../../../../src/core/features/code-actions/code-actions';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { assertMends, changeOf, titlesAt } from '../../support/fixes';
import { markedFiles } from '../includes';

/** The note behind the action that can be done at the mark `|`. */
function done(marked: string, title: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const note = readNote(text);
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
        'Silence unsupported-claim in this note…',
      ],
    );
  });

  it('offer nothing of which there is none', () => {
    assert.deepEqual(titlesAt('title: T\nclaims: {c|: C}\n'), [
      'Add its source…',
      'Mark as an assumption',
      'Silence unsupported-claim here…',
      'Silence unsupported-claim in this note…',
    ]);
  });

  it('offer as support last what rests on nothing, and for a new claim nothing that rests on it', () => {
    const choices = (marked: string, title: string): (string | undefined)[] => {
      const note = readNote(marked.replace('|', ''));
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

  describe('at an alias are about what the message names', () => {
    const titlesFor = (text: string, code: string, word: string): string[] => {
      const note = readNote(text);
      const all = check(note).filter((each) => each.code === code && each.message.includes(word));
      const last = all.at(-1);
      assert.ok(last, `${code} of ${word}`);
      assert.equal(text[last.span.start], '*');
      return codeActions(note, last.span, [last])
        .map(({ title }) => title)
        .filter((title) => !title.startsWith('Silence'));
    };
    it('where one of several links leads nowhere', () => {
      const text =
        'title: T\nsources: {k: K}\nclaims:\n  a: {text: &a "see [[k]] and [[nobody]] and [[none]]", kind: assumption}\n  b: {text: *a, kind: assumption}\n';
      for (const id of ['nobody', 'none'])
        assert.deepEqual(
          titlesFor(text, 'unknown-reference', `“${id}”`),
          ['actor', 'claim…', 'indicator…', 'source', 'hypothesis…'].map(
            (kind) => `Create the ${kind.replace('…', '')} “${id}”${kind.endsWith('…') ? '…' : ''}`,
          ),
        );
    });
    it('where one of several references does', () =>
      assert.deepEqual(
        titlesFor(
          'title: T\nactors: {k: K}\nclaims:\n  a: {text: A, actors: &l [k, nobody, none], kind: assumption}\n  b: {text: B, actors: *l, kind: assumption}\n',
          'unknown-reference',
          '“none”',
        ),
        ['Create the actor “none”'],
      ));
    it('where one of several keys is unknown', () =>
      assert.deepEqual(
        titlesFor(
          'title: T\nclaims:\n  a: &a {text: A, kind: assumption, colour: red, confidense: low}\n  b: *a\n',
          'unknown-key',
          'confidense',
        ),
        [],
      ));
    it('where one of several sources was recalled', () => {
      const text =
        'title: T\nsources:\n  s: S\n  r: {title: R, status: retracted}\n  q: {title: Q, status: retracted}\nclaims:\n  a: {text: A, sources: &l [s, r, q]}\n  b: {text: B, sources: *l}\n';
      assert.deepEqual(titlesFor(text, 'recalled-source', '“Q”'), ['Take “q” out of sources']);
      assert.deepEqual(titlesFor(text, 'recalled-source', '“R”'), ['Take “r” out of sources']);
    });
    it('where one of several names is that of another', () =>
      assert.deepEqual(
        titlesFor(
          'title: T\nactors:\n  a: {name: A, aliases: &n [One, Two]}\n  t: {name: Tim, aliases: [Two]}\n  b: {name: B, aliases: *n}\n',
          'ambiguous-alias',
          'One',
        ),
        ['Take the alias “One” away'],
      ));
    it('and none where it stands for a whole section', () =>
      assert.deepEqual(
        titlesFor(
          'title: T\nx-c: &c {c: {kind: assumption}, d: {kind: assumption, text: D}}\nclaims: *c\n',
          'missing-field',
          'text',
        ),
        [],
      ));
  });

  it('do not offer as support what rests on the claim, or speaks against it', () => {
    const text = `title: T\nclaims:\n  c: {text: C, contradicted-by: i}\n  d: {text: D, supported-by: c}\n  e: {text: E, supported-by: d}\n  f: F\nindicators: {i: I, j: J}\n`;
    const note = readNote(text);
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
      title: 'Fix all 3 of unused-entry in this note',
      before:
        'title: T\nsources:\n  s: S\n  r: {title: R} # c\n  q: Q\nactors: {a: A, b: B}\nbrief: "[[q]] [[b]]"\n',
      after: 'title: T\nsources:\n  q: Q\nactors: {b: B}\nbrief: "[[q]] [[b]]"\n',
    });
  });

  it('mend all of a kind that stand side by side in braces', () => {
    const after = done(
      'title: T\nsources: {|s: S, r: R, q: Q}\nactors: {\n  a: A,   # first\n  b: B    # second\n}\n',
      'Fix all 5 of unused-entry in this note',
    );
    assert.equal(after, 'title: T\nsources: {}\nactors: {\n}\n');
  });

  it('mend all of a kind as far as no alias loses its anchor, and say how many', () => {
    const text =
      'title: T\nsources: {|s: {title: S, note: &a Y}, r: R}\nactors:\n  a: {name: Ann, note: &a X}\n  b: {name: Bea, note: *a}\nbrief: "[[b]]"\n';
    assert.equal(
      done(text, 'Fix all 2 of unused-entry in this note that can be mended together'),
      'title: T\nsources: {}\nactors:\n  a: {name: Ann, note: &a X}\n  b: {name: Bea, note: *a}\nbrief: "[[b]]"\n',
    );
    const one = titlesAt(text.replace(', r: R', ''));
    assert.deepEqual(
      one.filter((title) => title.startsWith('Mend')),
      [],
      'one of two is no more than its own fix mends',
    );
  });

  it('mend two of a kind in one value, and in one entry', () => {
    const text =
      'title: T\nactors: {kremlin: Kremlin, nato: NATO}\nclaims:\n  c: {text: "[[krem|lni]] and [[nat]]", kind: assumption, actors: [kremlni, naot]}\n';
    assert.equal(
      done(text, 'Fix all 4 of unknown-reference in this note'),
      text
        .replace('|', '')
        .replaceAll('kremlni', 'kremlin')
        .replace('[nat]', '[nato]')
        .replace('naot', 'nato'),
    );
    assert.equal(
      done(
        'title: T\nclaims:\n  c:\n    text: Ber|ths #3, #4 are closed\n    note: See #6\n    kind: assumption\n',
        'Fix all 2 of cut-text in this note',
      ),
      'title: T\nclaims:\n  c:\n    text: "Berths #3, #4 are closed"\n    note: "See #6"\n    kind: assumption\n',
    );
  });

  it('give no key a second time where two misspell one', () => {
    const text =
      'title: T\nclaims:\n  c: {text: C, kind: assumption, |confidense: low, confidnce: high}\n  d: {text: D, knid: assumption}\n';
    assert.equal(
      done(text, 'Fix all 2 of unknown-key in this note that can be mended together'),
      text.replace('|', '').replace('confidense', 'confidence').replace('knid', 'kind'),
    );
  });

  it('give no number, and try nothing, where there are many in a long note', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `s${at}`);
    const text = `title: T\nsources:\n${ids.map((id) => `  ${id}: {title: The source ${id}, note: of old}\n`).join('')}`;
    const note = readNote(text);
    const all = check(note);
    const action = codeActions(note, all[0]?.span ?? { start: 0, end: 0 }, all).find(({ title }) =>
      title.startsWith('Fix all'),
    );
    assert.equal(action?.title, 'Fix all of unused-entry in this note');
    assert.ok(action.step.kind === 'change' && action.step.isSlow);
    const after = readNote(applyEdits(text, action.step.edits()));
    assert.equal(after.contents.entries.length, 0);
  });

  it('mend what notes tell that are included', () => {
    const { note, offset } = markedFiles({
      p: 'actors: {kremlin: Kremlin, nato: NATO}\n',
      q: 'title: Q\ninclude: [p]\nclaims: {c: {text: C, kind: assumption, actors: [‸kremlni, naot]}}\n',
    });
    const found = codeActions(note, { start: offset, end: offset }, check(note)).find(
      ({ title }) => title === 'Fix all 2 of unknown-reference in this note',
    );
    assert.ok(found?.step.kind === 'change');
    assert.match(applyEdits(note.text.toString(), found.step.edits()), /actors: \[kremlin, nato\]/);
  });

  it('mend what can be mended of a kind, and leave the rest', () => {
    const text =
      'title: T\nclaims:\n  c: {text: C, knid: assumption, wholly-strange: 1}\n  d: {text: D, kind: assumption, confidense: low}\n';
    assert.equal(
      done(
        text.replace('knid', '|knid'),
        'Fix all 2 of unknown-key in this note that can be mended together',
      ),
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

    it('in a table with the bar that it wants', () => {
      const table = (cell: string) => note(`brief: |\n  | Who | What |\n  | --- | --- |\n  | ${cell} | x |`);
      const offset = table('Moscow').indexOf('Moscow |');
      const read = readNote(table('Moscow'));
      const action = codeActions(read, { start: offset, end: offset }, []).find(({ title }) =>
        title.startsWith('Link “Moscow”'),
      );
      assert.ok(action);
      assert.equal(
        applyEdits(read.text.toString(), changeOf(action.step, []).edits()),
        table('[[kremlin\\|Moscow]]'),
      );
    });

    it('not where it is no prose', () => {
      for (const brief of ['https://example.org/Moscow', '`Moscow`', '[x](Moscow.md)', '@Moscow']) {
        const text = note(`brief: "See ${brief}"`);
        const offset = text.lastIndexOf('Moscow') + 2;
        const read = readNote(text);
        assert.deepEqual(codeActions(read, { start: offset, end: offset }, check(read)), [], brief);
      }
    });

    it('not where it is a link already', () => {
      const linked = note('brief: "So says [[un]]."');
      const offset = linked.indexOf('un]]');
      const read = readNote(linked);
      assert.deepEqual(codeActions(read, { start: offset, end: offset }, check(read)), []);
    });
  });
});

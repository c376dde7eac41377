import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { applyEdits } from '../../../src/core/text/edit';
import { markedFiles, textOf } from '../features/includes';
import { changeOf } from '../support/fixes';

/** The notes that change when the entry at the mark is moved to another note. */
function moved(files: Readonly<Record<string, string>>, to: string): Record<string, string> {
  const { workspace, note, offset } = markedFiles(files);
  const [action] = codeActions(note, { start: offset, end: offset }, []).filter(
    ({ kind }) => kind === 'move',
  );
  assert.ok(action, 'a move is offered');
  const change = changeOf(action.step, [to]);
  const all = [[note.uri, change.edits()] as const, ...(change.inOtherNotes?.() ?? [])];
  return Object.fromEntries(all.map(([uri, edits]) => [uri, applyEdits(textOf(workspace, uri), edits)]));
}

describe('moving an entry', () => {
  it('takes along the sources of its citations and the actors of its views', () =>
    assert.deepEqual(
      moved(
        {
          base: 'title: B\n',
          a: 'include: [base]\nsources: {s: S}\nactors: {ann: Ann}\nclaims:\n  ‸c:\n    text: C\n    sources:\n      - source: s\n        quote: W\n    views: {ann: likely}\n  d: D\n',
        },
        'base',
      ),
      {
        base: 'title: B\nsources:\n  s: S\nactors:\n  ann: Ann\nclaims:\n  c:\n    text: C\n    sources:\n      - source: s\n        quote: W\n    views: {ann: likely}\n',
        a: 'include: [base]\nsources: {}\nactors: {}\nclaims:\n  d: D\n',
      },
    ));
  const files = {
    base: 'title: B\nactors:\n  bo: Bo\n',
    r: 'include: [base]\nactors:\n  ‸ann:   # she\n    name: Ann\n    part-of: bo\n  cy: Cy\nclaims:\n  c: {text: C, by: ann}\n',
    s: 'title: S\ninclude: [r]\nclaims: {d: {text: "[[ann]]"}}\n',
  };
  it('to an included note keeps all references', () =>
    assert.deepEqual(moved(files, 'base'), {
      base: 'title: B\nactors:\n  bo: Bo\n  ann:   # she\n    name: Ann\n    part-of: bo\n',
      r: 'include: [base]\nactors:\n  cy: Cy\nclaims:\n  c: {text: C, by: ann}\n',
    }));
  it('takes along the comments that silence rules on it', () =>
    assert.deepEqual(
      moved(
        {
          base: 'title: B\nactors:\n    bo: Bo\n',
          r: 'title: R\ninclude: [base]\nactors:\n  # she\n  # notes-ignore: unused-entry (for later)\n  ‸ann:\n    name: Ann\n  cy: Cy\n',
        },
        'base',
      ),
      {
        base: 'title: B\nactors:\n    bo: Bo\n    # notes-ignore: unused-entry (for later)\n    ann:\n      name: Ann\n',
        r: 'title: R\ninclude: [base]\nactors:\n  # she\n  cy: Cy\n',
      },
    ));
  it('to a note that includes this one is refused where references would break', () =>
    assert.throws(
      () => moved(files, 's'),
      (error: Error) => error instanceof Refusal && /r refers to “ann”/.test(error.message),
    ));
  it('to a note that includes this one is done where none would', () =>
    assert.deepEqual(moved({ ...files, r: files.r.replace('by: ann', 'by: cy') }, 's'), {
      r: 'include: [base]\nactors:\n  cy: Cy\nclaims:\n  c: {text: C, by: cy}\n',
      s: 'title: S\ninclude: [r]\nactors:\n  ann:   # she\n    name: Ann\n    part-of: bo\nclaims: {d: {text: "[[ann]]"}}\n',
    }));
  it('has others include the note where they do not see it', () =>
    assert.deepEqual(
      moved(
        {
          base: 'actors: {‸ann: Ann}\n',
          other: 'include: [base]\nclaims: {c: {text: C, by: ann}}\n',
          r: 'include: [base]\n',
        },
        'r',
      ),
      {
        base: 'actors: {}\n',
        r: 'include: [base]\nactors:\n  ann: Ann\n',
        other: 'include: [base, r]\nclaims: {c: {text: C, by: ann}}\n',
      },
    ));
  it('takes along what it names or mentions, as far as the other note does not see it', () => {
    assert.deepEqual(
      moved(
        {
          base: 'title: B\nsources: {r: R}\n',
          a: 'include: [base]\nsources: {s: {title: S, derived-from: [o, r]}, o: O, p: P}\nactors:\n  ann: Ann\n  cy: Cy\nclaims:\n  ‸c:\n    text: Ann is in.\n    sources: [s] # where\n  d: {text: "[[c]]", by: ann, sources: [s, p]}\n',
        },
        'base',
      ),
      {
        base: 'title: B\nsources: {r: R, s: {title: S, derived-from: [o, r]}, o: O}\nactors:\n  ann: Ann\nclaims:\n  c:\n    text: Ann is in.\n    sources: [s] # where\n',
        a: 'include: [base]\nsources: {p: P}\nactors:\n  cy: Cy\nclaims:\n  d: {text: "[[c]]", by: ann, sources: [s, p]}\n',
      },
    );
  });
  it('keeps a comment behind it, and no braces that would have to hold that', () =>
    assert.deepEqual(
      moved(
        { base: 'title: B\nactors: {}\n', a: 'include: [base]\nactors:\n  ‸ann: Ann   # she\n  cy: Cy\n' },
        'base',
      ),
      {
        base: 'title: B\nactors:\n  ann: Ann   # she\n',
        a: 'include: [base]\nactors:\n  cy: Cy\n',
      },
    ));
  it('takes along the blank lines that its text keeps, and leaves those of others', () =>
    assert.deepEqual(
      moved(
        {
          base: 'title: B\nclaims:\n    b: |+\n      So\n\nbrief: B\n',
          a: 'include: [base]\nclaims:\n  z: |+\n    Zed\n\n  ‸c: |+\n    See\n\n\n  d: D\n',
        },
        'base',
      ),
      {
        base: 'title: B\nclaims:\n    b: |+\n      So\n\n    c: |+\n      See\n\n\nbrief: B\n',
        a: 'include: [base]\nclaims:\n  z: |+\n    Zed\n\n  d: D\n',
      },
    ));
  it('never loses what braces cannot hold', () =>
    assert.throws(
      () => moved({ base: '{title: B}\n', a: 'include: [base]\nactors:\n  ‸ann:\n    name: Ann\n' }, 'base'),
      Refusal,
    ));
  it('says what it takes along', () => {
    const { note, offset } = markedFiles({
      base: 'title: B\n',
      a: 'include: [base]\nsources: {s: S}\nclaims: {‸c: {text: C, sources: s}}\n',
    });
    const [action] = codeActions(note, { start: offset, end: offset }, []);
    assert.ok(action?.step.kind === 'question');
    assert.equal([...action.step.choices()][0]?.detail, 'with “s”, which it names');
  });
  it('is refused where what it names is of a note that the other does not know', () =>
    assert.throws(
      () =>
        moved(
          {
            base: 'title: B\n',
            more: 'actors: {cy: Cy}\n',
            a: 'include: [base, more]\nclaims: {‸c: {text: C, by: cy}}\n',
          },
          'base',
        ),
      /names “cy” of more, which base does not know/,
    ));
  it('is refused where the id would lead to another entry', () =>
    assert.throws(
      () =>
        moved(
          {
            base: 'title: B\n',
            more: 'actors: {ann: Another}\n',
            a: 'include: [more, base]\nactors: {‸ann: Ann}\nclaims: {c: {text: C, by: ann}}\n',
          },
          'base',
        ),
      /more has an actor “ann” already/,
    ));
  it('is refused where the id is taken', () =>
    assert.throws(
      () => moved({ ...files, s: 'include: [r]\nactors: {ann: A}\n' }, 's'),
      /has an actor “ann” already/,
    ));

  const votes = {
    a: 'title: A\ninclude: [c, d]\nclaims: {x: {text: X, supported-by: [vote]}}\n',
    b: 'title: B\ninclude: [c]\nclaims:\n  ‸vote: The vote of b\n  deal: D\n',
    c: 'title: C\nclaims:\n  other: O\n',
    d: 'title: D\nclaims:\n  vote: The vote of d\n',
  };
  it('is refused where another note would mean it, and not its own any more', () => {
    assert.throws(
      () => moved(votes, 'c'),
      (error: Error) =>
        error instanceof Refusal &&
        error.message ===
          'a refers to “vote” of d, and would mean another “vote” after the move. Rename one of them first.',
    );
    const viaAnother = { ...votes, a: votes.a.replace('[c, d]', '[e, d]'), e: 'include: [c]\n' };
    assert.throws(() => moved(viaAnother, 'c'), /a refers to “vote” of d/);
    const linked = { ...votes, a: 'include: [c, d]\nbrief: "[[vote|It]] was close."\n' };
    assert.throws(() => moved(linked, 'c'), /a refers to “vote” of d/);
  });
  it('is done where the other note comes first all the same', () => {
    assert.deepEqual(moved({ ...votes, a: votes.a.replace('[c, d]', '[d, c]') }, 'c'), {
      b: 'title: B\ninclude: [c]\nclaims:\n  deal: D\n',
      c: 'title: C\nclaims:\n  other: O\n  vote: The vote of b\n',
    });
  });
  it('is refused where what leads nowhere would lead to it', () =>
    assert.throws(
      () => moved({ ...votes, a: votes.a.replace('[c, d]', '[c]') }, 'c'),
      /a refers to “vote”, and would mean another “vote” after the move/,
    ));
  it('is refused where a new include would bring other entries of an id', () =>
    assert.throws(
      () =>
        moved(
          {
            base: 'actors: {‸ann: Ann}\n',
            middle: 'include: [base]\nclaims: {c: {text: C, by: ann}}\n',
            r: 'include: [base]\nclaims: {vote: Of r}\n',
            top: 'include: [middle, last]\nclaims: {d: {text: D, supported-by: vote}}\n',
            last: 'claims: {vote: Of last}\n',
          },
          'r',
        ),
      /top refers to “vote” of last/,
    ));
  it('is refused where prose would mention another actor', () =>
    assert.throws(
      () =>
        moved(
          {
            a: 'include: [c, d]\nbrief: So says Ann.\n',
            b: 'include: [c]\nactors: {‸ann: Ann, bo: Bo}\n',
            c: 'title: C\n',
            d: 'actors: {anna: {name: Anna, aliases: [Ann]}}\n',
          },
          'c',
        ),
      /a mentions “Ann”, and would mean another actor/,
    ));
});

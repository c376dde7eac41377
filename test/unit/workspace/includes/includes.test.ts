import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition } from '../../../../src/core/features/definition';
import { references } from '../../../../src/core/features/references';
import { Checker, check } from '../../../../src/core/rules/engine/checker';
import { Workspace } from '../../../../src/core/workspace/includes/workspace';
import type { Note } from '../../../../src/core/workspace/note/note';

type Files = Readonly<Record<string, string>>;

/** Files of one folder; those whose name ends in `.txt` are no notes. */
function workspaceOf(files: Files, missing: readonly string[] = []): Workspace {
  const workspace = new Workspace((_, path) => (path.endsWith('.txt') ? undefined : path));
  for (const [key, text] of Object.entries(files)) workspace.set(key, text);
  for (const key of missing) workspace.delete(key);
  return workspace;
}

function noteIn(workspace: Workspace, key: string): Note {
  const note = workspace.get(key);
  assert.ok(note, key);
  return note;
}

/** The diagnostics of a note as `line code`, each with the lines and notes of what belongs to it. */
function found(workspace: Workspace, key: string): string[] {
  const note = noteIn(workspace, key);
  return check(note).map(({ code, span, related = [] }) => {
    const others = related.map((other) => {
      const of = noteIn(workspace, other.uri);
      return `${of === note ? '' : other.uri}:${of.text.positionAt(other.span.start).line + 1}`;
    });
    return [note.text.positionAt(span.start).line + 1, code, ...others].join(' ');
  });
}

const people = 'title: P\nactors:\n  ann: Ann Lee\n';
/** A note that includes others and refers to an id. */
function referring(include: string, id: string): string {
  return `title: R\ninclude: ${include}\nclaims:\n  r: {text: t, kind: assumption, actors: ${id}}\n`;
}

describe('an id of an included note', () => {
  it('is known', () =>
    assert.deepEqual(found(workspaceOf({ p: people, r: referring('[p]', 'ann') }), 'r'), []));

  it('is known through three notes, and through two at once', () => {
    const files = {
      p: people,
      q: 'title: Q\ninclude: [p]\n',
      s: 'title: S\ninclude: [p, q]\n',
      r: referring('[q, s]', 'ann'),
    };
    assert.deepEqual(found(workspaceOf(files), 'r'), []);
  });

  it('is not known to a note that does not include it', () => {
    const files = { p: people, r: referring('[]', 'ann') };
    assert.deepEqual(found(workspaceOf(files), 'r'), ['4 unknown-reference']);
  });

  it('is suggested where another is written that is like it', () => {
    const [first] = check(noteIn(workspaceOf({ p: people, r: referring('[p]', 'anm') }), 'r'));
    assert.match(first?.message ?? '', /Did you mean “ann”\?/);
  });

  it('must be of a kind that the field takes', () => {
    const files = { p: 'title: P\nsources:\n  ann: S\n', r: referring('[p]', 'ann') };
    assert.deepEqual(found(workspaceOf(files), 'r'), ['4 wrong-kind p:3']);
  });

  it('is hidden by one of the note itself', () => {
    const files = { p: people, r: `${referring('[p]', 'ann')}actors:\n  ann: Another\n` };
    assert.deepEqual(found(workspaceOf(files), 'r'), ['6 shadowed-id p:3']);
  });

  it('of the note that is included first wins', () => {
    const workspace = workspaceOf({
      p: people,
      q: 'title: Q\nsources:\n  ann: S\n',
      r: referring('[p, q]', 'ann'),
      s: referring('[q, p]', 'ann'),
    });
    assert.deepEqual([found(workspace, 'r'), found(workspace, 's')], [[], ['4 wrong-kind q:3']]);
  });
});

describe('an include', () => {
  it('that has not been read yet is no error, and nothing is said of ids', () =>
    assert.deepEqual(found(workspaceOf({ r: referring('[p]', 'ann') }), 'r'), []));

  it('that is missing is the one error', () =>
    assert.deepEqual(found(workspaceOf({ r: referring('[p]', 'ann') }, ['p']), 'r'), [
      '2 unresolved-include',
    ]));

  it('that is no note is the one error', () =>
    assert.deepEqual(found(workspaceOf({ r: referring('[p.txt]', 'ann') }), 'r'), ['2 unresolved-include']));

  it('of an included note that is missing is an error there, and keeps the others silent', () => {
    const workspace = workspaceOf({ q: 'title: Q\ninclude: [p]\n', r: referring('[q]', 'ann') }, ['p']);
    assert.deepEqual([found(workspace, 'r'), found(workspace, 'q')], [[], ['2 unresolved-include']]);
  });

  it('of the note itself is a circle', () =>
    assert.deepEqual(found(workspaceOf({ r: referring('[r]', 'r') }), 'r')[0], '2 unresolved-include'));

  it('that leads back is a circle in each note of it, whose ids are known all the same', () => {
    const workspace = workspaceOf({
      p: `${people}include: [q]\n`,
      q: 'title: Q\ninclude: [r]\n',
      r: referring('[p]', 'ann'),
    });
    assert.deepEqual(
      ['p', 'q', 'r'].map((key) => found(workspace, key)),
      [['4 unresolved-include'], ['2 unresolved-include'], ['2 unresolved-include']],
    );
  });

  it('of a note into a circle that it is no part of is sound', () => {
    const workspace = workspaceOf({
      p: `${people}include: [q]\n`,
      q: 'title: Q\ninclude: [p]\n',
      r: referring('[p]', 'ann'),
    });
    assert.deepEqual(found(workspace, 'r'), []);
  });
});

describe('evidence', () => {
  const fact = (sources: string) =>
    `title: F\nsources:\n  s: S\nclaims:\n  f: {text: t, sources: ${sources}}\n`;
  const resting = 'title: R\ninclude: [f]\nclaims:\n  r: {text: t, supported-by: f}\n';

  it('ends in an included note', () =>
    assert.deepEqual(found(workspaceOf({ f: fact('s'), r: resting }), 'r'), []));

  it('is missing where the included note has none', () =>
    assert.deepEqual(found(workspaceOf({ f: fact('[]'), r: resting }), 'r'), ['4 unsupported-chain f:5']));

  it('is looked for again where an included note sees others than before, and the note itself does not', () => {
    const sources = 'title: S\n';
    const leaning = 'title: F\ninclude: [s]\nclaims:\n  f: {text: t, supported-by: o}\n';
    const own = 'include: [f, s]\nclaims:\n  r: {text: t, supported-by: f}\n  o: {text: t}\n';
    const workspace = workspaceOf({ s: sources, f: leaning, r: `title: R\n${own}` });
    assert.deepEqual(found(workspace, 'r'), ['5 unsupported-claim']);
    workspace.set('s', `${sources}include: [r]\n`);
    const circles = ['2 unresolved-include', '2 unresolved-include'];
    assert.deepEqual(found(workspace, 'r'), [...circles, '4 unsupported-chain f:4', '5 unsupported-claim']);
  });
});

describe('an entry', () => {
  it('is used where a note that includes it refers to it, links it or mentions it', () => {
    for (const use of ['actors: ann', 'note: "[[ann]]"', 'note: Ann Lee came']) {
      const r = `title: R\ninclude: [p]\nclaims:\n  r: {text: t, kind: assumption, ${use}}\n`;
      assert.deepEqual(found(workspaceOf({ p: people, r }), 'p'), [], use);
    }
  });

  it('is not used where a note has an entry of its own by that id', () => {
    const r = `${referring('[p]', 'ann')}actors:\n  ann: Another\n`;
    assert.deepEqual(found(workspaceOf({ p: people, r }), 'p'), ['3 unused-entry']);
  });
});

describe('a note that comes, goes and comes again', () => {
  it('is followed', () => {
    const workspace = workspaceOf({ r: referring('[p]', 'ann') });
    const states = [
      () => workspace.set('p', people),
      () => workspace.delete('p'),
      () => workspace.set('p', 'title: P\n'),
    ];
    const seen = states.map((change) => {
      change();
      return found(workspace, 'r').join();
    });
    assert.deepEqual(seen, ['', '2 unresolved-include', '4 unknown-reference']);
  });

  it('is wanted only as long as nobody has said what it is', () => {
    const workspace = workspaceOf({ r: referring('[p, q.txt]', 'ann') });
    assert.deepEqual([...workspace.wanted()], ['p']);
    workspace.delete('p');
    assert.deepEqual([...workspace.wanted()], []);
  });
});

describe('a jump', () => {
  const workspace = workspaceOf({
    p: `${people}claims:\n  own: {text: Ann Lee again, kind: assumption}\n`,
    r: 'title: R\ninclude: [p]\nclaims:\n  r: {text: Ann Lee came, kind: assumption, actors: ann}\n',
    other: 'title: O\nbrief: "[[ann]]"\n',
  });
  const places = (note: Note, offset: number) =>
    references(note, offset).map(
      ({ uri, span, kind }) =>
        `${uri}:${noteIn(workspace, uri).text.positionAt(span.start).line + 1} ${kind}`,
    );

  it('leads from a reference and a mention to the note that defines what they name', () => {
    const note = noteIn(workspace, 'r');
    for (const word of ['ann}', 'Ann Lee']) {
      const [jump] = definition(note, note.text.toString().indexOf(word) + 1);
      assert.deepEqual([jump?.uri, jump?.selection], ['p', { start: 19, end: 22 }], word);
    }
  });

  it('leads to all uses, from any of them', () => {
    const [p, r] = [noteIn(workspace, 'p'), noteIn(workspace, 'r')];
    const all = ['p:3 definition', 'p:5 mention', 'r:4 mention', 'r:4 reference'];
    assert.deepEqual(places(p, p.text.toString().indexOf('ann:')), all);
    assert.deepEqual(places(r, r.text.toString().indexOf('ann}')), all);
  });
});

describe('what a note shows of another', () => {
  const sources =
    'title: S\nsources:\n  s: {title: S, status: current}\n  t: {title: T, derived-from: s}\n  u: {title: Unrelated}\nbrief: |\n  One\n';
  const story =
    'title: R\ninclude: [s]\nclaims:\n  c: {text: t, confidence: high, key: true, sources: t, contradicted-by: [], contradicts: []}\n';

  function followed(): { workspace: Workspace; checker: Checker; edit: (at: string, text: string) => void } {
    const workspace = workspaceOf({ s: sources, r: story });
    const note = noteIn(workspace, 'r');
    workspace.follow(note);
    const checker = new Checker(note);
    const edit = (at: string, text: string): void => {
      const start = noteIn(workspace, 's').text.toString().indexOf(at);
      for (const change of workspace.edit('s', { start, end: start, text }).get(note) ?? [])
        checker.update(change);
    };
    return { workspace, checker, edit };
  }

  function lines(workspace: Workspace, checker: Checker): (number | undefined)[] {
    return checker.diagnostics.flatMap(({ related = [] }) =>
      related.map(({ uri, span }) =>
        uri === 'r' ? undefined : noteIn(workspace, uri).text.positionAt(span.start).line,
      ),
    );
  }

  it('is right after lines are put above it there, and counts as changed', () => {
    const { workspace, checker, edit } = followed();
    const before = checker.revision;
    assert.deepEqual(lines(workspace, checker), [2]);
    edit('title: S\nsources', '# one\n# two\n');
    assert.deepEqual(lines(workspace, checker), [4]);
    assert.notEqual(checker.revision, before);
  });

  it('is right where its line moves away and the number of lines stays', () => {
    const { workspace, checker, edit } = followed();
    const before = checker.revision;
    edit('brief', 'x-one: 1\n');
    assert.equal(checker.revision, before);
    edit('sources', 'x-two: 2\n');
    assert.deepEqual(lines(workspace, checker), [3]);
    assert.notEqual(checker.revision, before);
  });

  it('has not changed by what is typed elsewhere in that note, below it or above', () => {
    const { checker, edit } = followed();
    const before = checker.revision;
    edit('One', 'and');
    edit('One', '\n  more\n  ');
    edit('itle: S\nsources', 'tl');
    edit('Unrelated', 'Quite ');
    assert.equal(checker.revision, before);
  });
});

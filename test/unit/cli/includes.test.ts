import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './program';
import { workplace } from './workplace';

const people = 'title: People\nactors:\n  ann: Ann Lee\n  bo: Bo\n';
const story =
  'title: Story\ninclude: [people/all.notes.yaml]\nclaims:\n  a: {text: Ann Lee came, kind: assumption, actors: bo}\n';
const storyWithPeople = new Map([
  ['story.notes.yaml', story],
  ['people/all.notes.yaml', people],
]);

test('an included note is read, though only the other is checked', (context) => {
  const folder = workplace(context, storyWithPeople);
  const { code, out } = run(folder, 'check', 'story.notes.yaml');
  assert.deepEqual([code, out], [0, '1 note checked: no problems.\n']);
});

test('what one note of a folder defines is used by another', (context) => {
  const folder = workplace(context, storyWithPeople);
  assert.match(run(folder, 'check', 'people').out, /2 hints/);
  assert.match(run(folder, 'check').out, /2 notes checked: no problems/);
});

test('includes of included notes are read too, and a path that leads nowhere is an error', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', 'title: A\ninclude: [b.notes.yaml]\nbrief: "[[far]]"\n'],
      ['b.notes.yaml', 'title: B\ninclude: [sub/c.notes.yml, gone.notes.yaml]\n'],
      ['sub/c.notes.yml', 'title: C\nclaims:\n  far: {text: Far, kind: assumption}\n'],
    ]),
  );
  const { code, out } = run(folder, 'check', 'b.notes.yaml', 'a.notes.yaml');
  assert.equal(code, 1);
  assert.match(
    out,
    /^b\.notes\.yaml:2:28: error +There is no note at “gone\.notes\.yaml”.* \[unresolved-include\]$/m,
  );
  assert.match(out, /2 notes checked: 1 error\./);
});

test('no other file is read for a note, wherever a path leads', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', 'title: A\ninclude: [secret.yaml, ../../../etc/passwd]\n'],
      ['secret.yaml', 'title: S\n'],
    ]),
  );
  const { out } = run(folder, 'check');
  assert.equal(out.match(/is no note: the name of a note ends in/g)?.length, 2);
});

test('the case of a note’s ending does not matter, as where folders are searched', (context) => {
  const folder = workplace(
    context,
    new Map([
      ['a.notes.yaml', 'title: A\ninclude: [B.Notes.YAML]\nbrief: "[[far]]"\n'],
      ['B.Notes.YAML', 'title: B\nclaims:\n  far: {text: Far, kind: assumption}\n'],
    ]),
  );
  assert.match(run(folder, 'check').out, /2 notes checked: no problems/);
});

test('a path with backslashes leads nowhere on most systems, and is told how to be written', (context) => {
  const folder = workplace(context, new Map([['a.notes.yaml', 'title: A\ninclude: [sub\\b.notes.yaml]\n']]));
  const { out } = run(folder, 'check');
  assert.match(out, /“sub\\b\.notes\.yaml”.*slashes: sub\/b\.notes\.yaml\. \[unresolved-include\]$/m);
});

test('a file is found whose name is composed otherwise than in the path, as is a folder', (context) => {
  const include = 'dé/é.notes.yaml'.normalize('NFC');
  const folder = workplace(
    context,
    new Map([
      [
        'a.notes.yaml',
        `title: A\ninclude: ${include}\nclaims:\n  a: {text: T, kind: assumption, actors: ann}\n`,
      ],
      [include.normalize('NFD'), people],
    ]),
  );
  assert.match(run(folder, 'check', 'a.notes.yaml').out, /1 note checked: no problems/);
  assert.match(run(folder, 'check').out, /2 notes checked/);
});

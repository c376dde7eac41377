import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  betterName,
  fileNameFor,
  namesLike,
  readsAsNote,
  titleLine,
} from '../../../src/core/edits/note-name';
import { readNote } from '../../../src/core/workspace/note/live-note';

const cases: readonly (readonly [title: string, name: string])[] = [
  ['Harbour strike', 'harbour-strike.notes.yaml'],
  ['  Harbour talks: round two?  ', 'harbour-talks-round-two.notes.yaml'],
  ['Забастовка в порту', 'забастовка-в-порту.notes.yaml'],
  ['港口罢工', '港口罢工.notes.yaml'],
  ['État d’urgence', 'état-d-urgence.notes.yaml'],
  ['../../etc/passwd', 'etc-passwd.notes.yaml'],
  ['C:\\Windows', 'c-windows.notes.yaml'],
  ['', 'note.notes.yaml'],
  ['???', 'note.notes.yaml'],
  ['CON', 'con-note.notes.yaml'],
  ['lpt1', 'lpt1-note.notes.yaml'],
  ['2026', '2026.notes.yaml'],
  ['a '.repeat(100), `${'a-'.repeat(29)}a.notes.yaml`],
  ['x'.repeat(200), `${'x'.repeat(60)}.notes.yaml`],
];

describe('the name of a new note', () => {
  for (const [title, name] of cases)
    it(`of “${title.slice(0, 30)}” is ${name.slice(0, 40)}`, () => assert.equal(fileNameFor(title), name));

  it('has a number where it is taken', () => {
    const names = namesLike('strike.notes.yaml');
    assert.deepEqual([names.next().value, names.next().value], ['strike.notes.yaml', 'strike-2.notes.yaml']);
  });

  for (const [name, second] of [
    ['article.txt', 'article-2.txt'],
    ['strike.stix.json', 'strike-2.stix.json'],
    ['strike-2024.frozen.notes.yaml', 'strike-2024-2.frozen.notes.yaml'],
    ['v1.2 draft', 'v1.2 draft-2'],
    ['.txt', '.txt-2'],
  ] as const)
    it(`has it before the ending of any file: ${name}`, () => {
      const names = namesLike(name);
      names.next();
      assert.equal(names.next().value, second);
    });
});

describe('the title line of a new note', () => {
  for (const title of [
    'Harbour strike',
    'Talks: round two',
    '#1',
    '“So”',
    "it's",
    '2026',
    'true',
    '[[a]]',
    'a: "b"',
    '- x',
    '北京',
  ])
    it(`says ${title}`, () =>
      assert.equal(readNote(`${titleLine(title)}\n`).contents.values.title?.value, title));
});

describe('a text that reads as a note', () => {
  it('has a title and entries', () => {
    for (const text of [
      'title: T\nclaims:\n  c: C\n',
      '\uFEFFtitle: T\r\nsources: {s: S}\r\n',
      'claims:\n  c:\n    text: C\n"title": T\n',
      `title: T\nbrief: |\n${'  words\n'.repeat(500)}actors:\n  a: A\n`,
    ])
      assert.ok(readsAsNote(text), text);
  });
  it('is no other YAML', () => {
    for (const text of [
      '',
      'title: T\n',
      'claims:\n  c: C\n',
      'title: T\nclaims:\n',
      'title: T\nsources:\n  - a\n  - b\n',
      'openapi: 3.1.0\ninfo:\n  title: API\npaths: {}\n',
      'services:\n  web: {image: nginx}\n',
      '- title: T\n  claims: {c: C}\n',
      '{{ template }}\ntitle: [\n',
    ])
      assert.ok(!readsAsNote(text), text);
  });
});

describe('a better name for a note', () => {
  const better = (name: string, head = 'title: Harbour strike\nclaims: {c: C}\n') => betterName(name, head);
  it('ends as the names of notes do', () => {
    assert.equal(better('strike.yaml'), 'strike.notes.yaml');
    assert.equal(better('Strike of 2026.YML'), 'Strike of 2026.notes.YML');
    assert.equal(better('strike.note.yaml'), 'strike.notes.yaml');
    assert.equal(better('strike'), 'strike.notes.yaml');
  });
  it('is made of the title where a file is named by its first line', () => {
    assert.equal(better('title: Harbour strike.notes.yaml'), 'harbour-strike.notes.yaml');
    assert.equal(better('title_ Harbour strike.yaml'), 'harbour-strike.notes.yaml');
  });
  it('is none where the name is good', () => {
    assert.equal(better('strike.notes.yaml'), undefined);
    assert.equal(better('title-deeds.notes.yaml'), undefined);
    assert.equal(better('title: Harbour strike.notes.yaml', 'date: 2022\ntitle: T\n'), undefined);
  });
});

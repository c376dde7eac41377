import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSources } from '../../../src/bibliography';
import { exportForms, exportNote } from '../../../src/core/export';
import { completion } from '../../../src/core/features/completion/completion';
import { outline } from '../../../src/core/features/document-symbols';
import { hover } from '../../../src/core/features/hover/hover';
import { importIndicators, importNote } from '../../../src/core/import';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { Draft, questions } from '../../fixtures/questions';
import { allViews, contextOf, today } from '../support/views';

// Every object of JavaScript has these, and a table that is one has them all. A note that has one for a word is to be
// read as one that has a word nobody has ever heard of.

const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'toLocaleString', 'valueOf'],
  ...['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', '__defineGetter__', '__lookupSetter__'],
] as const;

/** A word of the same length that no object has. It begins alike, as what is typed of it so far is spoken of, too. */
function unheardOf(name: string): string {
  const rest = name.slice(2).replaceAll('o', 'q').replaceAll('e', 'z').replaceAll('i', 'x');
  return name.slice(0, 2) + rest;
}

/** Where a word can stand in a note. */
const notes: Readonly<Record<string, (word: string) => string>> = {
  'the id of a claim': (word) =>
    `title: T\nclaims:\n  ${word}: {text: It rains., kind: fact}\n  b: {text: So it is., supported-by: ${word}}\n`,
  'the id of an actor': (word) =>
    `title: T\nactors:\n  ${word}: {name: Kremlin, kind: state, part-of: ${word}}\nclaims:\n  a: {text: The Kremlin waits., by: ${word}}\n`,
  'the id of a source': (word) =>
    `title: T\nsources:\n  ${word}: {title: A, url: 'https://example.org/a', date: 2022-01-01}\nclaims:\n  a: {text: It rains., sources: ${word}}\n`,
  'the id of a hypothesis': (word) =>
    `title: T\nhypotheses:\n  ${word}: {text: War.}\nclaims:\n  a: {text: It rains., consistency: {${word}: C}}\n`,
  'the id of an indicator': (word) =>
    `title: T\nindicators:\n  ${word}: {text: Rain., status: watching, due: 2023-01-01}\n`,
  'the id of a gap': (word) => `title: T\ngaps:\n  ${word}: {text: When?, about: ${word}}\n`,
  'a reference that leads nowhere': (word) =>
    `title: T\nclaims:\n  a: {text: "It rains, [[${word}|so]].", supported-by: [${word}], sources: ${word}, by: ${word}, consistency: {${word}: C}}\n`,
  'a field of an entry': (word) => `title: T\nclaims:\n  a:\n    text: It rains.\n    ${word}: {a: b}\n`,
  'a field of a note': (word) => `title: T\n${word}: x\n`,
  'a section': (word) => `title: T\n${word}:\n  a: {text: It rains.}\n  b: {text: It rains.}\n`,
  'a user’s own field': (word) =>
    `title: T\nx-${word}: 1\nclaims:\n  a: {text: It rains., kind: fact, x-${word}: 2}\n`,
  'a tag': (word) =>
    `title: T\ntags: [${word}]\nclaims:\n  a: {text: It rains., kind: fact, tags: [${word}, ${word}]}\n`,
  'a term of a scale': (word) =>
    `title: T\nclaims:\n  a: {text: It rains., kind: ${word}, likelihood: ${word}, confidence: ${word}, form: ${word}}\n`,
  'a yardstick': (word) =>
    `title: T\nyardstick: ${word}\nclaims:\n  a: {text: It rains., likelihood: likely}\n`,
  'a marking': (word) => `title: T\nmarking: ${word}\nlang: ${word}\ndate: ${word}\n`,
  'a rating': (word) =>
    `title: T\nhypotheses:\n  h: {text: War.}\nclaims:\n  a: {text: It rains., consistency: {h: ${word}}}\n`,
  'a rule': (word) =>
    `title: T\nrules: {${word}: ${word}, overdue: ${word}}\n# notes-ignore: ${word}\nclaims:\n  a: {text: It rains.}\n`,
  'a file that is included': (word) =>
    `title: T\ninclude: [${word}, ${word}.notes.yaml]\nclaims:\n  a: {text: It rains., supported-by: b}\n`,
  'a copy': (word) =>
    `title: T\nsources:\n  s: {title: A, file: ${word}, kind: ${word}, reliability: ${word}}\n`,
  'a name': (word) =>
    `title: T\nactors:\n  a: {name: ${word}, aliases: [${word}, The ${word}], kind: ${word}}\nclaims:\n  b: {text: "${word} and the ${word} wait."}\n`,
  'an anchor': (word) =>
    `title: T\nclaims:\n  a: &${word} {text: It rains., kind: fact}\n  b: *${word}\n  c: {<<: *${word}}\n`,
  'a YAML tag': (word) => `title: !${word} T\nclaims:\n  a: !<${word}> {text: !!${word} It rains.}\n`,
  'the whole of a value': (word) => `title: ${word}\nsummary: ${word}\nclaims: ${word}\nactors: [${word}]\n`,
  'a key that stands twice': (word) =>
    `title: T\nclaims:\n  ${word}: {text: It rains.}\n  ${word}: {text: So it is., ${word}: 1, ${word}: 2}\n`,
};

/** What is said of a note: found, shown, proposed, listed and written in all forms. */
function saidOf(text: string, word: string): unknown {
  const workspace = new Workspace((_, path) => path);
  workspace.set('a', text);
  workspace.set(`${word}.notes.yaml`, 'title: I\nclaims:\n  b: {text: So it is., kind: fact}\n');
  const note = workspace.get('a') ?? readNote(text);
  const draft = new Draft(text);
  const shown = placesOf(text, word).map((offset) => {
    for (const [name, ask] of Object.entries(questions)) if (name !== 'completion') ask(draft, offset);
    const { items } = completion(note, offset, { today, paths: () => [] });
    return [hover(note, offset, ({ id }) => id)?.markdown, items.map(({ label }) => label)];
  });
  return {
    found: check(note, { today }).map(({ code, span, message, severity }) => [code, span, message, severity]),
    shown,
    outline: outline(note),
    exports: exportForms.map((form) => exportNote(contextOf(note), form)),
    views: allViews(contextOf(note)),
  };
}

function placesOf(text: string, word: string): number[] {
  return [...text.matchAll(new RegExp(word, 'g'))].flatMap(({ index }) => [
    index,
    index + 2,
    index + word.length,
  ]);
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** In lines, with another word for one. Ids of STIX follow from the words of a note. */
function plain(said: unknown, word: string, other: string): string[] {
  const text = JSON.stringify(said, undefined, 1) ?? '';
  return text
    .replaceAll(word, other)
    .replaceAll(word.toLowerCase(), other.toLowerCase())
    .replaceAll(markdownOf(word), markdownOf(other))
    .replace(uuid, 'UUID')
    .split(/\n|\\n/);
}

/** In JSON, as a briefing writes it. */
function markdownOf(word: string): string {
  return word.replaceAll('_', '\\\\_');
}

/** The first lines that differ are all that anybody wants to see. */
function assertAlike(actual: readonly string[], expected: readonly string[], name: string): void {
  const at = expected.findIndex((line, index) => line !== actual[index]);
  if (at < 0) assert.equal(actual.length, expected.length, name);
  else assert.deepEqual(actual.slice(at, at + 3), expected.slice(at, at + 3), name);
}

describe('a name that every object has is read as any other odd word', () => {
  for (const [role, make] of Object.entries(notes))
    it(`as ${role}`, () => {
      for (const name of names) {
        const other = unheardOf(name);
        const expected = plain(saidOf(make(other), other), other, other);
        assertAlike(plain(saidOf(make(name), name), name, other), expected, name);
      }
    });
});

/** Where a word can stand in what others write, each with what is made of it. */
const imports: Readonly<Record<string, (word: string) => string>> = {
  BibTeX: (word) => {
    // The parser keeps fields in an object, in which the first of these is none: it is lost, and not told of.
    const field = word.startsWith('__pr') ? 'odd' : word;
    const text = `@${word}{${word}, title = {T}, ${field} = {x}, author = {${word}}, keywords = {${word}}, type = {${word}}}\n@misc{${word}, title = {U}, crossref = {${word}}}\n@string{${word} = "v"}`;
    return taken((note) => importSources(note, text, 'bib'));
  },
  RIS: (word) => {
    const text = `TY  - ${word}\nTI  - T\nID  - ${word}\nKW  - ${word}\nAU  - ${word}\n${word}  - x\nER  - \n`;
    return taken((note) => importSources(note, text, 'ris'));
  },
  'CSL-JSON': (word) => {
    const item = `{"id": "${word}", "type": "${word}", "title": "T", "${word}": {"${word}": 1}, "issued": {"${word}": 1}, "author": [{"${word}": "x"}, {"literal": "${word}"}]}`;
    return taken((note) => importSources(note, `[${item}, ${item}]`, 'csl'));
  },
  CSV: (word) =>
    taken((note) =>
      importIndicators(note, `date,event,${word},id,actor1\n2022-01-01,${word},x,${word},${word}\n`),
    ),
  STIX: (word) => {
    const id = `report--0a6f8c1e-4b6d-4f0e-9a3b-1c2d3e4f5a6b`;
    const common = `"created": "2022-01-01T00:00:00Z", "modified": "2022-01-01T00:00:00Z", "spec_version": "2.1"`;
    const objects = [
      `{"type": "report", "id": "${id}", ${common}, "name": "${word}", "report_types": ["${word}"], "published": "2022-01-01T00:00:00Z", "object_refs": ["${word}"], "${word}": {"${word}": 1}, "labels": ["${word}"], "lang": "${word}"}`,
      `{"type": "${word}", "id": "${word}--1", "name": "x"}`,
      `{"type": "identity", "id": "identity--${word}", ${common}, "name": "${word}", "identity_class": "${word}"}`,
      `{"type": "relationship", "id": "relationship--1", ${common}, "relationship_type": "${word}", "source_ref": "${word}", "target_ref": "${id}"}`,
    ];
    return JSON.stringify(
      importNote(`{"type": "bundle", "id": "bundle--1", "${word}": 1, "objects": [${objects}]}`, 'stix'),
    );
  },
};

function taken(
  take: (note: ReturnType<typeof readNote>) => { readonly edits: Parameters<typeof applyEdits>[1] },
): string {
  const text = 'title: T\n';
  try {
    const made = take(readNote(text));
    return JSON.stringify([applyEdits(text, made.edits), made]);
  } catch (error) {
    return String(error);
  }
}

describe('a name that every object has is taken in as any other odd word', () => {
  for (const [form, made] of Object.entries(imports))
    it(`from ${form}`, () => {
      for (const name of names) {
        const other = unheardOf(name);
        assertAlike(plain(made(name), name, other), plain(made(other), other, other), name);
        assert.doesNotMatch(made(other), /TypeError/);
      }
    });
});

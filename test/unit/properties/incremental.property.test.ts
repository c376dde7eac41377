import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentLinks, linkAddresses } from '../../../src/core/features/document-links';
import { type OutlineItem, outline, outlineTitles } from '../../../src/core/features/document-symbols';
import { foldingParts, foldingRanges } from '../../../src/core/features/folding-ranges';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { kindOfSection } from '../../../src/core/model/sections';
import { Checker } from '../../../src/core/rules/engine/checker';
import { difference } from '../../../src/core/text/edit';
import { LiveNote, readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import type { ChunkFacts } from '../../../src/core/workspace/reading/chunk-facts';
import type { Chunk } from '../../../src/core/yaml/chunks/chunk';
import type { TextChange } from '../../../src/core/yaml/chunks/chunks';
import { sample } from '../../host/paths';
import { allMentions } from '../support/found-in';
import { notes } from '../support/notes';
import { assertForAll } from '../support/property';
import { afterEdit, tangleEdits, tangles, textOf } from '../support/tangles';

/** All that a note says and where, without what only its own making can tell apart. */
function picture(note: Note, checker: Checker): object {
  return {
    chunks: [...note.text.chunks].map(({ role, section, startInNote: start, text, problems }) => [
      role,
      section,
      start,
      text,
      problems,
    ]),
    facts: [...note.contents.facts].map(factsPicture),
    values: { ...note.contents.values },
    // The list that follows edits holds the very entries of the chunks, in the order of the text.
    isListed: [...note.contents.facts]
      .flatMap(({ entries }) => entries)
      .every((entry, at) => note.contents.entries[at] === entry),
    entries: note.contents.entries.length,
    sections: note.contents.sections.map(({ name, entries }) => [name, entries.map(({ id }) => id)]),
    mentions: allMentions(note).map((mention) => [
      place(mention.chunk, mention),
      mention.field,
      mention.entry?.id,
      mention.actors.map(({ id }) => id),
    ]),
    diagnostics: checker.diagnostics,
    outline: outline(note).map(itemPicture),
    indexes: indexPicture(note, checker),
  };
}

/** What is kept in an order of its own once somebody has asked, beside what is found by a look at all entries. */
function indexPicture(note: Note, checker: Checker): object {
  const { contents, symbols } = note;
  const { diagnostics } = checker;
  const codes = ruleCodes.filter((code, at) => at < 3 || diagnostics.some((each) => each.code === code));
  const middle = Math.trunc(note.text.lineCount / 2);
  const called = contents.entries.map(({ title }) => [...contents.entriesCalled(title)]);
  const doubled = new Set(contents.entriesWithDoubledFields);
  return {
    ofKinds: kinds.map((kind) => [...contents.entriesOfKinds([kind])].map(({ id }) => id)),
    isOfKinds: isSameList(contents.entriesOfKinds(kinds), contents.entries),
    around: [...contents.entriesAround(middle, kinds)].map(({ id }) => id),
    isAround: new Set(contents.entriesAround(middle, kinds)).size === contents.entries.length,
    isNearestFirst: isSorted(
      [...contents.entriesAround(middle, kinds)].map(({ chunk }) => Math.abs(chunk.line - middle)),
    ),
    called: called.map((all) => all.map(({ id }) => id).sort()),
    isCalled: contents.entries.every((entry, at) => called[at]?.includes(entry)),
    doubled: contents.entries.map((entry) => doubled.has(entry)),
    used: kinds.map((kind) => [...symbols.mostUsed([kind])].map(({ id, count }) => `${count} ${id}`).sort()),
    isCounted: kinds.every((kind) =>
      [...symbols.mostUsed([kind])].every(({ id, count }) => count === symbols.referrerCount(id)),
    ),
    ofRules: codes.map((code) => checker.diagnosticsOf(code)),
    isOfRules: isSameText(
      codes.flatMap((code) => checker.diagnosticsOf(code)),
      codes.flatMap((code) => diagnostics.filter((each) => each.code === code)),
    ),
  };
}

const kinds = Object.values(kindOfSection);

function isSameList<T>(one: Iterable<T>, other: readonly T[]): boolean {
  const all = [...one];
  return all.length === other.length && all.every((each, at) => each === other[at]);
}

function isSameText(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((each, at) => at === 0 || (numbers[at - 1] ?? 0) <= each);
}

/** What a text yields that is read from scratch. */
function fresh(text: string): object {
  const note = readNote(text);
  return picture(note, new Checker(note, { today: '2022-02-15' }));
}

/** The edit that leads from one text to another. */
function change(before: string, after: string): TextChange {
  const { span, text } = difference(before, after);
  return { ...span, text };
}

function factsPicture({ chunk, keys, entries, references, prose, problems }: ChunkFacts): object {
  return {
    keys: keys.map(({ chunk: own, ...key }) => [own.startInNote, key]),
    entries: entries.map((entry) => [
      [entry.kind, entry.id, place(entry.chunk, entry.idSpan), place(entry.chunk, entry.span)],
      [entry.values, entry.prose, entry.unreadable, entry.references, entry.problems, entry.broken],
    ]),
    references: references.map((reference) => [place(chunk, reference), reference]),
    prose,
    problems,
  };
}

function place(
  { startInNote: by }: Chunk,
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  return [by + start, by + end];
}

function itemPicture({ children, ...item }: OutlineItem): object {
  return { ...item, children: children.map(itemPicture) };
}

/** One change of a text as its writer makes it. The numbers choose the places. */
interface Edit {
  readonly way: 'insert' | 'delete' | 'replace' | 'paste' | 'cutLines' | 'moveLines' | 'undo' | 'lineEnds';
  readonly place: number;
  readonly target: number;
  readonly length: number;
  readonly piece: string;
}

/** What breaks YAML or mends it, ends lines, begins entries or sections, and halves of letters. */
const pieces = [
  '\n# notes-ignore: unused-entry, unsupported-claim\n', '\n<<<<<<< HEAD\n', '\n=======\n', '\n>>>>>>> b\n', '"', "'", '[', ']', '{', '}', ': ', ':', '- ', '#', ' #', ',', '\n', '\r\n', '\r', '\t', ' ', '  ', '\n\n', 'x',
  '\ud83d', '\ude00', '😀', 'Moscow', '[[kremlin]]', '[[war|war]]', '&a ', '*a', '&n0 ', '*n0', '|\n', '>-\n',
  '\uFEFF', '---\n', '\n...\n', '%YAML 1.2\n', '? ', '\nclaims:\n', '\nactors:\n', '\nsources: ', '\nactors:\n  n: N\n',
  '\n  kremlin: Moscow\n', '\n  a: {text: b}\n', 'claims: {}\n', 'rules: {unused-entry: off}\n', 'yardstick: nato\n',
  'include: [a]\n', 'title: T\n',
  'lang: de\n', 'valid-until: 2022\n', 'marking: TLP:RED\n', '\ngaps:\n', '\n  g: {text: G, affects: war}\n', '\nportions: {brief: TLP:RED}\n',
  '\n  war: {text: W, likelihood: unlikely}\n', '\n  boxed-in: {text: It is likely., hypothesis: war}\n', 'hypothesis: war', 'likelihood: 5%', 'brief: It is likely by [[boxed-in]].\n',
]; // biome-ignore format: one list of pieces

const edits: fc.Arbitrary<Edit> = fc.record({
  way: fc.constantFrom(
    ...(['insert', 'insert', 'insert', 'delete', 'delete', 'replace', 'paste', 'paste'] as const),
    ...(['cutLines', 'moveLines', 'undo', 'undo', 'lineEnds'] as const),
  ),
  place: fc.nat({ max: 1_000_000 }),
  target: fc.nat({ max: 1_000_000 }),
  length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 }), fc.nat({ max: 300 })),
  piece: fc.constantFrom(...pieces),
});

/** The next version of a text, of which `past` holds all versions so far. */
function edited(past: readonly string[], { way, place, target, length, piece }: Edit): string {
  const text = past.at(-1) ?? '';
  const at = place % (text.length + 1);
  const to = target % (text.length + 1);
  switch (way) {
    case 'insert':
      return spliced(text, at, 0, piece);
    case 'delete':
      return spliced(text, at, length, '');
    case 'replace':
      return spliced(text, at, length, piece);
    case 'paste':
      return spliced(text, at, target % 2 === 0 ? length : 0, text.slice(to, to + length));
    case 'cutLines':
      return linesMoved(text, place, 1 + (length % 5));
    case 'moveLines':
      return linesMoved(text, place, 1 + (length % 5), target);
    case 'undo':
      return past[place % past.length] ?? text;
    case 'lineEnds':
      return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replace(/\r?\n/g, '\r\n');
  }
}

function spliced(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** Takes some lines away, and puts them elsewhere where a target is given. */
function linesMoved(text: string, place: number, count: number, target?: number): string {
  const lines = text.split(/(?<=\n)/);
  const taken = lines.splice(place % lines.length, count);
  if (target !== undefined) lines.splice(target % (lines.length + 1), 0, ...taken);
  return lines.join('');
}

/** Some lines of the sample, which need not be the beginning of a note. */
const excerpts = fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 })).map(([from, count]) => {
  const lines = readFileSync(join(sample, 'war-or-humiliation.notes.yaml'), 'utf8').split(/(?<=\n)/);
  return lines
    .slice(from % lines.length)
    .slice(0, 20 + (count % 60))
    .join('');
});

const texts = fc.oneof(
  { weight: 5, arbitrary: notes().map(({ text }) => text) },
  { weight: 1, arbitrary: excerpts },
);

/** Compares as text first, which is quicker by far, and tells the difference where there is one. */
function assertSame(given: object, expected: object, past: readonly string[]): void {
  if (JSON.stringify(given) === JSON.stringify(expected)) return;
  assert.deepEqual(
    given,
    expected,
    past
      .slice(-2)
      .map((text) => JSON.stringify(text))
      .join(' to '),
  );
  assert.fail('The pictures differ as text.');
}

/** Asserts that the diagnostics of the stretches of a note, wherever it is cut, are those of the whole. */
function assertSameInStretches(checker: Checker, length: number, past: readonly string[]): void {
  const { diagnostics } = checker;
  const cuts = [
    0,
    diagnostics.at(-1)?.span.start ?? 0,
    Math.trunc(length / 3),
    Math.trunc(length / 2),
    length + 1,
  ];
  const borders = cuts.sort((a, b) => a - b);
  const stretches = borders.slice(1).map((end, n) => ({ start: borders[n] ?? 0, end }));
  assertSame(
    stretches.flatMap((stretch) => checker.diagnosticsIn(stretch)),
    diagnostics,
    past,
  );
}

const editsEach = 10;
/** How many edits are tried in all. */
const editsInAll = Number(process.env.ANALYST_NOTES_EDITS ?? 10_000);

/** Texts before and after an edit that tempt a reader to see only the edit, by what it does. */
const pairs: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a section that stands too far right gets a second one below it, before an open bracket': [
    ' actors:\n   climb-dow\nactors:\n  n: N\n {',
    ' actors:\n   climb-dow\nactors:\n  n: N\n   climb-dow\nactors:\n  n: N\n { {',
  ],
  'the section behind words at the margin becomes a key that the format does not know': [
    'sources:\n   word\nleft, or\n  title: T\nclaims: x\n',
    'sources:\n   word\nleft, or\n  title: T\nx: x\n',
  ],
  'a word at the margin goes, and a key comes before all others': [
    'yardstick: icd-203\nA\nactors:\n  one: A\n  one:\n',
    'bottom-line: A\nyardstick: icd-203\nactors:\n  one: A\n  one:\n',
  ],
  'the marker of a document behind a byte order mark becomes a key': ['\uFEFF--- \ns:', '\uFEFF--- :\ns:'],
  'an id that a misspelt reference may mean becomes that of another kind': [
    'claims:\n  a: {text: t, by: ukrane}\nsources:\n  ukraine: U\n',
    'claims:\n  a: {text: t, by: ukrane}\nactors:\n  ukraine: U\n',
  ],
  'an item of a list becomes the second line of the one above, and takes a name with it': [
    'brief: Two\nactors:\n  a:\n    aliases:\n    - One\n\n    - Two\n',
    'brief: Two\nactors:\n  a:\n    aliases:\n    - One\n\n      Two\n',
  ],
  'a word moves out of a section that stands too far right': [
    ' hypotheses:\n  word\nsources: x\n  war: "w"\n',
    '  word\n hypotheses:\nsources: x\n  war: "w"\n',
  ],
  'a text mentions the other of two actors that have one id': [
    'brief: One\nactors:\n  a: One\n  a: Two\n',
    'brief: Two\nactors:\n  a: One\n  a: Two\n',
  ],
  'words at the column of entries get the sign of a block scalar between them': [
    'sources:\n  s:\n    title: S\n  its standing. A\n  quiet pullback of\n',
    'sources:\n  s:\n    title: S\n  its standing.|\n A\n  quiet pullback of\n',
  ],
  'the section behind a line of a text at the margin is indented, and joins that text': [
    'claims:\n  c:\n    text: |\n      One\nfoo: bar\nactors:\n  a: A\n',
    'claims:\n  c:\n    text: |\n      One\nfoo: bar\n      actors:\n  a: A\n',
  ],
  'a field of the entry above comes behind two lines of its text at the margin': [
    'claims:\n  c:\n    text: |\n      One\nfoo: bar\nbar: foo\ntitle: T\n',
    'claims:\n  c:\n    text: |\n      One\nfoo: bar\nbar: foo\n    kind: fact\ntitle: T\n',
  ],
  'a second entry stands too far right as the first does': [
    'claims:\n  c: {text: C}\n    d: {text: D}\n  e: {text: E}\n',
    'claims:\n  c: {text: C}\n    d: {text: D}\n    e: {text: E}\n',
  ],
  'the date of the note comes a second time, before the source that it dates': [
    'sources: {s: {title: S, date: 2022-03}}\ndate: 2022-02\n',
    'date: 2022-02\nsources: {s: {title: S, date: 2022-03}}\ndate: 2022-02\n',
  ],
  'the first of two comments that silence a rule changes, and what is between them is none of theirs': [
    '# notes-ignore: unused-entry\nactors:\n  a: A\n# notes-ignore: unused-entry\n',
    ' # notes-ignore: unused-entry\nactors:\n  a: A\n# notes-ignore: unused-entry\n',
  ],
  'the first of two entries with one id goes, and the second takes its place': [
    'sources:\n  vote: {title: V}\n  vote: {title: W, marking: TLP:RED}\nclaims:\n  c: {text: t, sources: vote}\n',
    'sources:\n  vote: {title: W, marking: TLP:RED}\nclaims:\n  c: {text: t, sources: vote}\n',
  ],
};

describe('reading a note after an edit', () => {
  for (const [what, [before, after]] of Object.entries(pairs)) {
    it(`gives all that reading it from scratch gives where ${what}`, () => {
      const note = new LiveNote(before);
      const checker = new Checker(note, { today: '2022-02-15' });
      checker.update(note.edit(change(before, after)));
      assertSame(picture(note, checker), fresh(after), [before, after]);
    });
  }

  it('gives all that reading it from scratch gives, after each edit of any sequence', () => {
    const sequences = fc.array(edits, { minLength: editsEach, maxLength: editsEach });
    assertForAll(
      fc.property(texts, sequences, (text, sequence) => {
        const past = [text];
        const note = new LiveNote(text);
        const checker = new Checker(note, { today: '2022-02-15' });
        const titles = outlineTitles();
        const parts = foldingParts();
        const addresses = linkAddresses();
        for (const edit of sequence) {
          const next = edited(past, edit);
          past.push(next);
          checker.update(note.edit(change(past.at(-2) ?? '', next)));
          assertSame(picture(note, checker), fresh(next), past);
          assertSameInStretches(checker, next.length, past);
          assertSame(outline(note, titles), outline(note), past);
          assertSame(foldingRanges(note, parts), foldingRanges(note), past);
          assertSame(documentLinks(note, addresses), documentLinks(note), past);
        }
      }),
      Math.ceil(editsInAll / editsEach),
    );
  });

  it('gives it where most ids are defined several times, and entries come, go and move', () => {
    const sequences = fc.array(tangleEdits, { minLength: editsEach, maxLength: editsEach });
    assertForAll(
      fc.property(tangles, sequences, (tangle, sequence) => {
        const past = [textOf(tangle)];
        const note = new LiveNote(past[0] ?? '');
        const checker = new Checker(note, { today: '2022-02-15' });
        let now = tangle;
        for (const edit of sequence) {
          now = afterEdit(now, edit);
          const [before, next] = [past.at(-1) ?? '', textOf(now)];
          past.push(next);
          checker.update(note.edit(change(before, next)));
          assertSame(picture(note, checker), fresh(next), past);
          assertSameInStretches(checker, next.length, past);
        }
      }),
      Math.ceil(editsInAll / editsEach / 4),
    );
  });
});

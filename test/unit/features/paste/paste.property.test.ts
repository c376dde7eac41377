import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { Refusal } from '../../../../src/core/edits/refusal';
import { pasteText, pasteWithEntries } from '../../../../src/core/features/paste/bring';
import type { Paste } from '../../../../src/core/features/paste/paste';
import { pasteAddress } from '../../../../src/core/features/paste/paste-address';
import { sectionNames } from '../../../../src/core/model/sections';
import { applyEdits } from '../../../../src/core/text/edit';
import type { Span } from '../../../../src/core/text/span';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { type Pick, picked } from '../../support/pick';
import { printed } from '../../support/printer';
import { assertForAll, trials } from '../../support/property';
import { randomValues } from '../../support/values';

const today = '2022-03-01';
const addresses = [
  'https://www.example.org/news/drills',
  'http://example.net/',
  'https://example.com/a:',
  'https://tass.example/2022/02/16/?x=1#top',
  'https://пример.рф/новость',
  'https://10.0.0.1/',
];

interface Trial {
  readonly text: string;
  readonly selections: readonly Span[];
  readonly address: string;
}

/** Notes in every style, and places in them, mostly such as take a source. */
const pastes: fc.Arbitrary<Trial> = picked((pick) => {
  let text = '';
  for (let tries = 0; tries < 4 && nearSources(text, pick) === undefined; tries++) text = randomNote(pick);
  text = withEmptyLine(text, pick);
  const count = pick.chance(10) ? 2 : 1;
  const selections = Array.from({ length: count }, () => place(text, pick));
  // An editor makes one of cursors at one place.
  const isOne = selections.every(({ start }, at) => at === 0 || start > (selections[0]?.end ?? 0));
  return { text, selections: isOne ? selections : selections.slice(0, 1), address: pick.one(addresses) };
});

/** As an editor shows it: it knows one line end in a text, and shows no byte order mark. */
function randomNote(pick: Pick): string {
  const styles = {
    aliases: pick.chance(30),
    flowFrom: pick.one([0, 1, 2] as const),
    explicitKeys: pick.chance(20),
    escapes: true,
  };
  const text = printed(randomValues(pick, styles), pick, styles);
  return text.replace(/^\uFEFF/, '').replace(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n');
}

/** Where somebody has pressed Enter to paste there. */
function withEmptyLine(text: string, pick: Pick): string {
  const near = pick.chance(70) ? nearSources(text, pick) : undefined;
  const feed = text.indexOf('\n', near ?? pick.below(text.length + 1));
  if (feed < 0 || pick.chance(50)) return text;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.slice(0, feed + 1)}${' '.repeat(pick.below(9))}${lineEnd}${text.slice(feed + 1)}`;
}

function place(text: string, pick: Pick): Span {
  const likely = [...text.matchAll(/(?<=^ *- ?)|(?<=^ *)(?=\r?$)|(?<=[[,{] ?)|(?<=: ?)(?=\r?$)/gm)];
  const near = pick.chance(70) ? nearSources(text, pick) : pick.below(text.length + 1);
  const next = likely.find(({ index }) => index >= (near ?? 0))?.index;
  const start = pick.chance(70) ? (next ?? near ?? 0) : (near ?? 0);
  const end = pick.chance(90) ? start : Math.min(text.length, start + pick.below(12));
  return { start: outsideLineEnd(text, start), end: outsideLineEnd(text, end) };
}

/** No cursor stands amid CR and LF. */
function outsideLineEnd(text: string, at: number): number {
  return at > 0 && text.startsWith('\r\n', at - 1) ? at - 1 : at;
}

/** At or behind a key whose value names or holds sources. */
function nearSources(text: string, pick: Pick): number | undefined {
  const keys = [...text.matchAll(/(?:sources|derived-from)["']?[ \t]*:/g)];
  if (keys.length === 0) return undefined;
  const { index, 0: key } = pick.one(keys);
  return Math.min(text.length, index + key.length + (pick.chance(50) ? pick.below(2) : pick.below(60)));
}

type Plain = Record<string, unknown>;

/** What a note says, as a reader of YAML takes it; undefined where it is none. */
function valuesOf(text: string): Plain | undefined {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const value = orNothing(() => document.toJS({ maxAliasCount: -1 }));
  return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

/** An alias of nothing is found only as it is followed. */
function orNothing(read: () => Plain): Plain | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function attempt(run: () => Paste | undefined): Paste | undefined {
  try {
    return run();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

/** The paths at which two values differ, down to the fields of entries. */
function differences(one: Plain, other: Plain, depth = 3): string[][] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const [a, b] = [one[key], other[key]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const below = depth > 1 && isMap(a ?? {}) && isMap(b ?? {});
    if (!below) return [[key]];
    return differences((a ?? {}) as Plain, (b ?? {}) as Plain, depth - 1).map((path) => [key, ...path]);
  });
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('an address that is pasted anywhere', () => {
  let pasted = 0;
  it('leaves valid YAML that says one source more, and nothing else otherwise', () =>
    assertForAll(
      fc.property(pastes, ({ text, selections, address }) => {
        const before = valuesOf(text);
        fc.pre(before !== undefined);
        const note = readNote(text);
        const paste = attempt(() => pasteAddress(note, selections, address, today));
        if (!paste) return;
        pasted++;
        const written = applyEdits(text, paste.edits);
        const after = valuesOf(written);
        assert.ok(after, `no YAML any more: ${written}`);
        const isOver = selections.some(({ start, end }) => start < end);
        for (const path of differences(before ?? {}, after)) assertMeant(path, before ?? {}, after, isOver);
        assert.equal(paste.cursors.length, selections.length);
        for (const cursor of paste.cursors) assert.match(written.slice(0, cursor), /[\p{L}\p{N}\p{M}_}"-]$/u);
        assertKeepsCharacters(text, paste, selections);
      }),
      trials(1000),
    ));
  it('is a source often enough for that to mean something', () => assert.ok(pasted > 20, `${pasted} times`));
});

/** Nothing is taken away that was not selected, but white space and what says that there is nothing. */
function assertKeepsCharacters(text: string, { edits }: Paste, selections: readonly Span[]): void {
  for (const { span } of edits) {
    const isSelected = (at: number): boolean => selections.some(({ start, end }) => start <= at && at < end);
    const taken = text
      .slice(span.start, span.end)
      .split('')
      .filter((_, at) => !isSelected(span.start + at))
      .join('');
    assert.match(taken, /^\s*(?:~|null|\{\s*\})?\s*$/i);
  }
}

function assertMeant(path: readonly string[], before: Plain, after: Plain, isOver: boolean): void {
  const [section = '', , field] = path;
  if (path.length <= 2) {
    assert.equal(section, 'sources', path.join(' '));
    return;
  }
  const at = (values: Plain): unknown =>
    path.reduce<unknown>((value, key) => (value as Plain)?.[key], values);
  // A new source comes with all its fields.
  const isNew =
    path.length === 3 &&
    section === 'sources' &&
    !Object.hasOwn((before.sources as Plain | null | undefined) ?? {}, path[1] ?? '');
  if (isNew) return;
  assert.ok(field === 'sources' || field === 'derived-from', path.join(' '));
  const [old, now] = [listOf(at(before)), listOf(at(after))];
  if (isOver) return;
  assert.equal(now.length, old.length + 1);
  assert.ok(old.every((item) => now.includes(item)));
}

function listOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item) => item !== null && item !== undefined).map((item) => JSON.stringify(item));
}

describe('a text that is pasted anywhere with the entries that it names', () => {
  const trial = picked((pick) => {
    const [text, other] = [withEmptyLine(randomNote(pick), pick), randomNote(pick)];
    const lines = other.split(/(?<=\n)/);
    const from = pick.below(lines.length);
    const words = pick.chance(50)
      ? pick.one(['kremlin', 'tass, mod-rus', 'x'])
      : lines.slice(from, from + 1 + pick.below(4)).join('');
    return { text, other, words, selection: place(text, pick) };
  });

  it('is the text as it is, and nothing else otherwise but the entries', () =>
    assertForAll(
      fc.property(trial, ({ text, other, words, selection }) => {
        const [note, from] = [readNote(text), readNote(other)];
        const ids = from.contents.entries.map(({ id }) => id);
        const paste = attempt(() => pasteWithEntries(note, selection, words, from, ids));
        if (!paste) return;
        const plain = pasteText(note, selection, words);
        const [alone, withEntries] = [applyEdits(text, plain.edits), applyEdits(text, paste.edits)];
        const [before, after] = [valuesOf(alone), valuesOf(withEntries)];
        if (!before) return;
        assert.ok(after, `no YAML any more: ${withEntries}`);
        for (const [section = '', id = ''] of differences(before, after, 2)) {
          assert.ok((sectionNames as readonly string[]).includes(section), section);
          assert.ok(!Object.hasOwn((before[section] as Plain | null | undefined) ?? {}, id), id);
        }
        const cursor = paste.cursors[0] ?? 0;
        if (words !== '') assert.equal(withEntries[cursor - 1], words.at(-1));
      }),
      trials(300),
    ));
});

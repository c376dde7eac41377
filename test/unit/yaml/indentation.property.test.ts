import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { semanticValue } from '../../../src/core/edits/semantic-value';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { noteLayout } from '../../../src/core/model/kinds/layout';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Chunk } from '../../../src/core/yaml/chunks/chunk';
import type { Node, ScalarNode } from '../../../src/core/yaml/parse/nodes';
import { parse } from '../../../src/core/yaml/parse/parse';
import { notes } from '../support/notes';
import { assertForAll } from '../support/property';

/** A valid note, and the same with a slip of indentation in one entry. */
interface Slip {
  readonly before: string;
  readonly after: string;
  /** The id of the entry. */
  readonly id: string;
}

/** An entry with its lines, and the one before it in its section. */
interface Given {
  readonly chunk: Chunk;
  readonly above: Chunk | undefined;
  readonly place: number;
}

/** The lines of an entry without a slip and with one; undefined where it has no place for one. */
type Damage = (given: Given) => readonly [before: string, after: string] | undefined;

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
const indentOf = (line: string): number => line.search(/[^ ]/);

function picked<T>(all: readonly T[], place: number): T | undefined {
  return all[place % Math.max(1, all.length)];
}

function blockScalars(node: Node | null): ScalarNode[] {
  switch (node?.kind) {
    case 'map':
      return node.pairs.flatMap(({ value }) => blockScalars(value));
    case 'seq':
      return node.items.flatMap(blockScalars);
    case 'scalar':
      return node.style === 'literal' || node.style === 'folded' ? [node] : [];
    default:
      return [];
  }
}

/** Puts a line at the margin between two lines of a block scalar, or of an entry behind it. */
const lineAtMargin: Damage = ({ chunk: { text, root }, place }) => {
  const scalar = picked(blockScalars(root), place);
  if (!scalar) return undefined;
  const before = linesOf(text.slice(0, scalar.end));
  const inner = linesOf(text.slice(scalar.start, scalar.end)).slice(1);
  const filled = inner.filter((line) => line.trim() !== '');
  // Of other texts the indentation cannot be told by their lines.
  if (filled.length === 0 || /[|>][-+]*\d/.test(text.slice(scalar.start, scalar.start + 4))) return undefined;
  const column = Math.min(...filled.map(indentOf));
  const at = before.length - (place % filled.length);
  const rest = linesOf(text.slice(scalar.end));
  const lines = [...before, ...rest];
  const next = lines.slice(at).find((line) => line.trim() !== '');
  if (next === undefined || lines[at - 1]?.endsWith('\n') !== true) return undefined;
  const line = 'He said: no talks before May.\n';
  const put = (written: string): string => [...lines.slice(0, at), written, ...lines.slice(at)].join('');
  return [put(' '.repeat(column) + line), put(line)];
};

/** Moves all lines of an entry. */
const shiftedEntry: Damage = ({ chunk: { text, before }, above, place }) => {
  const column = indentOf(text);
  const by = picked([-2, -1, 1, 2, 3], place) ?? 1;
  const [head, fields] = linesOf(above?.text ?? '').filter((line) => /^\s*[^\s#]/.test(line));
  // At the margin its fields may be keys of the note.
  if (column + by <= Math.max(0, before.base) || !above) return undefined;
  // Deeper than the fields above, it is one of their values to anybody.
  if (by > 0 && fields !== undefined && column + by >= indentOf(fields)) return undefined;
  // Where a value goes on for lines behind its key, only a parser can tell where it ends.
  if (by > 0 && fields !== undefined && !/:\s*(?:#.*)?$/.test(head?.trimEnd() ?? '')) return undefined;
  // Left of the others, behind a text over several lines, it may as well be a line of that.
  const last =
    linesOf(above.text)
      .filter((line) => /^\s*[^\s#]/.test(line))
      .at(-1) ?? '';
  if (by < 0 && (blockScalars(above.root).length > 0 || !last.includes(':'))) return undefined;
  const moved = linesOf(text).map((line) => {
    if (line.trim() === '') return line;
    return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
  });
  // Where lines of it come to stand at the column of the others, these are entries to anybody.
  if (by < 0 && moved.some((line) => line.trim() !== '' && indentOf(line) === column)) return undefined;
  return [text, moved.join('')];
};

const oddSpaces = '\u00A0\u1680\u2000\u2009\u202F\u205F\u3000';

/** Puts other spaces in the place of those before a word. */
const oddIndentation: Damage = ({ chunk: { text }, place }) => {
  const lines = linesOf(text);
  const at = picked(
    lines.flatMap((line, index) => (line.trim() !== '' && indentOf(line) > 0 ? [index] : [])),
    place,
  );
  const sign = oddSpaces.charAt(place % oddSpaces.length);
  const put = (line: string): string => line.replace(/^ +/, (spaces) => sign.repeat(spaces.length));
  return [text, lines.map((line, index) => (index === at ? put(line) : line)).join('')];
};

function slips(damage: Damage): fc.Arbitrary<Slip> {
  const note = notes({ aliases: false, flowFrom: 1, explicitKeys: false, escapes: false });
  return fc
    .tuple(note, fc.nat(), fc.nat())
    .map(([{ text }, chosen, place]): Slip | undefined => slip(text, damage, chosen, place))
    .filter((made): made is Slip => made !== undefined);
}

function slip(text: string, damage: Damage, chosen: number, place: number): Slip | undefined {
  const chunks = [...readNote(text).text.chunks];
  const entries = chunks.filter(({ role, isBroken }) => role === 'entry' && !isBroken);
  // An entry that is called like a field is one to anybody where it stands among fields.
  if (entries.some(({ section, pairs }) => noteLayout.isField(section, pairs[0]?.key.text ?? '')))
    return undefined;
  const chunk = picked(entries, chosen);
  if (!chunk) return undefined;
  const last = chunks[chunks.indexOf(chunk) - 1];
  const above = last?.role === 'entry' ? last : undefined;
  const made = damage({ chunk, above, place });
  const id = chunk.pairs[0]?.key.text;
  if (!made || id === undefined) return undefined;
  const put = (lines: string): string =>
    text.slice(0, chunk.startInNote) + lines + text.slice(chunk.startInNote + chunk.text.length);
  const [before, after] = [put(made[0]), put(made[1])];
  const isSlip = parse(before).problems.length === 0 && parse(after).problems.length > 0;
  return isSlip ? { before, after, id } : undefined;
}

function otherEntries(text: string, id: string): string[] {
  return readNote(text)
    .contents.entries.filter((entry) => entry.id !== id)
    .map((entry) => JSON.stringify([entry.kind, entry.id, semanticValue(entryNode(entry.chunk, entry.id))]));
}

function entryNode(chunk: Chunk, id: string): Node | null {
  return chunk.pairs.find(({ key }) => key.text === id)?.value ?? null;
}

/** The note behind the preferred fix of its one malformed line. */
function mended(text: string): string {
  const note = readNote(text);
  const all = check(note).filter(({ code }) => code === 'syntax');
  assert.equal(all.length, 1, JSON.stringify(all));
  const [found] = all;
  assert.ok(found);
  const fix = codeActions(note, found.span, all).find(({ isPreferred }) => isPreferred);
  assert.ok(fix?.step.kind === 'change', found.message);
  return applyEdits(text, fix.step.edits());
}

const damages: Readonly<Record<string, readonly [damage: Damage, says: RegExp]>> = {
  'a line of a text at the margin': [lineAtMargin, /belongs to the text of/],
  'an entry at another column than the others': [shiftedEntry, /indented by \d+, the others by \d+/],
  'spaces that YAML does not know before a word': [oddIndentation, /\(U\+[\dA-F]{4}\)/],
};

describe('a slip of indentation in one entry', () => {
  for (const [name, [damage, says]] of Object.entries(damages)) {
    it(`is one error with a fix, and all other entries are read: ${name}`, () => {
      assertForAll(
        fc.property(slips(damage), ({ before, after, id }) => {
          const [found] = check(readNote(after)).filter(({ code }) => code === 'syntax');
          assert.match(found?.message ?? '', says, JSON.stringify(after));
          assert.deepEqual(otherEntries(after, id), otherEntries(before, id), JSON.stringify(after));
          const fixed = mended(after);
          assert.deepEqual(
            semanticValue(parse(fixed).root),
            semanticValue(parse(before).root),
            JSON.stringify(after),
          );
        }),
        Number(process.env.ANALYST_NOTES_SLIPS ?? 150),
      );
    });
  }
});

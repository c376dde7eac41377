import assert from 'node:assert/strict';
import { outline } from '../../../src/core/features/document-symbols';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { mended } from '../support/fixes';
import { dedented } from '../support/marks';

const today = '2024-06-01';

/** One mistake in a note, and the note without it. */
export interface Slip {
  /** What the message says. */
  readonly says: RegExp;
  readonly fix: string;
  readonly before: string;
  readonly after: string;
  /** The place of the message, as line and column. */
  readonly at: string;
}

/** What a note says, whatever its lines look like. */
export function idsOf(text: string): string[] {
  return readNote(text).contents.entries.map(({ kind, id }) => `${kind} ${id}`);
}

/** Everything that is reported but for malformed lines, and what may not be concluded from them. */
export function reports(text: string): string[] {
  return check(readNote(text), { today }).map(({ code, message }) => `${code}: ${message}`);
}

export function assertSlip({ says, fix, before, after, at }: Slip): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from, to] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    assert.ok(from !== undefined && to !== undefined);
    const note = readNote(from);
    const found = check(note, { today }).filter(({ code }) => code === 'syntax');
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]?.message ?? '', says);
    const { line, character } = note.text.positionAt(found[0]?.span.start ?? 0);
    assert.equal(`${line + 1}:${character + 1}`, at);
    assert.deepEqual(idsOf(from), idsOf(to), 'all entries are there');
    assert.deepEqual(outlineOf(from), outlineOf(to));
    const others = reports(to);
    assert.deepEqual(
      reports(from).filter((report) => !report.startsWith('syntax') && !others.includes(report)),
      [],
      'nothing is concluded from it',
    );
    assert.equal(mended(from, 'syntax', fix, []), to);
  }
}

function outlineOf(text: string): string[] {
  return outline(readNote(text)).flatMap(({ name, children }) => [
    name,
    ...children.map((each) => each.name),
  ]);
}

/** An entry with a block scalar in it, at a column; its fields stand at another. */
export function entryAt(column: number, fields: number): string {
  const [outer, inner] = [' '.repeat(column), ' '.repeat(fields)];
  return `${outer}e:\n${inner}text: |\n${inner}  One: two\n\n${inner}  three\n${inner}kind: assumption\n`;
}

export const entryC = '  c:\n    text: C\n    kind: assumption\n    supported-by: e\n';
export const claims = 'title: T\nclaims:\n';
export const lastSection = 'actors:\n  k: {name: K}\n';

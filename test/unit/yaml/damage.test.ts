import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/check';
import { Note } from '../../../src/core/workspace/note';
import { parse } from '../../../src/core/yaml/parse';
import { notes } from '../support/notes';
import { type Pick, picked } from '../support/pick';

/** The lines of one entry, and the column of its key. */
interface Lines {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

function entriesOf(note: Note): Lines[] {
  return note.chunks.flatMap(({ role, start, text }) =>
    role === 'entry' ? [{ start, end: start + text.length, column: text.search(/[^ ]/) }] : [],
  );
}

type Damage = (lines: string, column: number, pick: Pick) => string;

/** Puts a line behind a random line of the entry. */
function withLine(lines: string, line: string, pick: Pick): string {
  const all = lines.split(/(?<=\n)/);
  const at = 1 + pick.below(all.length);
  const end = /\r\n/.test(lines) ? '\r\n' : '\n';
  const before = all.slice(0, at).join('');
  return `${before}${before.endsWith('\n') ? '' : end}${line}${end}${all.slice(at).join('')}`;
}

const inserted = (sign: string): Damage => (lines) => lines.replace(/: (?=\S)|:(?=\s)/, (colon) => `${colon.trimEnd()} ${sign}`);
const halfTyped = (word: string, column: (entry: number, pick: Pick) => number): Damage => (lines, entry, pick) =>
  withLine(lines, ' '.repeat(column(entry, pick)) + word, pick);

const damages: Readonly<Record<string, Damage>> = {
  'an unclosed double quote': inserted('"'),
  'an unclosed single quote': inserted("'"),
  'a stray [': inserted('['),
  'a stray {': inserted('{'),
  'two colons': inserted(': '),
  'a tab as indentation': (lines, _column, pick) => {
    const all = lines.split(/(?<=\n)/);
    const at = pick.below(all.length);
    return all.map((line, index) => (index === at ? line.replace(/^ +/, '\t') : line)).join('');
  },
  'a key half typed at the margin': halfTyped('likelih', () => 0),
  "a key half typed at the entry's column": halfTyped('zzz', (entry) => entry),
  "a key half typed at the fields' column": halfTyped('kin', (entry, pick) => entry + 1 + pick.below(3)),
  'a lone - at the margin': halfTyped('-', () => 0),
  "a lone - at the entry's column": halfTyped('-', (entry) => entry),
  "a lone - at the fields' column": halfTyped('-', (entry, pick) => entry + 1 + pick.below(3)),
  'a stray ] on a line': halfTyped(']', (entry, pick) => pick.below(entry + 3)),
};

/** A text of which the lines from `start` to `end` are those of one entry. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A valid note, and the same with one entry broken. */
interface Broken {
  readonly before: Part;
  readonly after: Part;
}

function broken(damage: Damage): fc.Arbitrary<Broken> {
  const valid = notes({ aliases: false, flowFrom: 1, explicitKeys: false })
    .map(({ text }) => ({ text, entries: entriesOf(Note.read(text)) }))
    .filter(({ entries }) => entries.length > 1);
  const breaking = picked((pick) => ({ text, entries }: { text: string; entries: Lines[] }): Broken => {
    const { start, end, column } = pick.one(entries);
    const lines = damage(text.slice(start, end), column, pick);
    const after = text.slice(0, start) + lines + text.slice(end);
    return { before: { text, start, end }, after: { text: after, start, end: start + lines.length } };
  });
  return fc
    .tuple(valid, breaking)
    .map(([note, make]) => make(note))
    .filter(({ after }) => parse(after.text).problems.length > 0);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place outside the entry, by its distance from the nearer end of the note; undefined inside. */
function outside({ text, start, end }: Part, span: Span): string | undefined {
  if (span.start < start) return `${span.start} to ${span.end}`;
  return span.start >= end ? `${text.length - span.start} to ${text.length - span.end} from the end` : undefined;
}

/** What the other entries say, and where they stand. */
function others(part: Part): string[] {
  const note = Note.read(part.text);
  return note.entries.flatMap((entry) => {
    const place = outside(part, note.place(entry.chunk, entry.idSpan));
    return place === undefined ? [] : [`${place}: ${entry.kind} ${entry.id} ${JSON.stringify(entry.values)}`];
  });
}

/** The diagnostics outside the entry. */
function reports(part: Part): string[] {
  return check(Note.read(part.text)).flatMap(({ code, span }) => {
    const place = outside(part, span);
    return place === undefined ? [] : [`${place}: ${code}`];
  });
}

/** Rules that stay silent where a malformed entry might hold what they miss. */
const careful = /: (?:unused-entry|unsupported-chain|circular-support)$/;

describe('damage in one entry', () => {
  for (const [name, damage] of Object.entries(damages)) {
    it(`by ${name} stays there`, () => {
      fc.assert(
        fc.property(broken(damage), ({ before, after }) => {
          const found = check(Note.read(after.text)).filter(({ code }) => code === 'syntax');
          assert.equal(found.length, 1, `syntax: ${JSON.stringify(found)}`);
          for (const { span } of found) assert.ok(after.start <= span.start && span.end <= after.end, 'within the entry');
          assert.deepEqual(others(after), others(before));
          const [now, then] = [reports(after), reports(before)];
          assert.deepEqual(now.filter((each) => !then.includes(each)), [], 'no new reports');
          const missing = then.filter((each) => !now.includes(each) && !careful.test(each));
          assert.deepEqual(missing, [], 'no reports are lost');
        }),
        { numRuns: 300 },
      );
    });
  }
});

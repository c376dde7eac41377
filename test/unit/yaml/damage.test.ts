import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/check';
import { Note } from '../../../src/core/workspace/note';
import { parse } from '../../../src/core/yaml/parse';
import { notes } from '../support/notes';

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

/** Breaks the lines of an entry whose key stands at a column, at a place that a number chooses. */
type Damage = (lines: string, column: number, place: number) => string;

/** Puts a line behind one of the entry's. */
function withLine(lines: string, line: string, place: number): string {
  const all = lines.split(/(?<=\n)/);
  const at = 1 + (place % all.length);
  const end = /\r\n/.test(lines) ? '\r\n' : '\n';
  const before = all.slice(0, at).join('');
  return `${before}${before.endsWith('\n') ? '' : end}${line}${end}${all.slice(at).join('')}`;
}

const inserted =
  (sign: string): Damage =>
  (lines) =>
    lines.replace(/: (?=\S)|:(?=\s)/, (colon) => `${colon.trimEnd()} ${sign}`);

const halfTyped =
  (word: string, column: (entry: number, place: number) => number): Damage =>
  (lines, entry, place) =>
    withLine(lines, ' '.repeat(column(entry, place)) + word, place);

const damages: Readonly<Record<string, Damage>> = {
  'an unclosed double quote': inserted('"'),
  'an unclosed single quote': inserted("'"),
  'a stray [': inserted('['),
  'a stray {': inserted('{'),
  'two colons': inserted(': '),
  'a tab as indentation': (lines, _column, place) => {
    const all = lines.split(/(?<=\n)/);
    const at = place % all.length;
    return all.map((line, index) => (index === at ? line.replace(/^ +/, '\t') : line)).join('');
  },
  'a key half typed at the margin': halfTyped('likelih', () => 0),
  "a key half typed at the entry's column": halfTyped('zzz', (entry) => entry),
  "a key half typed at the fields' column": halfTyped('kin', (entry, place) => entry + 1 + (place % 3)),
  'a lone - at the margin': halfTyped('-', () => 0),
  "a lone - at the entry's column": halfTyped('-', (entry) => entry),
  "a lone - at the fields' column": halfTyped('-', (entry, place) => entry + 1 + (place % 3)),
  'a stray ] on a line': halfTyped(']', (entry, place) => place % (entry + 3)),
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
  const note = notes({ aliases: false, flowFrom: 1, explicitKeys: false, escapes: false })
    .map(({ text }) => ({ text, entries: entriesOf(Note.read(text)) }))
    .filter(({ entries }) => entries.length > 1);
  return fc
    .tuple(note, fc.nat(), fc.nat())
    .map(([{ text, entries }, chosen, place]): Broken => {
      const { start, end, column } = entries[chosen % entries.length] as Lines;
      const lines = damage(text.slice(start, end), column, place);
      const after = text.slice(0, start) + lines + text.slice(end);
      return { before: { text, start, end }, after: { text: after, start, end: start + lines.length } };
    })
    .filter(({ after }) => parse(after.text).problems.length > 0);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place outside the entry, by its distance from the nearer end of the note; undefined inside. */
function outside({ text, start, end }: Part, span: Span): string | undefined {
  if (span.start < start) return `${span.start} to ${span.end}`;
  return span.start >= end
    ? `${text.length - span.start} to ${text.length - span.end} from the end`
    : undefined;
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

/** Lines at the columns of entries cut one that goes on below them in two, of which each is malformed. */
const cutting = ['a key half typed at the margin', "a key half typed at the entry's column"];

describe('damage in one entry', () => {
  for (const [name, damage] of Object.entries(damages)) {
    it(`by ${name} stays there`, () => {
      fc.assert(
        fc.property(broken(damage), ({ before, after }) => {
          const found = check(Note.read(after.text)).filter(({ code }) => code === 'syntax');
          const most = cutting.includes(name) ? 2 : 1;
          assert.ok(found.length >= 1 && found.length <= most, `syntax: ${JSON.stringify(found)}`);
          for (const { span } of found)
            assert.ok(after.start <= span.start && span.end <= after.end, 'within the entry');
          assert.deepEqual(others(after), others(before));
          const [now, then] = [reports(after), reports(before)];
          assert.deepEqual(
            now.filter((each) => !then.includes(each)),
            [],
            'no new reports',
          );
          const missing = then.filter((each) => !now.includes(each) && !careful.test(each));
          assert.deepEqual(missing, [], 'no reports are lost');
        }),
        { numRuns: 150, endOnFailure: true },
      );
    });
  }
});

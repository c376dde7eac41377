import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { spanInNote } from '../../../src/core/workspace/reading/place';
import { parse } from '../../../src/core/yaml/parse/parse';
import { notes } from '../support/notes';
import { assertForAll } from '../support/property';

/** The lines of one entry, and the column of its key. */
interface Lines {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

function entriesOf(note: Note): Lines[] {
  return [...note.text.chunks].flatMap(({ role, startInNote: start, text }) =>
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

/** The first line of an entry in block style, without a comment. */
const blockEntry = /^ +[^\s:]+ *:\r?\n/;
/** A line of block style that begins with a key. */
const blockKey = /^ +[^\s"'#{}[\],|>-][^"'{}[\],]*:\s/;

const damages: Readonly<Record<string, Damage>> = {
  'an unclosed double quote': inserted('"'),
  'an unclosed single quote': inserted("'"),
  'a stray [': inserted('['),
  'a stray {': inserted('{'),
  'two colons': inserted(': '),
  "a tab as a field's indentation": (lines, _column, place) => {
    const all = lines.split(/(?<=\n)/);
    const fields = blockEntry.test(lines) ? all.map((_, index) => index).slice(1) : [];
    const keys = fields.filter((index) => blockKey.test(all[index] ?? ''));
    const at = keys[place % keys.length];
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
    .map(({ text }) => ({ text, entries: entriesOf(readNote(text)) }))
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
  const note = readNote(part.text);
  return note.contents.entries.flatMap((entry) => {
    const place = outside(part, spanInNote(entry.chunk, entry.idSpan));
    return place === undefined ? [] : [`${place}: ${entry.kind} ${entry.id} ${JSON.stringify(entry.values)}`];
  });
}

/** The diagnostics outside the entry. */
function reports(part: Part): string[] {
  const note = readNote(part.text);
  return check(note).flatMap(({ code, span }) => {
    const place = outside(part, span);
    return place === undefined || isUncertain(part, code, span) ? [] : [`${place}: ${code}`];
  });
}

/** Which ids a broken entry defines is uncertain, so is what is said of a reference to a word in it. */
function isUncertain({ text, start, end }: Part, code: string, span: Span): boolean {
  if (code !== 'unknown-reference' && code !== 'wrong-kind') return false;
  const words = text.slice(span.start, span.end).match(/[\p{L}\p{N}_-]{2,}/gu) ?? [];
  return words.some((word) => text.slice(start, end).includes(word));
}

/** Rules whose answer may rest on what is in the malformed entry. */
const careful = /: (?:unused-entry|unsupported-chain|circular-support)$/;

/** Rules that look at other entries, and are silent where one of these is malformed. */
const silent =
  /: (?:single-source|circular-reporting|overconfident|recalled-source|self-interested-source|uncorroborated-confirmation|supports-and-contradicts|ignored-counterevidence|linchpin-assumption|contradiction|hypotheses-sum|consistency-mismatch|incomplete-matrix|likelihood-mismatch|likelihood-conflict|vague-likelihood|bare-certainty|missing-likelihood|no-alternative|needs-review|ambiguous-alias|marking-downgrade)$/;

function surplus(reports: readonly string[], others: readonly string[], spared = careful): string[] {
  return reports.filter(
    (report) => !others.includes(report) && !careful.test(report) && !spared.test(report),
  );
}

/** Lines at the columns of entries cut one that goes on below them in two, of which each is malformed. */
const cutting = ['a key half typed at the margin', "a key half typed at the entry's column"];

describe('damage in one entry', () => {
  for (const [name, damage] of Object.entries(damages)) {
    it(`by ${name} stays there`, () => {
      assertForAll(
        fc.property(broken(damage), ({ before, after }) => {
          const found = check(readNote(after.text)).filter(({ code }) => code === 'syntax');
          const most = cutting.includes(name) ? 2 : 1;
          assert.ok(found.length >= 1 && found.length <= most, `syntax: ${JSON.stringify(found)}`);
          for (const { span } of found)
            assert.ok(after.start <= span.start && span.end <= after.end, 'within the entry');
          assert.deepEqual(others(after), others(before));
          const [now, then] = [reports(after), reports(before)];
          assert.deepEqual(surplus(now, then), [], 'no new reports');
          assert.deepEqual(surplus(then, now, silent), [], 'no reports are lost');
        }),
        60,
      );
    });
  }
});

/** Actors of whom one, `|kremlin|`, has a tab before it. */
const tabbed: Readonly<Record<string, string>> = {
  'the first entry': 'actors:\n\tkremlin:\n    name: K\n  nato:\n    name: N\n',
  'the only entry': 'actors:\n\tkremlin:\n    name: K\nx-own: 1\n',
  'an entry below fields': 'actors:\n  nato:\n    name: N\n\tkremlin:\n    name: K\n',
  'an entry below braces': 'actors:\n  nato: {name: N,\n    kind: state}\n\tkremlin: {name: K}\n',
  'an entry below a bare text': 'actors:\n  nato: NATO\n\tkremlin: K\n',
  'an entry behind spaces and a tab': 'actors:\n  nato:\n    name: N\n \tkremlin:\n    name: K\n',
};

describe('a tab as indentation of', () => {
  for (const [name, text] of Object.entries(tabbed)) {
    it(`${name} is that entry's error`, () => {
      const note = readNote(`title: T\n${text}`);
      const others = text.includes('nato') ? ['nato'] : [];
      assert.deepEqual(
        note.contents
          .entriesOfKind('actor')
          .map(({ id }) => id)
          .sort(),
        ['kremlin', ...others],
      );
      const found = check(note).filter(({ code }) => code !== 'unused-entry');
      assert.deepEqual(
        found.map(({ code, span }) => [code, note.text.toString()[span.start]]),
        [['syntax', '\t']],
      );
    });
  }
});

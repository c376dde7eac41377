import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { definition } from '../../../src/core/features/definition';
import { outline } from '../../../src/core/features/document-symbols';
import { hover } from '../../../src/core/features/hover/hover';
import { references } from '../../../src/core/features/references';
import { check } from '../../../src/core/rules/engine/checker';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { spanOf } from '../../../src/core/workspace/reading/place';
import { assertMarks } from '../support/check';
import { readMarks } from '../support/marks';
import { positionAt } from '../support/positions';
import { allViews, contextOf } from '../support/views';

/** A span in the terms of an editor, one-based, with what it covers. */
function shown(
  { text }: Note,
  span: Span,
  position: (offset: number) => ReturnType<typeof positionAt>,
): string {
  const [start, end] = [position(span.start), position(span.end)];
  const covered = text.toString().slice(span.start, span.end);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${covered}`;
}

function asEditor(note: Note): (span: Span) => string {
  return (span) => shown(note, span, (offset) => note.text.positionAt(offset));
}

function asCounted(note: Note): (span: Span) => string {
  return (span) => shown(note, span, (offset) => positionAt(note.text.toString(), offset));
}

/** A note that names an actor in every way, each place marked; first of all its definition. */
function noteAbout(id: string): string {
  return `
    title: T
    sources: {s: S}
    actors:
      ⟪${id}⟫: {name: Nom 😀, role: Reads.}
      other: {name: Other, part-of: [⟪${id}⟫], relations: {⟪${id}⟫: x}}
    hypotheses: {h: {text: H 😀, likelihood: 50%, note: '😀 [[⟪${id}⟫]]'}}
    claims:
      c:
        text: "😀 [[⟪${id}⟫|a]] and ⟪Nom 😀⟫, not Other"
        by: ⟪${id}⟫
        sources: [s]
    `;
}

const ids = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
  ...['кремль', 'اوكرانيا', 'नाटो', '北约', 'e\u0301tat', '𐐀𐐁'],
];
const lineEnds: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n', 'a lone CR': '\r' };

describe('an entry', () => {
  for (const id of ids) {
    for (const [name, end] of Object.entries(lineEnds)) {
      describe(`with the id ${id}, where lines end with ${name}`, () => {
        const { text, related } = readMarks(noteAbout(id));
        const note = readNote(text.replaceAll('\n', end));
        const moved = ({ start, end: stop }: Span): Span => ({ start: offset(start), end: offset(stop) });
        const offset = (at: number): number => text.slice(0, at).replaceAll('\n', end).length;
        const places = related.map(moved).sort((a, b) => a.start - b.start);
        const [home = { start: 0, end: 0 }] = places;

        it('breaks no rule', () => assert.deepEqual(check(note), []));

        it('is led to from wherever it is named', () => {
          for (const place of places) {
            const jumps = definition(note, place.start + 1);
            assert.deepEqual(
              jumps.map(({ origin, selection, id: of }) => [...[origin, selection].map(asEditor(note)), of]),
              [[...[place, home].map(asCounted(note)), id.normalize('NFC')]],
            );
          }
        });

        it('is found wherever it is named', () => {
          for (const place of places)
            assert.deepEqual(
              references(note, place.end).map(({ span }) => asEditor(note)(span)),
              places.map(asCounted(note)),
            );
        });

        it('is told about wherever it is named', () => {
          for (const place of places) {
            const about = hover(note, place.start + 1, (entry) => entry.id);
            assert.ok(about);
            assert.match(about.markdown, /^\*\*Nom 😀\*\*\n[\s\S]*Reads\\\./);
            assert.equal(asEditor(note)(about.span), asCounted(note)(place));
          }
        });

        it('stands in the outline', () => {
          const actors = outline(note).find((item) => item.name === 'actors');
          const item = actors?.children.find((child) => child.name === id.normalize('NFC'));
          assert.ok(item?.detail === 'Nom 😀');
          assert.equal(asEditor(note)(item.selection), asCounted(note)(home));
        });
      });
    }
  }
});

/** Notes whose marks name all that is reported (see `readMarks`). */
const reported: Readonly<Record<string, string>> = {
  'an empty file': '⟦missing-field:⟧',
  'a file of one line break': '⟦missing-field:⟧\n',
  'a file of lone carriage returns': '⟦missing-field:⟧\r\r',
  'a BOM alone': '⟦missing-field:\uFEFF⟧',
  'white space alone': '⟦missing-field:  ⟧\n  \n',
  'comments alone': '⟦missing-field:# a⟧\r\n# b: c',
  'a document marker alone': '⟦missing-field:---⟧\n',
  'a list': '⟦invalid-value:⟦missing-field:- a⟧\n- b⟧\n',
  'a list in brackets': '⟦invalid-value:⟦missing-field:[a, b]⟧⟧',
  'a text': '⟦invalid-value:⟦missing-field:hello⟧⟧\n',
  'a text in quotes, behind a BOM': '⟦missing-field:\uFEFF⟦invalid-value:"hello"⟧⟧\n',
  'a number': '⟦invalid-value:⟦missing-field:12⟧⟧',
  null: '⟦invalid-value:⟦missing-field:null⟧⟧',
  'a tilde': '⟦invalid-value:⟦missing-field:~⟧⟧',
  'an empty map': '⟦missing-field:{}⟧',
  'a key behind a BOM': '⟦missing-field:\uFEFF⟦unknown-key:titel⟧: T⟧\n',
  'lines that end with CRLF': 'title: T\r\nclaims:\r\n  ⟦unsupported-claim:a⟧: {text: x}\r\n',
  'lines that end with a lone CR':
    'title: T\rclaims:\r  ⟦unsupported-claim:a⟧: {text: x}\r  b: {text: y, sources: ⟦unknown-reference:z⟧}\r',
  'lines that end in all ways':
    'title: T\rclaims:\n  ⟦unsupported-claim:a⟧: {text: x}\r\n  b:\r    text: y\r\r\n    sources:\n      - ⟦unknown-reference:z⟧\r',
  'emoji before a reference':
    'title: T\nclaims:\n  c: {text: "😀👩‍👩‍👧 [[⟦unknown-reference:x⟧]]", sources: ⟦unknown-reference:q⟧}\n',
  'emoji as escapes before a reference':
    'title: T\nclaims:\n  c: {text: "\\U0001F600\\u00e9 [[⟦unknown-reference:x⟧]]", sources: ⟦unknown-reference:q⟧}\n',
  'control characters in texts':
    'title: "a\0b\x07"\nquestion: a\0b\x1b\x7f\u0085\u2028 [[⟦unknown-reference:x⟧]]\n',
  'a control character in an id':
    'title: T\nclaims:\n  ⟦unsupported-claim:⟦invalid-value:a\x01⟧⟧: {text: x}\n',
  'lone surrogates':
    'title: \ud800\nclaims:\n  ⟦unsupported-claim:⟦invalid-value:a\udc00⟧⟧: {text: "\ud83d x [[⟦unknown-reference:q⟧]]"}\n',
  'keys that every object has':
    'title: T\n⟦unknown-key:__proto__⟧: x\n⟦unknown-key:constructor⟧: {a: b}\nrules: {⟦unknown-key:toString⟧: off}\nactors:\n  ⟦unused-entry:a⟧: {name: A, ⟦unknown-key:valueOf⟧: x, ⟦unknown-key:__proto__⟧: {name: B}}\n',
  'values that every object has':
    'title: T\nyardstick: ⟦invalid-value:toString⟧\nmarking: ⟦invalid-value:constructor⟧\nhypotheses: {h: {text: H, likelihood: ⟦invalid-value:__proto__⟧}}\nactors:\n  ⟦unused-entry:a⟧: {name: A, kind: ⟦invalid-value:hasOwnProperty⟧}\n',
  'references to what every object has':
    'title: T\nclaims:\n  c: {text: "[[⟦unknown-reference:constructor⟧]]", sources: ⟦unknown-reference:__proto__⟧, consistency: {⟦unknown-reference:toString⟧: C}}\n',
  'escapes that are no numbers': 'title: T\nquestion: "[[x]] ⟦syntax:\\⟧u-001"\n',
};

describe('of an unusual note', () => {
  for (const [name, marked] of Object.entries(reported)) {
    it(`with ${name}, all is reported where it stands`, () => {
      assertMarks(marked);
      const note = readNote(readMarks(marked).text);
      allViews(contextOf(note));
      outline(note);
    });
  }
});

describe('every place of an unusual note has a line and column that lead back', () => {
  const texts = [
    '',
    '\uFEFF',
    '\uFEFFtitle: T',
    '\uFEFF\r\n---\ra: b',
    '---',
    '--- # a',
    '\n---',
    '\r\n--- # a',
    '%YAML 1.2\r---\ra',
    '\r\r',
    '😀\r😀',
  ];
  for (const text of [...texts, ...Object.values(reported).map((marked) => readMarks(marked).text)]) {
    it(JSON.stringify(text), () => {
      const note = readNote(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
        const position = note.text.positionAt(offset);
        assert.deepEqual(position, positionAt(text, offset));
        assert.equal(note.text.offsetAt(position), offset);
      }
    });
  }
});

it('no entry ends within a line break, however malformed it is', () => {
  const note = readNote('claims:\r\n  c: b, d: [n\r\n      }\r\n');
  assert.deepEqual(
    note.contents.entries.map((entry) => spanOf(entry).end),
    [note.text.length - 2],
  );
});

/** The lines of the diagnostics, and their codes. */
function linesOf(text: string): string[] {
  const note = readNote(text);
  return check(note).map(({ code, span }) => `${note.text.positionAt(span.start).line + 1} ${code}`);
}

const deep = 10_000;
/** A claim below what is nested, which names what is not there. */
const sound = 'claims:\n  b: {text: x, sources: [q]}\n';

/** Values of more levels than any stack holds, each to stand behind a key. */
const nested: Readonly<Record<string, string>> = {
  'brackets that are not closed': '['.repeat(deep),
  'brackets that are closed': '['.repeat(deep) + ']'.repeat(deep),
  'braces that are not closed': '{a: '.repeat(deep),
  'braces that are closed': '{a: '.repeat(deep) + '}'.repeat(deep),
  'dashes on one line': `\n  ${'- '.repeat(deep)}x`,
  'questions on one line': `\n  ${'? '.repeat(deep)}x`,
  'lines that each stand deeper': `\n${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at + 2)}a:\n`).join('')}`,
};

describe('what is nested too deeply is an error of its own', () => {
  for (const [name, value] of Object.entries(nested)) {
    it(`by ${name}`, () => {
      const note = readNote(`title: T\nx-own: ${value}\n${sound}`);
      const [error, reference, ...others] = check(note);
      assert.deepEqual(others, []);
      assert.ok(error?.code === 'syntax' && /nested too deeply/.test(error.message), error?.message);
      assert.equal(reference?.code, 'unknown-reference');
      assert.equal(note.text.toString().slice(reference.span.start), 'q]}\n');
    });
  }

  it('where it is the whole note', () => {
    for (const text of ['['.repeat(deep), '{a: '.repeat(deep)])
      assert.deepEqual(linesOf(text).sort(), ['1 missing-field', '1 syntax']);
  });

  it('where aliases nest it', () => {
    const levels = 600;
    const lines = Array.from({ length: 8 }, (_, at) => {
      const inner = at === 0 ? 'x' : `*a${at - 1} `;
      return `x-${at}: &a${at} ${'['.repeat(levels)}${inner}${']'.repeat(levels)}\n`;
    });
    const codes = check(readNote(`title: T\n${lines.join('')}${sound}`)).map(({ code }) => code);
    assert.equal(codes.pop(), 'unknown-reference');
    assert.ok(codes.every((code) => code === 'syntax'));
  });
});

/** Lists of ten aliases each of the list before: ten to the ninth of them, were they written out. */
function billion(key: (at: number) => string, end: string): string {
  const lines = Array.from({ length: 9 }, (_, at) => {
    const items = Array.from({ length: 10 }, () => (at === 0 ? 'lol' : `*l${at - 1} `));
    return `${key(at)}: &l${at} [${items.join(', ')}]${end}`;
  });
  return lines.join('');
}

describe('aliases that stand for more than memory holds', () => {
  const laughs: Readonly<Record<string, string>> = {
    'in fields of their own': `title: T\n${billion((at) => `x-${at}`, '\n')}${sound}`,
    'in one field': `title: T\nx-own:\n${billion((at) => `  k${at}`, '\n')}${sound}`,
    'in braces': `title: T\nx-own: {\n${billion((at) => `  k${at}`, ',\n')}  }\n${sound}`,
  };
  for (const [name, text] of Object.entries(laughs)) {
    it(`are reported ${name}`, () => {
      const note = readNote(text);
      const found = check(note);
      const last = found.pop();
      assert.ok(last?.code === 'unknown-reference' && text.slice(last.span.start) === 'q]}\n');
      assert.ok(found.length > 0);
      for (const { code, message, span } of found) {
        assert.match(message, /stand for too much/);
        assert.deepEqual([code, text.slice(span.start, span.end).replace(/\d/, '#')], ['syntax', '*l#']);
      }
    });
  }
});

/** A note of so many claims, each of about 300 characters in several lines. */
function longNote(claims: number): string {
  const words = 'It is told at some length, with a comma: and a colon. '.repeat(3).trimEnd();
  const lines = Array.from({ length: claims }, (_, at) => [
    `  claim-${at}:`,
    `    text: "Claim ${at} of The Kremlin. ${words}"`,
    '    by: kremlin # who says so',
    `    sources: [source-${at % 10}]`,
    `    note: See [[claim-${(at * 7) % claims}]].`,
    '',
  ]);
  const sources = Array.from({ length: 10 }, (_, at) => `  source-${at}: Source ${at}`);
  const head = ['title: T', 'actors: {kremlin: {name: The Kremlin}}', 'sources:', ...sources, 'claims:'];
  return [...head, ...lines.flat()].join('\n');
}

describe('a note of great size', () => {
  it('of five megabytes is read and checked', () => {
    const claims = 18_000;
    const text = longNote(claims);
    assert.ok(text.length > 5_000_000);
    const note = readNote(text);
    assert.equal(note.contents.entriesOfKind('claim').length, claims);
    assert.deepEqual(check(note), []);
    const broken = text.replace('Claim 17999 of The Kremlin.', '$&"');
    const [error, ...others] = check(readNote(broken));
    assert.equal(error?.code, 'syntax');
    assert.deepEqual(others, []);
    assert.ok(broken.indexOf('  claim-17999:') < error.span.start);
  });

  it('with a text of one very long line is read', () => {
    assert.deepEqual(linesOf(`title: ${'word '.repeat(400_000)}\n${sound}`), ['3 unknown-reference']);
  });

  const words = 'word '.repeat(20_000);
  const malformed = {
    'a quote that is not closed': `{text: "${words}`,
    'a brace that is not closed': `{text: ${words}`,
    'a bracket too many': `{text: ${words}]}`,
    'a second colon': `{text: ${words}: b: c}`,
  };
  for (const [name, value] of Object.entries(malformed)) {
    it(`with ${name} in a very long line reports it`, () => {
      const text = `title: T\nclaims:\n  a: ${value}\n  b: {text: x, sources: [q]}\n`;
      assert.deepEqual(linesOf(text), ['3 syntax', '4 unknown-reference']);
    });
  }

  it('with a section of one very long line has exact columns', () => {
    const entries = Array.from({ length: 500 }, (_, at) => `c${at}: {text: t, sources: [q]}`);
    const note = readNote(`title: T\nclaims: {${entries.join(', ')}}\n`);
    const found = check(note).map(({ code, span }) => `${code} ${asEditor(note)(span)}`);
    const columns = [...note.text.toString().matchAll(/\[q\]/g)].map(
      ({ index }) => index + 1 - note.text.toString().indexOf('claims') + 1,
    );
    assert.deepEqual(
      found,
      columns.map((column) => `unknown-reference 2:${column}-2:${column + 1} q`),
    );
  });
});

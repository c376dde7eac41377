import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noteLayout } from '../../../../src/core/model/kinds/layout';
import { Chunks } from '../../../../src/core/yaml/chunks/chunks';
import { parse, parseFully } from '../../../../src/core/yaml/parse/parse';
import { quickParse, readAsMeant, readMalformed } from '../../../../src/core/yaml/parse/quick';
import { parseChunk } from '../../../../src/core/yaml/recovery/slips';
import { root } from '../../../host/paths';
import { mutated } from '../../support/mutations';
import { notes } from '../../support/notes';
import { picked } from '../../support/pick';
import { assertForAll } from '../../support/property';

const sample = join(root, 'media/sample/war-or-humiliation.notes.yaml');
const sampleChunks = chunksOf(readFileSync(sample, 'utf8'));

function chunksOf(text: string): string[] {
  return Array.from(new Chunks(text, noteLayout, undefined).list, (chunk) => chunk.text);
}

/** Asserts that the quick reader gives what the YAML library gives, or nothing; true where it gives something. */
function assertAgrees(text: string): boolean {
  const quick = quickParse(text);
  if (quick) assert.deepEqual(quick, parseFully(text), JSON.stringify(text));
  return quick !== undefined;
}

const pick = picked((choices) => choices);

describe('the quick reader agrees with the YAML library', () => {
  it('on notes in every style', () => {
    let [read, all] = [0, 0];
    assertForAll(
      fc.property(notes(), ({ text }) => {
        for (const piece of [text, ...chunksOf(text)]) {
          all++;
          if (assertAgrees(piece)) read++;
        }
      }),
      120,
    );
    assert.ok(read > all * 0.6, `${read} of ${all} texts were read quickly`);
  });

  it('on notes with small changes', () => {
    assertForAll(
      fc.property(notes(), pick, ({ text }, choices) => {
        for (const piece of [text, ...chunksOf(text)]) assertAgrees(mutated(piece, choices));
      }),
      150,
    );
  });

  it('on pieces of the sample with small changes', () => {
    assertForAll(
      fc.property(fc.constantFrom(...sampleChunks), pick, (text, choices) => {
        for (let count = 0; count < 4; count++) assertAgrees(mutated(text, choices));
      }),
      300,
    );
  });
});

describe('what is read as it is meant', () => {
  it('is the same as YAML where no sign has another meaning', () => {
    let count = 0;
    assertForAll(
      fc.property(notes({ aliases: false }), ({ text }) => {
        for (const piece of [text, ...chunksOf(text)]) {
          const sound = quickParse(piece);
          for (const meant of sound ? [readAsMeant(piece), readMalformed(piece)] : []) {
            assert.ok(meant, piece);
            if (meant.slips?.length) continue;
            assert.deepEqual(meant.root, sound?.root, piece);
            count++;
          }
        }
      }),
      100,
    );
    assert.ok(count > 500, `${count} pieces`);
  });

  it('takes no more of malformed text than is needed', () => {
    const text = 'a: b #1\nc: d #2\n  e\nf: [g #3]\nh: i #4\n';
    assert.deepEqual(
      readMalformed(text)?.slips?.map(({ start, end }) => text.slice(start, end)),
      ['d #2\n  e', 'g #3'],
    );
    assert.equal(readAsMeant(text)?.slips?.length, 4);
  });

  it('in linear time', { timeout: 10_000 }, () => {
    const many = 20_000;
    for (const text of [
      `a: [${'b #1, '.repeat(many)}]`,
      `a: b${' #c'.repeat(many)}\n  d\n`,
      `a: b\n${'  #c\n'.repeat(many)}  d\n`,
      `a: ${'*b '.repeat(many)}`,
      `a: ${'!b '.repeat(many)}`,
      `a: ${'b: '.repeat(many)}`,
      `a: ${'“b” '.repeat(many)}: c`,
      `a: {${'“b，'.repeat(many)}`,
      `a: [${'“b”, '.repeat(many)}: c`,
      `${'b： '.repeat(many)}`,
      `a: {b: ${'“'.repeat(many)}`,
    ])
      parseChunk(text);
  });
});

/** Texts of which each must be read quickly. */
const common: Readonly<Record<string, readonly string[]>> = {
  'nothing but comments': ['', '\n', '  \n# a\n\n  # b', '# a'],
  'maps in maps': [
    'a:\n  b:\n    c: 1\n  d: 2\ne: 3\n',
    '   a:\n            b: 1\n   c:\n    d: 2',
    'a:\r\n  b: c\r\nd: e\n',
  ],
  'keys in all styles': [
    'a b: c\n"d\\n": e\n\'f\'\'g\' : h\n2022: i\nnull: j\nК🕊️: k\na:b : c\n-x: 1\n?y: 2\n:z: 3\n"": ""\n',
  ],
  'keys given twice': ['a: 1\na: 2\n', 'a: {b: 1, b: 2}\n'],
  'no values': [
    'a:',
    'a:   \n',
    'a: # b\n',
    'a:\n  b:\n  c:\n# d\n\ne:\n',
    'a:\n  b: # c\n    # d\n# e\nf:\n',
    '  a:\n   # b\n',
  ],
  'plain text': [
    'a: b c',
    'a: b#c # d',
    'a: b:c -d ?e "f\' [g] {h}, i',
    'a: \\n',
    'a: it’s 🕊️ \t \n',
    'a:\tb\t# c\n',
  ],
  'plain text on several lines': [
    'a: b\n c\n\n\n  d # e\n',
    'a:\n    b\n  c\nd: e',
    'a: b\r\n  c\r\n\r\n  - d\r\n',
    'a: b\n  # c\n',
    'a: b\n\n  "c\n\nd: e',
  ],
  'double quotes': [
    'a: "b"',
    'a: " b \\" \\\\ \\/ \\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\N\\_\\L\\P\\\t \\x41\\u00e9\\U0001F54A\\ud83d\\udd4a "\n',
    'a: "b  \n   c\n\n\n  d\\n\n  e \\\n     f\\\n  \\ g\r\n \r\n h "\n',
    'a:\n  "b\n  # c: d"  # e\nf: ""\n',
  ],
  'single quotes': [
    "a: 'b ''c'' \\n'",
    "a: ''''\nb: ''\n",
    "a: ' b  \n\n   c: d\n  - e\r\n  ''f '\n",
    "a:\n 'b'",
  ],
  'flow sequences': [
    'a: [\n \tb,\n\t\n  \t# c\n d]',
    'a: []',
    'a: [b, "c",\'d\' , e f,]',
    'a: [ b,\n  c # d\n  , [[e], {}],\n\n  f\n  g,\n]\nh: i',
    'a:\n  [b]\n',
    'a: [b:c, -d, ?e, null, 1, "x\n  y"]',
  ],
  'flow maps': [
    'a: {":b": :c, :d: "e"}',
    'a: [[b], :c]',
    'a: {}',
    'a: {b: c, d}',
    'a: {b: , c:, d:}',
    'a: {"b":c, \'d\' : e, "f" :g, h: [i], j: {k: }, }',
    'a: {\n  b: c\n    d # e\n  # f\n  , g:\n    h\n}\n',
    'a: {b # c\n  : d}',
  ],
  'block sequences': [
    'a:\n- b\n- c: d\n  e: f\n- - g\n  - h\n-\n- # i\n  j\nk: l\n',
    'a:\n   - [b]\n   - "c": d\n   -   e: |\n        f\n       g: h\n',
    'a:\n- b\n\n  c\n- |\n d\n- >-\n  e\n# f\n',
  ],
  'literal block scalars': [
    'a: |\n  b\n   c\n\n  d \nf: g',
    'a: |-\n  b\n\n\n',
    'a: |+ # c\n\n  b\n\n\nc: d',
    'a:\n  b: |2\n     c\n    d\n  e: |-1\n     f\n',
    'a: |\r\n  b\r\n \r\n  c\r\n',
    'a:\n  |\n  b',
  ],
  'folded block scalars': [
    'a: >\n  b\n  c\n\n  d\n\n\n  e\n',
    'a: >-\n  b\n    c\n\n    d\n  e\n\n    f\n  g\nh: i',
    'a: >+\n\n  b\n\n    c\n\n',
    'a: >1-\n  b\n  c\n d\n e\n',
    'a: >\n  b\r\n\r\n  - c\n  # d\n# e\n',
  ],
  'comments below values': [
    '  a: b\n # c\n     # d\n',
    'a:\n  b:\n    c:\n    # d\n  # e\nf:\n',
    'a:\n    - b\n# c\n     # d\ne:\n',
    'a:\n  b: c\n    # d\n  # e\n# f\ng: h\n',
    'a:\n  b:\n    - c\n     # d\n    # e\n\n   # f\n  g: h\n   # i\n# j\n',
    'a:\n  b: [c] # d  \n\n   # e\nf: g\n',
    'a:\n  - b: |\n      c\n    # d\n   # e\nf:\n',
  ],
};

/** Scalars of the core schema, and some that only look like them. */
const typed = [
  '~ null Null NULL nul true True TRUE tRUE false False FALSE no yes',
  '0 -0 +7 012 9007199254740993 123456789012345678901234567890 0o17 0o8 -0o7 0x1F 0xG 0X1f',
  '1. .5 -.5e3 1e3 1e 1.5E-7 +1.5 . -. 1.2.3 1_000 12:30 2022-02-16 1e400',
  '.inf -.Inf +.INF .nan .NaN .NAN -.nan .Nan - + --1 /1',
].flatMap((line) => line.split(' '));

describe('the quick reader reads', () => {
  for (const [name, texts] of Object.entries(common)) {
    it(name, () => {
      for (const text of texts) assert.ok(assertAgrees(text), JSON.stringify(text));
    });
  }

  it('plain scalars by the core schema', () => {
    for (const word of typed.filter((each) => each !== '-'))
      assert.ok(assertAgrees(`${word}: ${word}\nlist: [${word}, {${word}: ${word}}]\n`), word);
  });

  it('every piece of the sample', () => {
    const unread = sampleChunks.filter((text) => !quickParse(text));
    assert.ok(sampleChunks.length > 80, `${sampleChunks.length} pieces`);
    assert.deepEqual(unread, []);
  });

  it('long texts in linear time', { timeout: 10_000 }, () => {
    const many = 50_000;
    const texts = [
      `a: [${'b, "c d", {e: f}, '.repeat(many)}]`,
      `a: "${'b \\n'.repeat(many)}"\nc: '${"''".repeat(many)}'`,
      `a: b${' '.repeat(many)}c${'\n'.repeat(many)}  d${' #'.repeat(many)}\n`,
      `${'# a\n'.repeat(many)}b: |\n${'  c\n\n'.repeat(many)}`,
      `${'a:\n  b: c\n'.repeat(many)}`,
    ];
    for (const text of texts) assert.ok(quickParse(text), text.slice(0, 20));
  });
});

/** Texts of which each is left to the YAML library, since they are malformed or uncommon. */
const uncommon: Readonly<Record<string, readonly string[]>> = {
  'anchors, aliases and tags': [
    'a: &b c',
    'a: *b',
    'a: !c d',
    '&a b: c',
    '*a : b',
    'a: [*b]',
    'a: [&b c]',
    'a:\n- !b c',
  ],
  'keys that are none': [
    '? a',
    '? a\n: b',
    ': a',
    '[a]: b',
    '{a: b}: c',
    'a: {? b}',
    'a: {: b}',
    'a: [b: c]',
    'a: {[b]: c}',
  ],
  'tabs as indentation': [
    'a: "b\n \tc"',
    'a: b\n \tc',
    'a: |\n  b\n  \tc',
    'a: >\n  b\n  \t\n',
    'a:\n\tb: c',
    '\ta: b',
    'a:\n  b: c\n\td: e',
    'a: [\n\tb]',
    'a: b\n\tc',
    'a: |\n\tb',
    'a:\n-\tb: c',
    'a:\n\t# b\n  c',
  ],
  documents: [
    '--- a: b',
    'a: b\n--- c: d',
    'a: b\n... c: d',
    '---\na: b',
    'a: b\n---\nc: d',
    'a: b\n...\n',
    '%YAML 1.2\n---\na: b',
    '\uFEFFa: b',
    'a: b\n\uFEFFc: d',
    'a: b\rc: d',
  ],
  'no mapping': ['a', '"a"', '- a', '[a]', '{a: b}', '|\n  a'],
  'long and broken keys': [
    `${'a'.repeat(1025)}: b`,
    `"${'a'.repeat(1025)}": b`,
    '"a\n b": c',
    'a\n b: c',
    'a:\n  "b\n  c": d',
  ],
  'lines at wrong columns': [
    'a: [[b\n], c]',
    'a: [b\n# c\n ]',
    'a:\n#b\n  c\nd: e',
    'a:\n  b:\n  #c\n    d\n  e: f',
    'a: b\n  c: d',
    ' a: b\nc: d',
    'a:\n  b: c\n d: e',
    'a:\n  - b\n - c',
    'a:\n  - b\n  c: d',
    'a: "b\nc"',
    'a: [b\n, c]',
    'a: {\nb}',
  ],
  'unclosed quotes and brackets': [
    'a: "b',
    "a: 'b",
    'a: [b',
    'a: {b: c',
    'a: [b}',
    'a: "b\\"',
    'a: [[b]',
    'a: ["b]',
  ],
  surplus: [
    'a: "b" c',
    'a: [b] c',
    'a: b: c',
    'a: "b": c',
    'a: - b',
    'a: [b]]',
    'a: [b,,c]',
    'a: [,b]',
    'a: {b: c: d}',
    'a: ["b" c]',
    'a: "b"#c',
  ],
  'wrong signs': [
    'a: "b \\\n\n  c"',
    'a: @b',
    'a: `b',
    'a: %b',
    'a: ,b',
    'a: ]',
    'a: [-]',
    'a: [- b]',
    'a: {b: @c}',
    'a: [|]',
    'a: "\\q"',
    'a: "\\xZZ"',
    'a: "\\U00110000"',
  ],
  'uncommon block scalars': [
    'a: |+\n  b\n ',
    'a: |-\n  b\n      \n',
    'a: |',
    'a: |x\n  b',
    'a: |--\n  b',
    'a: |0\n  b',
    'a: |#b\n  c',
    'a: |\nb: c',
    'a: |4\n  b',
    'a: |\n   \n  b',
    'a: >\n  b\n    \n  c',
  ],
};

describe('the quick reader leaves to the YAML library', () => {
  for (const [name, texts] of Object.entries(uncommon)) {
    it(name, () => {
      for (const text of texts) {
        assert.equal(quickParse(text), undefined, JSON.stringify(text));
        assert.deepEqual(parse(text), parseFully(text));
      }
    });
  }

  it('what is nested deeply', () => {
    for (const depth of [65, 100_000]) {
      assert.equal(quickParse(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`), undefined);
      assert.equal(quickParse(`a:\n${'- '.repeat(depth)}b`), undefined);
    }
    const deepest = `a:\n${Array.from({ length: 30 }, (_, at) => `${' '.repeat(at + 1)}b:\n`).join('')}`;
    assert.ok(assertAgrees(deepest));
  });
});

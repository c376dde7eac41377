import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Node, ScalarNode } from '../../../../src/core/yaml/parse/nodes';
import { parse } from '../../../../src/core/yaml/parse/parse';
import { decode, sourceMap } from '../../../../src/core/yaml/source-map/source-map';
import { notes } from '../../support/notes';
import { assertForAll } from '../../support/property';

/** The strings among the keys and values, without those that an alias stands for. */
function* strings(node: Node | null): Generator<ScalarNode> {
  if (!node || ('aliased' in node && node.aliased)) return;
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.end > node.start) yield node;
  if (node.kind === 'seq') for (const item of node.items) yield* strings(item);
  if (node.kind === 'map') {
    for (const { key, value } of node.pairs) {
      yield* strings(key);
      yield* strings(value);
    }
  }
}

/** The map must follow the writing, never go back, stay in the scalar, and find each letter that is written. */
function assertMaps(text: string, node: ScalarNode): void {
  const written = text.slice(node.start, node.end);
  assert.equal(decode(text, node)?.value, node.text, `the reader follows ${JSON.stringify(written)}`);
  const map = sourceMap(text, node);
  let last = node.start;
  for (let at = 0; at < node.text.length; at++) {
    const { start, end } = map.spanOf(at, at + 1);
    const source = text.slice(start, end);
    assert.ok(last <= start && start <= end && end <= node.end, `${at} of ${JSON.stringify(written)}`);
    last = start;
    if (/[\p{L}\p{N}]/u.test(node.text.charAt(at)) && !source.startsWith('\\'))
      assert.equal(source, node.text.charAt(at), JSON.stringify(written));
  }
}

function only(text: string): ScalarNode | undefined {
  const { root, problems } = parse(text);
  if (problems.length > 0 || root?.kind !== 'map') return undefined;
  const value = root.pairs[0]?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** Scalars of random chunks; those that are no YAML are left out. */
function pieces(before: string, after: string, parts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...parts), { maxLength: 12 })
    .map((chosen) => `k: ${before}${chosen.join('')}${after}\nl: end\n`);
}

function holds(texts: fc.Arbitrary<string>): void {
  let count = 0;
  assertForAll(
    fc.property(texts, (text) => {
      const node = only(text);
      if (!node || typeof node.value !== 'string') return;
      count++;
      assertMaps(text, node);
    }),
    1000,
  );
  assert.ok(count > 200, `${count} of the texts were scalars`);
}

const breaks = ['\n  ', '\n\n  ', '\r\n  ', '\n \n  ', ' \n   '];
const letters = ['a', 'é', 'Кр', '🕊️', ' ', ' b', '[[c|d]]'];

describe('the way back from a value to its writing', () => {
  it('holds for every string of a note', () => {
    assertForAll(
      fc.property(notes(), ({ text }) => {
        for (const node of strings(parse(text).root)) assertMaps(text, node);
      }),
      300,
    );
  });

  it('holds in double quotes', () => {
    const escapes = [
      '\\n',
      '\\"',
      '\\\\',
      '\\x41',
      '\\u00e9',
      '\\U0001F600',
      '\\/',
      '\\ ',
      '\\t',
      '\\_',
      '\\0',
    ];
    const joins = ['\\\n  ', '\\\n\n  ', '\\\r\n \t', "'", '#', ': '];
    holds(pieces('"', '"', [...letters, ...breaks, ...escapes, ...joins, '\t']));
  });

  it('holds in single quotes', () => {
    holds(pieces("'", "'", [...letters, ...breaks, "''", '"', '\\n', '#', ': ', '\t']));
  });

  it('holds in plain text', () => {
    holds(pieces('x', '', [...letters, ...breaks, '"', "'", '\\n', '\t', '#', ':', '&']));
  });

  const lines = ['a', 'b c', '', '', ' d', '  e', '\tf', 'g ', '# h', '🕊️ i', '- j'].map(
    (line) => `  ${line}\n`,
  );
  const ends = ['\n', '  k\r\n', '\r\n'];
  for (const style of ['|', '>']) {
    it(`holds in block scalars with ${style}`, () => {
      const headers = ['', '-', '+', ' # comment', '-  '].map((end) => `${style}${end}\n`);
      holds(fc.oneof(...headers.map((header) => pieces(header, '', [...lines, ...ends, '     \n']))));
    });

    it(`holds in block scalars with ${style} and a number for the indentation`, () => {
      const headers = ['1', '2', '2-', '+2', '1+'].map((end) => `${style}${end}\n`);
      holds(fc.oneof(...headers.map((header) => pieces(header, '', [...lines, ...ends]))));
    });
  }

  const cases: [name: string, text: string, part: string, written: string][] = [
    ['a word behind an escape', 'k: "a\\u00e9 word"', 'word', 'word'],
    ['an escaped sign', 'k: "caf\\u00e9 x"', 'é', '\\u00e9'],
    ['a doubled quote', "k: 'it''s so'", "'s", "''s"],
    ['words on two lines', 'k: United\n   Russia won', 'United Russia', 'United\n   Russia'],
    ['words in a folded block', 'k: >-\n  The United\n  Russia won\n', 'United Russia', 'United\n  Russia'],
    ['a word on the second line of a block', 'k: |\r\n    one\r\n    two\r\n', 'two', 'two'],
    ['a word in a deeper line', 'k: >\n  one\n    two\n  three\n', 'two', 'two'],
    ['a word behind a given indentation', 'k: |1\n   one\n  two\n', 'two', 'two'],
    ['an emoji', 'k: a 👩‍👩‍👧 b', '👩‍👩‍👧', '👩‍👩‍👧'],
  ];
  for (const [name, text, part, written] of cases) {
    it(`finds ${name}`, () => {
      const node = only(text);
      assert.ok(node);
      const at = node.text.indexOf(part);
      assert.ok(at >= 0, `${JSON.stringify(node.text)} holds ${part}`);
      const { start, end } = sourceMap(text, node).spanOf(at, at + part.length);
      assert.equal(text.slice(start, end), written);
    });
  }
});

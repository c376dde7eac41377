import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importSources, readReferences } from '../../../src/bibliography';
import type { CitationForm } from '../../../src/core';
import { addEntries } from '../../../src/core/edits/entries';
import { exportNote } from '../../../src/core/export';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertForAll, trials } from '../support/property';
import { contextOf } from '../support/views';

const forms: readonly CitationForm[] = ['bib', 'ris', 'csl'];

/** Signs that mean something to TeX, RIS, HTML or JSON, among letters. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'a',
          'B',
          'é',
          '字',
          'and',
          'TY  - JOUR',
          '<i>',
          '</b>',
          '\\textbf{',
          '\\input',
          '@misc{',
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom(...'{}\\$&#%_^~"<>-\'`,;:?!()=*|/@') },
      { weight: 2, arbitrary: fc.constant(' ') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').replace(/\*\*/g, '*').trim())
  .filter((text) => text !== '' && !/\[\[/.test(text));

const name = fc.constantFrom('Jane', 'Doe', 'Müller', 'van der Berg', 'O’Neil');
const author = fc.oneof(
  fc.tuple(name, name).map(([family, given]) => `${family}, ${given}`),
  words.filter((text) => !text.includes(',')),
);
const date = fc.constantFrom(
  ...['2022', '2022-02', '2022-02-14', '2022-02-10/2022-02-14', '2021/2022-03', '2014/..', '../2014'],
  ...['2024-Q2', '2023-H2', '2022~', '2022-05~', '2024-Q1/2024-Q3'],
);
const address = fc.constantFrom(
  'https://example.org/',
  'http://example.org/a_b?c=%20&d=1#~e',
  'https://example.org/$x^y',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const source = fc.record({
  title: words,
  publisher: maybe(words),
  author: fc.array(author, { maxLength: 3 }),
  url: maybe(address),
  date: maybe(date),
  accessed: maybe(date),
  kind: maybe(
    fc.constantFrom('official', 'media', 'document', 'human', 'imagery', 'social', 'academic', 'other'),
  ),
  reliability: maybe(fc.constantFrom(...'ABCDEF')),
  status: maybe(fc.constantFrom('current', 'retracted', 'superseded')),
  archived: maybe(address),
  file: maybe(fc.constantFrom('copies/a b.pdf', 'c_d.txt')),
  sha256: maybe(fc.constant('0123456789abcdef'.repeat(4))),
  note: maybe(words),
  tags: fc.uniqueArray(fc.constantFrom('rail', 'two words', 'R&D', '50%'), { maxLength: 2 }),
  marking: maybe(fc.constantFrom('TLP:RED', 'TLP:CLEAR')),
  external: fc.constantFrom<Record<string, string | string[]>>(
    {},
    { doi: '10.1234/a_b(1)' },
    { isbn: '978-3-16-148410-0', wikidata: ['Q1', 'Q2'], 'my scheme': 'a;b: c%' },
  ),
});
type Source = typeof source extends fc.Arbitrary<infer T> ? T : never;

/** A note with some sources, each of which says something that no other does. */
function noteOf(sources: readonly Source[]): string {
  const entries = sources.map((fields, at) => ({
    id: `s_${at}-é`,
    fields: given({
      ...fields,
      title: `${fields.title} ${at}`,
      url: fields.url?.replace('example', `example-${at}`),
      external: withNumber(fields.external, at),
    }),
  }));
  return applyEdits('title: T\n', addEntries(readNote('title: T\n'), 'sources', entries));
}

function withNumber({ doi, ...others }: Record<string, string | string[]>, at: number) {
  return { ...others, ...(doi !== undefined && { doi: `${doi}${at}` }) };
}

function given(
  fields: Readonly<
    Record<string, string | readonly string[] | Record<string, string | string[]> | undefined>
  >,
) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
        ? []
        : [[key, value]],
    ),
  );
}

/** What a note says of its sources. */
function sourcesIn(note: string): unknown {
  return JSON.parse(exportNote(contextOf(readNote(note)), 'json').text).sources;
}

for (const form of forms)
  test(`sources that are handed over as ${form} come back as they were`, () => {
    assertForAll(
      fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), (sources) => {
        const note = noteOf(sources);
        const { text } = exportNote(contextOf(readNote(note)), form);
        const { edits } = importSources(readNote(''), text, form);
        assert.deepEqual(sourcesIn(applyEdits('', edits)), sourcesIn(note));
        assert.equal(importSources(readNote(note), text, form).edits.length, 0);
      }),
      trials(60),
    );
  });

test('no text makes a reader of references fail', () => {
  const piece = fc.constantFrom(
    ...[
      '@',
      '@misc',
      '@string{a = "b"}',
      '{',
      '}',
      '"',
      ',',
      ' = ',
      'title',
      'author',
      'year',
      '\\',
      '\\"',
      '$',
      '%',
      '#',
      '\n',
    ],
    ...[
      'TY  - JOUR\n',
      'TI  - ',
      'ER  - \n',
      'DA  - 2022/02//',
      '[',
      ']',
      '{"type":"book","title":',
      '"x"',
      ':',
      'null',
      '1',
      ' and ',
      'constructor',
      '__proto__',
    ],
  );
  assertForAll(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...forms), (pieces, form) => {
      const { sources } = readReferences(pieces.join(''), form);
      importSources(readNote('sources: {a: {title: A}}\n'), pieces.join(''), form);
      for (const { fields } of sources) assert.equal(typeof fields.title, 'string');
    }),
    trials(500),
  );
});

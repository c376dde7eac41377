import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type OutlineItem, outline } from '../../../src/core/features/document-symbols';
import { readNote } from '../../../src/core/workspace/note/live-note';

function shape(items: readonly OutlineItem[]): unknown[] {
  return items.map(({ type, name, detail, children }) => [type, name, detail, ...shape(children)]);
}

function assertNested(
  items: readonly OutlineItem[],
  within = { start: 0, end: Number.POSITIVE_INFINITY },
): void {
  for (const { span, selection, children } of items) {
    assert.ok(within.start <= span.start && span.end <= within.end, 'a child lies in its parent');
    assert.ok(span.start <= selection.start && selection.end <= span.end, 'the selection lies in the span');
    assertNested(children, span);
  }
}

const expected = [
  ['field', 'bottom-line', ''],
  ['section', 'actors', '2', ['actor', 'a', 'Anna'], ['actor', 'b', 'Ben']],
  ['section', 'claims', '1', ['claim', 'c', 'Anna goes.']],
];

describe('outline', () => {
  const variants: [name: string, text: string][] = [
    [
      'in block style',
      'title: T\nbottom-line: B\nactors:\n  a: Anna\n  # c\n  b:\n    name: Ben\nclaims:\n  c: {text: Anna goes.}\n',
    ],
    [
      'in flow style',
      '{title: T, bottom-line: B, actors: {a: Anna, b: {name: Ben}},\n claims: {c: Anna goes.}}',
    ],
    [
      'with quoted keys',
      '"title": T\n"bottom-line": B\n"actors":\n    "a": Anna\n    b: Ben\n\'claims\':\n  c: Anna goes.\n',
    ],
    [
      'after a document start',
      '---\ntitle: T\nbottom-line: B\nactors: {a: Anna, b: Ben}\nclaims:\n  c: Anna goes.\n...\n',
    ],
  ];
  for (const [name, text] of variants) {
    for (const [ends, note] of [
      ['LF', text],
      ['CRLF', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}, with ${ends}`, () => {
        const items = outline(readNote(note));
        assert.deepEqual(shape(items), expected);
        assertNested(items);
      });
    }
  }

  it('keeps the other entries while one is malformed', () => {
    const items = outline(readNote('actors:\n  a: "Anna\n  b: Ben\n'));
    assert.deepEqual(shape(items), [
      ['section', 'actors', '2', ['actor', 'a', 'Anna'], ['actor', 'b', 'Ben']],
    ]);
  });

  it('of nothing is empty', () => assert.deepEqual(outline(readNote('')), []));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { implementation } from '../../../src/core/features/implementation';
import { markedFiles } from './includes';
import { marked } from './support';

const note = `sources: {s: S, t: T}
claims:
  top: {text: Top, supported-by: [middle, seen]}
  middle: {text: Middle, supported-by: [stated, seen, watched]}
  stated: {text: Stated, sources: [s, t]}
indicators:
  seen: {text: Seen, sources: s}
  watched: {text: Watched, status: watching}
`;

function evidence(before: string, after: string, text = note): string[] {
  assert.ok(text.includes(before + after));
  const { note: read, offset } = marked(text.replace(before + after, `${before}‸${after}`));
  return implementation(read, offset).map(({ id }) => id);
}

describe('implementation', () => {
  it('of a claim is what it rests on in the end', () =>
    assert.deepEqual(evidence('  to', 'p:').sort(), ['seen', 'stated']));
  it('is the same from a reference', () =>
    assert.deepEqual(evidence('[mid', 'dle').sort(), ['seen', 'stated']));
  it('of a claim that sources state are these', () =>
    assert.deepEqual(evidence('  stat', 'ed:'), ['s', 't']));
  it('of anything but a claim is nothing', () => assert.deepEqual(evidence('  se', 'en:'), []));
  it('is found with CRLF', () =>
    assert.deepEqual(evidence('  to', 'p:', note.replaceAll('\n', '\r\n')).sort(), ['seen', 'stated']));

  it('is found in an included note', () => {
    const { note: read, offset } = markedFiles({
      base: note,
      r: 'include: [base]\nclaims:\n  r: {text: R, supported-by: [mid‸dle]}\n',
    });
    const found = implementation(read, offset);
    assert.deepEqual(found.map(({ uri, id }) => `${uri} ${id}`).sort(), ['base seen', 'base stated']);
  });
});

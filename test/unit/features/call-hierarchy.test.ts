import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ArgumentStep,
  prepareCallHierarchy,
  supportedBy,
  supportOf,
} from '../../../src/core/features/call-hierarchy';
import { markedFiles } from './includes';
import { marked, textAt } from './support';

const note = `sources: {s: S}
actors: {a: Ann}
claims:
  top: {text: Top, supported-by: [middle, seen, middle], contradicted-by: [other], sources: s}
  middle: {text: Middle, supported-by: [seen]}
  other: {text: Other, by: a, sources: s}
indicators:
  seen: {text: Seen, sources: [s]}
`;

function walk(text: string, way: (entry: Parameters<typeof supportOf>[0]) => ArgumentStep[]): string[] {
  const { note: read, offset } = marked(text);
  return prepareCallHierarchy(read, offset)
    .flatMap(way)
    .map(({ entry, note: of, spans }) => `${entry.id}: ${spans.map((span) => textAt(of, span)).join()}`);
}

describe('the walk through an argument', () => {
  it('goes down to what supports a claim, each once with all its references', () =>
    assert.deepEqual(walk(note.replace('  top:', '  t‸op:'), supportOf), [
      'middle: middle,middle',
      'seen: seen',
      's: s',
    ]));
  it('goes up to what a claim supports', () =>
    assert.deepEqual(walk(note.replace('  middle:', '  mid‸dle:'), supportedBy), ['top: middle,middle']));
  it('goes up from a source, and from a reference to it', () =>
    assert.deepEqual(walk(note.replace('[s]', '[‸s]'), supportedBy), ['top: s', 'other: s', 'seen: s']));
  it('takes no objection for support', () =>
    assert.deepEqual(walk(note.replace('  other:', '  oth‸er:'), supportedBy), []));
  it('begins anywhere in the lines of a claim', () =>
    assert.deepEqual(walk(note.replace('text: Middle', 'text: Mid‸dle'), supportOf), ['seen: seen']));
  it('begins at no actor', () => assert.deepEqual(walk(note.replace('{a: Ann', '{‸a: Ann'), supportOf), []));

  it('goes over to a note that includes this one', () => {
    const { note: read, offset } = markedFiles({
      base: note.replace('  middle:', '  mid‸dle:'),
      r: 'include: [base]\nclaims:\n  r: {text: R, supported-by: middle}\n',
    });
    const steps = prepareCallHierarchy(read, offset).flatMap(supportedBy);
    assert.deepEqual(
      steps.map(({ entry, note: of }) => `${of.uri} ${entry.id}`),
      ['base top', 'r r'],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
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

function walk(text: string, way: typeof outgoingCalls): string[] {
  const { note: read, offset } = marked(text);
  return prepareCallHierarchy(read, offset)
    .flatMap((item) => way(read, item))
    .map(({ item, references }) => `${item.id}: ${references.map(({ span }) => textAt(read, span)).join()}`);
}

describe('the walk through an argument', () => {
  it('goes down to what supports a claim, each once with all its references', () =>
    assert.deepEqual(walk(note.replace('  top:', '  t‸op:'), outgoingCalls), [
      'middle: middle,middle',
      'seen: seen',
      's: s',
    ]));
  it('goes up to what a claim supports', () =>
    assert.deepEqual(walk(note.replace('  middle:', '  mid‸dle:'), incomingCalls), ['top: middle,middle']));
  it('goes up from a source, and from a reference to it', () =>
    assert.deepEqual(walk(note.replace('[s]', '[‸s]'), incomingCalls), ['top: s', 'other: s', 'seen: s']));
  it('takes no objection for support', () =>
    assert.deepEqual(walk(note.replace('  other:', '  oth‸er:'), incomingCalls), []));
  it('begins anywhere in the lines of a claim', () =>
    assert.deepEqual(walk(note.replace('text: Middle', 'text: Mid‸dle'), outgoingCalls), ['seen: seen']));
  it('begins at no actor', () =>
    assert.deepEqual(walk(note.replace('{a: Ann', '{‸a: Ann'), outgoingCalls), []));

  it('goes over to a note that includes this one', () => {
    const { note: read, offset } = markedFiles({
      base: note.replace('  middle:', '  mid‸dle:'),
      r: 'include: [base]\nclaims:\n  r: {text: R, supported-by: middle}\n',
    });
    const steps = prepareCallHierarchy(read, offset).flatMap((item) => incomingCalls(read, item));
    assert.deepEqual(
      steps.map(({ item }) => `${item.uri} ${item.id}`),
      ['base top', 'r r'],
    );
  });
});

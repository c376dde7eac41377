import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { references } from '../../../src/core/features/references';
import { markedFiles } from './includes';
import { marked, textAt } from './support';

const note = `title: T
sources: {s: S}
actors:
  ‸kremlin: {name: The Kremlin, aliases: [Moscow]}
claims:
  c:
    text: "The Kremlin's aim"
    by: kremlin
  d: {text: 'See [[c|the aim of the Kremlin]] and Moscow.', sources: [s]}
`;

describe('references', () => {
  it('of an actor are its definition, references and mentions in order', () => {
    const { note: read, offset } = marked(note);
    assert.deepEqual(
      references(read, offset).map(({ kind, span }) => `${kind} ${textAt(read, span)}`),
      ['definition kremlin', 'mention The Kremlin', 'reference kremlin', 'mention Moscow'],
    );
  });

  it('of an actor are its mentions, too, in a note that gives its id to another', () => {
    const { note: read, offset } = markedFiles({
      p: 'actors: {a: Ann}\nbrief: Ann\n',
      q: 'include: [p]\nactors: {a: Bo}\nbrief: "A‸nn, Bo, [[a]]"\n',
    });
    assert.deepEqual(
      references(read, offset).map(({ uri, kind }) => `${uri} ${kind}`),
      ['p definition', 'p mention', 'q mention'],
    );
  });

  it('leave quotes out', () => {
    const { note: read, offset } = marked(
      'actors: {"‸a": A}\nclaims:\n  c: {text: C, by: \'a\', actors: ["a"]}\n',
    );
    assert.deepEqual(
      references(read, offset).map(({ span }) => textAt(read, span)),
      ['a', 'a', 'a'],
    );
  });

  it('of an id that nothing defines are its references', () => {
    const { note: read, offset } = marked('claims:\n  a: {text: A, by: gho‸st}\n  b: {text: B, by: ghost}\n');
    assert.equal(references(read, offset).length, 2);
  });
});

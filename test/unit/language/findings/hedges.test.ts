import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { certainties } from '../../../../src/core/language/findings/certainties/certainties';
import { hedges } from '../../../../src/core/language/findings/hedges/hedges';
import type { Span } from '../../../../src/core/text/span';
import { braced, withBraces } from '../../support/marks';
import { fixture } from '../fixture';

const readers: readonly [kind: string, file: string, least: number, read: (text: string) => Span[]][] = [
  ['hedges', 'hedges.yaml', 60, hedges],
  ['certainties', 'certainties.yaml', 40, certainties],
];

for (const [kind, file, least, read] of readers) {
  const cases = fixture(file) as Record<string, string[]> & { none: Record<string, string[]> };
  const found = cases[kind] ?? [];
  const missed = Object.entries(cases.none);

  describe(kind, () => {
    it('are tried in enough sentences', () => {
      const count = found.length + missed.flatMap(([, sentences]) => sentences).length;
      assert.ok(count >= least, `${count} sentences`);
    });

    for (const written of found)
      it(written, () => {
        const { text } = braced(written);
        assert.equal(withBraces(text, read(text)), written);
      });

    for (const [why, sentences] of missed)
      for (const text of sentences)
        it(`none (${why}): ${text}`, () => assert.equal(withBraces(text, read(text)), text));
  });
}

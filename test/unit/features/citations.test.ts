import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { prepareCallHierarchy } from '../../../src/core/features/call-hierarchy';
import { definition } from '../../../src/core/features/definition';
import { documentHighlights } from '../../../src/core/features/document-highlight';
import { linkedRanges } from '../../../src/core/features/linked-editing';
import { references } from '../../../src/core/features/references';
import { renamable } from '../../../src/core/features/rename';
import type { Span } from '../../../src/core/text/span';
import type { Note } from '../../../src/core/workspace/note/note';
import { dedented } from '../support/marks';
import { renamed } from './renamed';
import { marked, textAt } from './support';

// Whatever works on a bare id works on one in a citation. Each feature is asked at both, and answers the same.

const bare = `
  sources:
    tass: {title: TASS report}
  claims:
    one: {text: One, sources: [mod, ta‸ss]}
    two: {text: Two, sources: tass}
`;

/** The ways to write the citation, with the cursor in its id. */
const ways: Readonly<Record<string, string>> = {
  'in brackets': '[mod, {source: ta‸ss, at: p. 4, quote: "tass, one"}]',
  'in quotes': "[mod, {at: p. 4, source: 'ta‸ss'}]",
  'that stands alone': '{source: ta‸ss}',
  'in lines of its own': '\n      - mod\n      - source: ta‸ss\n        quote: >-\n          tass',
};

/** What a feature says at the cursor: the words at its places, with their lines where the ways do not differ. */
type Feature = (note: Note, offset: number) => unknown;

const wordsAt = (note: Note, spans: readonly Span[]) => spans.map((span) => textAt(note, span));

const features: Readonly<Record<string, Feature>> = {
  definition: (note, offset) =>
    definition(note, offset).map(({ origin, selection }) => [textAt(note, origin), textAt(note, selection)]),
  references: (note, offset) => references(note, offset).map(({ span, kind }) => [kind, textAt(note, span)]),
  highlights: (note, offset) =>
    documentHighlights(note, offset).map(({ span, kind }) => [kind, textAt(note, span)]),
  'linked editing': (note, offset) => wordsAt(note, linkedRanges(note, offset)),
  'what can be renamed': (note, offset) => textAt(note, renamable(note, offset).span),
  'call hierarchy': (note, offset) => prepareCallHierarchy(note, offset).map(({ id }) => id),
};

describe('an id in a citation', () => {
  const expected = marked(dedented(bare));
  for (const [way, citation] of Object.entries(ways))
    for (const [name, ask] of Object.entries(features))
      it(`is one as a bare id is, to ${name}: ${way}`, () => {
        const { note, offset } = marked(inLines(citation));
        assert.deepEqual(ask(note, offset), ask(expected.note, expected.offset));
      });

  it('is renamed in all places, and its words are left', () =>
    assert.equal(
      renamed(inLines(ways['in lines of its own'] ?? ''), 'tass-2'),
      inLines(ways['in lines of its own'] ?? '')
        .replace('‸', '')
        .replace('source: tass', 'source: tass-2')
        .replace('tass: {', 'tass-2: {')
        .replace('sources: tass', 'sources: tass-2'),
    ));

  it('can be renamed from there only: a place and a quotation have no name', () => {
    for (const citation of ['{source: tass, at: ta‸ss}', '{source: tass, quote: ta‸ss}', '{sou‸rce: tass}']) {
      const { note, offset } = marked(dedented(bare).replace('[mod, ta‸ss]', citation));
      assert.throws(() => renamable(note, offset), Refusal);
    }
  });
});

/** The note with the citation in block style. */
function inLines(citation: string): string {
  return dedented(bare).replace(/one: .*/, `one:\n    text: One\n    sources: ${citation}`);
}

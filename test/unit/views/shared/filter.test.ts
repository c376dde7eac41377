import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryFilter } from '../../../../src/core/views/shared/entry-filter';
import { termsOf } from '../../../../src/core/views/shared/filter';
import { completeFilter } from '../../../../src/core/views/shared/filter-completion';
import { viewed } from '../../support/views';

const context = viewed(`
  title: T
  sources:
    tass: {title: State agency, kind: media, reliability: C}
  actors:
    nato: {name: NATO, aliases: [the alliance], role: "Deters, by its own account"}
    kremlin: {name: The Kremlin}
  claims:
    war: {text: A war begins, key: true, kind: forecast, likelihood: likely, confidence: low, due: 2022-02-01}
    calm: {text: "[[nato|It]] stays calm", tags: [energy, Gas], by: kremlin, note: "Ask [[tass]] again"}
    talk: {text: NATO talks on, supported-by: tanks, views: {nato: {likelihood: unlikely, because: Talks bore}}}
  indicators:
    tanks: {text: Tanks move, status: watching, until: 2022-03-01, sources: [{source: tass, at: p. 4, quote: Colonnes en marche}]}
    planes: Planes land
  gaps:
    orders: {text: Who gave the orders?}
`);

function left(filter: string): string {
  const passes = entryFilter(context, filter);
  return context.note.contents.entries
    .filter((entry) => !passes || passes(entry))
    .map(({ id }) => id)
    .join(' ');
}

describe('a filter leaves', () => {
  const cases: Readonly<Record<string, string>> = {
    'tanks move': 'tanks',
    '"tanks move"': 'tanks',
    'it stays': 'calm',
    'move tank': 'tanks',
    gas: 'calm',
    alliance: 'nato',
    account: 'nato',
    'again ask': 'calm',
    'ask state agency': 'calm',
    'bore talks': 'talk',
    marche: 'tanks',
    colonnes: 'tanks',
    'colonnes -tanks': '',
    unlikely: '',
    'is:key': 'war',
    'is:watching': 'tanks',
    'is:open': 'orders',
    'is:overdue': 'war',
    'kind:claim -is:key': 'calm talk',
    'kind:media': 'tass',
    'kind:forecast': 'war',
    'tag:gas': 'calm',
    'actor:kremlin': 'calm',
    'actor:nato': 'calm talk',
    'id:alm': 'calm',
    'problem:overdue': 'war',
    'war problem:warning': 'war',
    'is:nothing': '',
  };
  for (const [filter, expected] of Object.entries(cases))
    it(`${expected || 'nothing'} of “${filter}”`, () => assert.equal(left(filter), expected));

  it('all where it says nothing, or is still being typed', () => {
    assert.equal(entryFilter(context, '  '), undefined);
    assert.deepEqual(termsOf('is:'), []);
  });

  it('what has the words of a condition that nobody knows', () => {
    assert.equal(left('time:12'), '');
    assert.deepEqual(termsOf('a:b'), [{ key: 'words', value: 'a:b', isNot: false }]);
  });
});

describe('a filter that is being typed is completed', () => {
  const offered = (text: string): string[] => completeFilter(context, { text }).map((each) => each.text);

  it('to conditions and their values', () => {
    assert.deepEqual(offered('war i'), ['is:', 'id:']);
    assert.deepEqual(offered('-is:o'), ['-is:observed', '-is:overdue', '-is:open']);
    assert.deepEqual(offered('tag:'), ['tag:Gas', 'tag:energy']);
    assert.deepEqual(offered('actor:k'), ['actor:kremlin']);
    assert.deepEqual(offered('nothing:'), []);
  });
});

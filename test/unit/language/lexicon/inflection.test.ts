import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conjugated, numbersOf } from '../../../../src/core/language/lexicon/inflection';

describe('the forms of verbs', () => {
  const cases: readonly [verb: string, forms: string][] = [
    ['fear', 'fear fears fearing feared'],
    ['believe', 'believe believes believing believed'],
    ['deny', 'deny denies denying denied'],
    ['stress', 'stress stresses stressing stressed'],
    ['know/knew/known', 'know knows knowing knew known'],
    ['admit/admitted', 'admit admits admitting admitted'],
    ['foresee/foresaw', 'foresee foresees foreseeing foresaw'],
  ];
  for (const [verb, forms] of cases)
    it(forms, () => assert.equal([...conjugated(verb).keys()].join(' '), forms));

  it('tell what they agree with', () => {
    const forms = conjugated('put/put fear');
    assert.deepEqual(
      ['put', 'fear', 'fears', 'feared', 'putting'].map((form) => forms.get(form)),
      ['past', 'base', 'third', 'past', 'gerund'],
    );
  });
  it('have their nouns beside them', () =>
    assert.deepEqual([...numbersOf('story view')], ['story', 'stories', 'view', 'views']));
});

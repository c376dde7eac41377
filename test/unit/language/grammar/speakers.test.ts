import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speakerOf } from '../../../../src/core/language/grammar/speakers';
import { placeOf, tokensOf } from './sentence';

describe('the subject of a verb of saying', () => {
  const cases: readonly [text: string, verb: string, speaker: string | undefined][] = [
    ['The head of the bank warned us.', 'warned', 'person'],
    ['Officials in Kyiv have long feared a strike.', 'feared', 'person'],
    ['In Kyiv officials fear a strike.', 'fear', 'person'],
    ['A senior cleric suggested a truce.', 'suggested', 'person'],
    ['Moscow is betting on time.', 'betting', 'person'],
    ['Satellite images of the port suggest a strike.', 'suggest', 'thing'],
    ['Footage published on Monday suggests a strike.', 'suggests', 'thing'],
    ['We believe it.', 'believe', 'author'],
    ['This report claims it.', 'claims', 'author'],
    ['Nobody believes it.', 'believes', 'nobody'],
    ['The state of the road suggests a delay.', 'suggests', 'unknown'],
    ['It is believed.', 'believed', undefined],
  ];
  for (const [text, verb, speaker] of cases)
    it(`${text} ${speaker ?? 'none'}`, () => {
      const tokens = tokensOf(text);
      assert.equal(speakerOf(tokens, placeOf(tokens, verb)), speaker);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openness } from '../../../../src/core/language/grammar/questions';
import { braced, withBraces } from '../../support/marks';
import { rangesWhere, spansOf, tokensOf } from './sentence';

const asked: readonly string[] = [
  'Nobody knows {who may pay for it}.',
  'It is hard to say {what it might be}.',
  'They are checking {which products may be affected}.',
  'It is unclear {when talks may resume}.',
  'The debate on {how the war may end} goes on.',
  '{What may come next}',
  '{Whatever the motive may be}, the firm has to pay.',
  '{Who will succeed him} is unknown.',
  '{Where the corps will be committed} is not known.',
  'When talks resume, Moscow may leave.',
];

const picked: readonly string[] = [
  'They look for people {who may intend harm}.',
  'Cargo {that may hold arms} is searched.',
  'Those {who oppose the deal} may strike.',
  'They list weapons {that the group may use}.',
  'It named the ports {it may hit}.',
  'The sheet lists the roads {a convoy might take}.',
  'It is a case in {which rates may rise}.',
  'The court, which may rule on it, is split.',
  'It hits small firms, some of which may close.',
  'We judge that Moscow may leave.',
  'The risk that prices may rise has grown.',
  'In the spring the army may advance.',
];

for (const [kind, sentences] of [['asked', asked] as const, ['picked', picked] as const])
  describe(kind === 'asked' ? 'what is asked' : 'what only picks something out', () => {
    for (const written of sentences)
      it(written, () => {
        const { text } = braced(written);
        const tokens = tokensOf(text);
        const open = openness(tokens);
        const found = rangesWhere(tokens, (at) => open[at] === kind);
        assert.equal(withBraces(text, spansOf(tokens, found)), written);
      });
  });

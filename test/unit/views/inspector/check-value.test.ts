import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkValue } from '../../../../src/core/views/inspector/check-value';
import { contextOfText } from './support';

const context = contextOfText('title: War\nclaims:\n  a: One\nsources:\n  s: Two\n');

function check(path: string, text: string, entry = 'claims/0/a') {
  return checkValue(context, { entry, path: path.split('/'), text });
}

describe('a word that is typed into a field', () => {
  it('is told what it means where it is a likelihood', () => {
    assert.deepEqual(check('likelihood', '60–75%'), { isTaken: true, means: '60–75 %' });
    assert.deepEqual(check('likelihood', ' Likely '), { isTaken: true, means: '55–80 %' });
    assert.deepEqual(check('views/nato/likelihood', '1 in 4'), { isTaken: true, means: '25 %' });
    assert.deepEqual(check('was/2021', 'unlikely to likely'), { isTaken: true, means: '20–80 %' });
  });

  it('is answered with a sentence and with what may be meant where it is none', () => {
    const { isTaken, sentence, offers } = check('likelihood', '0.7');
    assert.equal(isTaken, false);
    assert.equal(sentence, '“0.7” is not a likelihood. Write it as 70%.');
    assert.deepEqual(offers, ['70%']);
    assert.equal(check('likelihood', 'liekly').offers?.[0], 'likely');
  });

  it('is read as a date, with the days that it spans', () => {
    assert.deepEqual(check('due', '2024-Q2'), { isTaken: true, means: '2024-04-01 – 2024-06-30' });
    assert.deepEqual(check('due', '2024-05-06'), { isTaken: true });
    assert.equal(check('due', '2024-02-30').isTaken, false);
    assert.deepEqual(check('due', '14.2.2022').offers, ['2022-02-14']);
  });

  it('is held to the words of a choice, the form of an id, a path or a hash', () => {
    assert.equal(check('confidence', 'strong').offers?.[0], 'high');
    assert.equal(check('confidence', 'high').isTaken, true);
    assert.equal(check('key', 'true').isTaken, true);
    assert.equal(check('supported-by/0', 'no id').isTaken, false);
    assert.equal(check('file', '/etc/passwd', 'sources/0/s').isTaken, false);
    assert.equal(check('sha256', 'abc', 'sources/0/s').isTaken, false);
    assert.equal(check('sources/0/quote', 'any words: at # all').isTaken, true);
  });

  it('is read as a key where it is to be one', () => {
    const key = (field: string, text: string) =>
      checkValue(context, { entry: 'claims/0/a', path: [field], text, isKey: true });
    assert.equal(key('was', '2021-12').isTaken, true);
    assert.equal(key('was', 'likely').isTaken, false);
    assert.equal(key('external', 'anything').isTaken, true);
    assert.equal(key('note', 'anything').isTaken, true);
  });

  it('is taken where nothing is known of it', () => {
    for (const path of ['nonsense', '__proto__', 'likelihood/deeper/still', 'consistency', ''])
      assert.equal(check(path, 'word').isTaken, path !== 'consistency');
    assert.equal(check('likelihood', 'x', 'claims/0/gone').isTaken, true);
    assert.equal(check('likelihood', '').isTaken, true);
  });
});

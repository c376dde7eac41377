import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasNoWidth, isOddSpace, meantSign, signName } from '../../../src/core/text/signs';

/** All that Unicode calls a space separator, but for the one that YAML knows. */
const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
  /^(?! )\p{Zs}$/u.test(sign),
);

describe('a sign that is not what it seems', () => {
  it('is named with its code point', () => {
    assert.equal(signName('\u00A0'), 'no-break space (U+00A0)');
    assert.equal(signName('\u3000'), 'ideographic space (U+3000)');
    assert.equal(signName('“'), 'left double quotation mark (U+201C)');
    assert.equal(signName('：'), 'full-width colon (U+FF1A)');
    assert.equal(signName('\u200B'), 'zero width space (U+200B)');
    assert.equal(signName('ä'), 'U+00E4');
    assert.equal(signName('😀'), 'U+1F600');
  });

  it('is told by what it is meant for', () => {
    for (const sign of '“”„‟«»″') assert.equal(meantSign(sign), '"', sign);
    for (const sign of '‘’‚‛‹›′') assert.equal(meantSign(sign), "'", sign);
    assert.equal([...'：，［］｛｝＃'].map(meantSign).join(''), ':,[]{}#');
    assert.equal(meantSign('\uFEFF'), '');
    for (const sign of ' \t"\':,[]{}#aä中') assert.equal(meantSign(sign), undefined, sign);
  });

  it('is an odd space if Unicode says that it is a space', () => {
    assert.equal(spaces.length, 16);
    for (const sign of spaces) assert.ok(isOddSpace(sign) && / \(U\+/.test(signName(sign)), signName(sign));
    assert.ok(!isOddSpace(' ') && !isOddSpace('\t') && !isOddSpace('\u200B'));
    assert.ok(hasNoWidth('\u200B') && !hasNoWidth('a') && !hasNoWidth('\u00A0'));
  });
});

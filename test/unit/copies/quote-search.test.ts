import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchQuotes } from '../../../src/core/copies/quote-search';
import { copyOf, foundIn, tables } from './support';

/** Each: the file, what stands in it, the quotation, and the words of the file that it is found at. */
function check(cases: Readonly<Record<string, readonly [string, string, string, string]>>): void {
  for (const [what, [name, content, quote, expected]] of Object.entries(cases))
    it(what, () => assert.equal(foundIn(name, content, quote), expected));
}

describe('a quotation is found in a text', () => {
  check({
    'as it is written': ['a.txt', 'He said: We go home.', 'We go home', 'We go home'],
    'broken into lines otherwise': ['a.txt', 'We go\r\n  home now', 'We go home', 'We go\r\n  home'],
    'in other quotation marks': ['a.txt', 'the “special” case', 'the "special" case', 'the “special” case'],
    'with other apostrophes': ['a.txt', 'Russia’s border', "Russia's border", 'Russia’s border'],
    'with other dashes': ['a.txt', 'the 2014–2015 war', 'the 2014-2015 war', 'the 2014–2015 war'],
    'with soft hyphens': ['a.txt', 'inter\u00adnational law', 'international law', 'inter\u00adnational law'],
    'with words parted at line ends': [
      'a.txt',
      'inter-\nnational law',
      'international law',
      'inter-\nnational law',
    ],
    'with another first letter': ['a.txt', 'and then we left', 'Then we left', 'then we left'],
    'of which the first letter is put in brackets': [
      'a.txt',
      'and then we left',
      '[T]hen we left',
      'then we left',
    ],
    'with an omission': [
      'a.txt',
      'We came, we saw, we left.',
      'We came … we left',
      'We came, we saw, we left',
    ],
    'with an omission in brackets': [
      'a.txt',
      'We came, we saw, we left.',
      'We came [...] we left',
      'We came, we saw, we left',
    ],
    'that ends in an omission': ['a.txt', 'We came, we saw.', 'We came, we...', 'We came, we'],
    'composed otherwise': ['a.txt', 'un cafe\u0301 noir', 'café noir', 'cafe\u0301 noir'],
    'composed otherwise in the quotation': ['a.txt', 'un café noir', 'cafe\u0301 noir', 'café noir'],
    'in syllables of Hangul': [
      'a.txt',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8 정부',
      '한국 정부',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8 정부',
    ],
    'of one short word': ['a.txt', 'Asked again, he said No.', 'No', 'No'],
    'of six letters': ['a.txt', 'The border is closed.', 'closed', 'closed'],
    'that stands only later behind what it leaves out': [
      'a.txt',
      'left. came. left.',
      'came … left',
      'came. left',
    ],
  });
});

describe('a quotation is not found', () => {
  check({
    'with another word': ['a.txt', 'We go home.', 'We went home', 'absent'],
    'with a word left out': ['a.txt', 'We do not go home.', 'We do go home', 'absent'],
    'with a letter of another case within': ['a.txt', 'the west said', 'the West said', 'absent'],
    'with pieces in another order': ['a.txt', 'We left. We came.', 'We came … We left', 'absent'],
    'with pieces that share their words': ['a.txt', 'alpha beta gamma', 'alpha beta … beta gamma', 'absent'],
    'that ends before a mark of its last letter': ['a.txt', 'the cafe\u0301', 'the cafe', 'absent'],
    'longer than its copy': ['a.txt', 'short', 'short and long', 'absent'],
    'in an empty copy': ['a.txt', '', 'We go home', 'absent'],
    'of nothing that counts': ['a.txt', 'We go home', '“…”', 'unknown'],
  });
});

describe('what is no text is left out', () => {
  check({
    tags: ['a.html', '<p>We <b class="x>y">go</b> home', 'We go home', 'We <b class="x>y">go</b> home'],
    'tags that are not closed in quotes': [
      'a.html',
      '<p title="it>We go home</p>',
      'We go home',
      'We go home',
    ],
    comments: ['a.html', 'We <!-- > do not --> go', 'We go', 'We <!-- > do not --> go'],
    scripts: ['a.html', '<SCRIPT>var a = "We go";</script>We stay', 'We go', 'absent'],
    'what follows scripts': ['a.html', '<style>p { color: red }</style>We stay', 'We stay', 'We stay'],
    'references in HTML': ['a.html', 'caf&eacute; &amp; bar &#8211; it&#x2019;s', 'café & bar, it', 'absent'],
    'references of both kinds': [
      'a.html',
      'caf&eacute; &amp; bar&nbsp;&#8211; it&#x2019;s',
      "café & bar – it's",
      'caf&eacute; &amp; bar&nbsp;&#8211; it&#x2019;s',
    ],
    'signs that begin no tag': ['a.html', 'if a < b & c', 'a < b & c', 'a < b & c'],
    'sections of XML': ['a.xml', '<t><![CDATA[a <b> c]]> d</t>', 'a <b> c d', 'a <b> c]]> d'],
    'escapes of JSON': [
      'a.json',
      '{"t": "He said \\"caf\\u00e9\\"\\nand\\/or"}',
      'said "café" and/or',
      'said \\"caf\\u00e9\\"\\nand\\/or',
    ],
    'the signs of Markdown': [
      'a.md',
      '> We **go** to [the _border_](https://a.b/c) now',
      'We go to the border now',
      'We **go** to [the _border_](https://a.b/c) now',
    ],
    'brackets of Markdown': ['a.md', 'see [1] and \\[2]', 'see [1] and [2]', 'see [1] and \\[2'],
    'double quotation marks of a table': [
      'a.csv',
      'a,"he said ""no"" twice",b',
      'he said "no" twice',
      'he said ""no"" twice',
    ],
  });
});

describe('many quotations', () => {
  it('are found in one pass, each at its place', () => {
    const words = Array.from({ length: 2000 }, (_, at) => `Sentence ${at} of the ${at * 7} here.`);
    const text = words.join('\n');
    const found = searchQuotes(copyOf('a.txt', text), [...words, 'Sentence 3 of the 4 here.'], tables);
    for (const word of words) {
      const place = found.get(word);
      assert.ok(typeof place === 'object', word);
      assert.equal(text.slice(place.start, place.end), word);
    }
    assert.equal(found.get('Sentence 3 of the 4 here.'), 'absent');
  });

  it('are found behind the length of the window', () => {
    const long = 'x'.repeat(100_000);
    const text = `${long} Here it is ${long} and it ends`;
    assert.equal(foundIn('a.txt', text, 'Here it is').length, 10);
    assert.equal(foundIn('a.txt', text, `${'x'.repeat(90_000)} Here it`).length, 90_008);
    assert.equal(foundIn('a.txt', text, 'Here it … it ends').length, text.length - 100_001);
  });

  it('take no time that grows with the square of a hostile text', () => {
    const quotes = Array.from({ length: 200 }, (_, at) => `${'b'.repeat(at + 1)}${'a'.repeat(5000)}`);
    const found = searchQuotes(copyOf('a.txt', 'a'.repeat(2_000_000)), quotes, tables);
    assert.ok([...found.values()].every((place) => typeof place === 'string'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directQuotations } from '../../../../src/core/language/findings/direct-quotations';
import { passageOf } from '../../../../src/core/language/text/passage';
import { quotations } from '../../../../src/core/language/text/quotations';
import { sentences } from '../../../../src/core/language/text/sentences';
import { braced, withBraces } from '../../support/marks';

describe('sentences', () => {
  const cases: [name: string, written: string][] = [
    ['one', '{War is likely.}'],
    ['one without an end', '{War is likely}'],
    ['several, with other ends', '{Is it?} {It is!} {No…} {Yes.}'],
    [
      'abbreviations',
      '{The U.S. Army met Mr. Smith, Gen. Jones and others, e.g. the envoy, at 5 p.m. sharp.}',
    ],
    ['a country at the end', '{It left the U.S.} {The talks ended.}'],
    ['initials', '{J. R. Smith left.} {He returned.}'],
    ['numbers', '{It rose by 3.5 points in no. 7.} {No. 8 fell.}'],
    ['a number at the beginning', '{It fell.} {2022 was worse.}'],
    ['speech', '{“We win. They lose,” he said.} {He left.}'],
    ['speech that ends it', '{He said: "We win."} {He left.}'],
    ['speech that goes on', '{"Do we win?" he asked.} {He left.}'],
    ['brackets', '{It fell.} {(So it was said.)} {It rose.}'],
    ['emphasis', '{It fell.} {**It** rose.} {_It_ fell.}'],
    ['links', '{It fell.} {[[bank]] rose.}'],
    ['lines of one paragraph', '{It fell\nslowly.} {It rose.}'],
    ['paragraphs', '{It fell}\n\n{It rose}'],
    ['a heading, a list and a table', '{## It fell}\n{it rose}\n{- one}\n{- two}\n{| a | b |}\n{| c | d |}'],
    ['CRLF', '{## It fell}\r\n{It rose.}\r\n\r\n{It fell.}'],
    ['nothing', ''],
    ['white space', ' \n '],
    ['ends without words', '{...} {!!}'],
  ];
  for (const [name, written] of cases) {
    const { text, spans } = braced(written);
    it(`are told apart: ${name}`, () =>
      assert.equal(withBraces(text, sentences(text)), withBraces(text, spans)));
  }
  it('do not end in code', () => {
    const { text, spans } = braced('{Run `a. B! C?` now.} {It ends.}');
    assert.equal(withBraces(text, passageOf(text).sentences), withBraces(text, spans));
  });
});

describe('quotations', () => {
  const cases: [name: string, written: string][] = [
    ['straight', 'He said {"war is likely"} twice.'],
    ['typographic', 'He said {“war is likely”} twice.'],
    ['single', "He said {'war is likely'} twice."],
    ['single, typographic', 'He said {‘war is likely’} twice.'],
    ['French', 'Il dit : {«la guerre est probable»}. {« Oui »}, dit-il.'],
    ['German', 'Er sagt {„wahrscheinlich“} und {‚so‘} und {»anders«}.'],
    ['nested', 'He said {“she said ‘war’ twice”} then.'],
    ['nested, straight', `He said {"she said 'war' twice"} then.`],
    ['one with an apostrophe', "He said {'it isn't so'} then."],
    ['one with a possessive', "He said {'the states' rights are won'} then."],
    ['one before a possessive', "He said {'buy cars'} and the analysts' view held."],
    ['one before the number of a footnote', 'He said {“war is near”}12 and left. {"It is,"}3 she said.'],
    ['two', 'He said {"one"}, then {"two"}.'],
    ['one in brackets', 'He left ({"for good"}).'],
    ['over a line break', 'He said {"war\nis likely"} twice.'],
    ['over paragraphs', '{“One.}\n\n{“Two.”}'],
    ['speech of paragraphs', '{"One.}\n\n{"Two."}'],
    ['a block quotation', 'He wrote:\n\n{> War is likely.}\n\nHe left.'],
    ['none: apostrophes', "It isn't the states' fault, nor Moscow's; rock 'n' roll of the '90s."],
    ['none: typographic apostrophes', 'It isn’t the states’ fault, nor Moscow’s, of the ’90s.'],
    ['none: a mark that is not closed', 'He said "war is likely.\n\nHe left.'],
    ['none: a mark that is not opened', 'He said war is likely" and left.'],
    ['none: inches', 'A 5" gun and a 6" gun.'],
    ['none: a number at the beginning', '> 80 % is likely.'],
  ];
  for (const [name, written] of cases) {
    const { text, spans } = braced(written);
    it(name, () => assert.equal(withBraces(text, quotations(text)), withBraces(text, spans)));
  }
});

describe('direct quotations', () => {
  const cases: [written: string, referenced?: boolean][] = [
    ['He said {"we will leave soon"} twice.', false],
    ['[[lavrov]] said {"we will leave soon"} twice.', true],
    ['He said {"we will leave soon"} ([[mod]]).', true],
    ['He said {"we will leave soon"}. See [[mod]].', false],
    ['See [[mod]]. He said: {“We leave. You stay here.”} He left.', false],
    ['He said {"we will leave soon"}12 and left.', false],
    ['They marched under the slogan "no peace without work for all" at noon.'],
    ['The {“end of all the drills”} came early.', false],
    ['The "no peace without work for all" campaign has ended.'],
    ['A placard reading “not one more step back” was taken down.'],
    ['The officer {“was not at his post that night”} by all accounts.', false],
    ['He said "we leave" twice.'],
    ['Her book "War and Peace in Our Time" sold well.'],
    ['{> We will leave this place soon.}', false],
    ['A tag <a title="we will leave soon"> or `"we will leave soon"` quotes nobody.'],
    ['```\n> We will leave this place soon.\n```'],
    ['He wrote "see https://example.org/we-will/leave/soon" twice.'],
    ['He said {"we will leave `it` soon"} twice.', false],
    ['He said {"we will leave soon"}, `[[mod]]`.', false],
    ["It’s 'news.example.org' that he read: {'we will leave soon'}.", false],
  ];
  for (const [written, referenced] of cases)
    it(written, () => {
      const { text } = braced(written);
      const found = directQuotations(text);
      assert.equal(withBraces(text, found), written);
      assert.deepEqual(
        found.map((each) => each.referenced),
        referenced === undefined ? [] : [referenced],
      );
    });
});

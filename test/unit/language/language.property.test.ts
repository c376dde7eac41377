import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { certainties } from '../../../src/core/language/findings/certainties/certainties';
import { confidences } from '../../../src/core/language/findings/confidences';
import { directQuotations } from '../../../src/core/language/findings/direct-quotations';
import { hedges } from '../../../src/core/language/findings/hedges/hedges';
import { mixedSentences } from '../../../src/core/language/findings/mixed-sentences';
import { estimates } from '../../../src/core/language/likelihood/estimates';
import { foreignTerms } from '../../../src/core/language/likelihood/yardstick-terms';
import { quotations } from '../../../src/core/language/text/quotations';
import { sentences } from '../../../src/core/language/text/sentences';
import { yardstickIds, yardsticks } from '../../../src/core/model/scales/yardsticks';
import { markupOf } from '../../../src/core/prose/markup';
import { type Span, shift } from '../../../src/core/text/span';
import { braced } from '../support/marks';
import { assertForAll } from '../support/property';
import { fixture } from './fixture';

type Read = (text: string) => Span[];

/** Those who read words; quotations and links hold nothing for them. */
const wordReaders: readonly Read[] = [
  ...yardstickIds.map((id) => (text: string) => estimates(text, yardsticks[id])),
  ...yardstickIds.map((id) => (text: string) => foreignTerms(text, yardsticks[id])),
  (text) => mixedSentences(text, yardsticks['icd-203']),
  hedges,
  certainties,
  confidences,
];
const links: Read = (text) => [...markupOf(text, true).links];
const opaque: Read = (text) => [...markupOf(text, true).opaque];
const readers: readonly Read[] = [...wordReaders, sentences, quotations, links, opaque, directQuotations];

/** All sentences of the fixtures, without their marks. */
const written: readonly string[] = ['estimates', 'no-estimates', 'hedges', 'certainties', 'confidences']
  .flatMap((name) => leaves(fixture(`${name}.yaml`)))
  .map((sentence) => braced(sentence).text);

function leaves(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [];
}

const words = fc.constantFrom(
  ...'likely very not highly un probable probably chance of the is a 60 % - – 70 per cent odds one in five to even almost'.split(
    ' ',
  ),
  ...'certain certainly will would could may might perhaps cannot be ruled out if whether that confidence high low with'.split(
    ' ',
  ),
  ..."\" “ ” ' ’ ‘ « » „ ( ) , . ; : ? ! … [[a]] [[ ]] ** \n \n\n - # | > U.S. Mr. Moscow Moscow's isn't won’t 50-50 İ 😀".split(
    ' ',
  ),
);
const prose = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const sentence = fc.constantFrom(...written);
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), prose, sentence);

describe('readers of language', () => {
  it('give spans within the text, in order and apart, for every text', () => {
    assertForAll(
      fc.property(anything, (text) => {
        for (const read of readers) {
          let last = 0;
          for (const { start, end } of read(text)) {
            assert.ok(last <= start && start < end && end <= text.length, JSON.stringify(text));
            last = end;
          }
        }
      }),
      1000,
    );
  });

  it('find the same behind another sentence', () => {
    const before = 'The desk met on Monday. ';
    assertForAll(
      fc.property(sentence, (text) => {
        // Behind other words, > begins no line.
        fc.pre(!text.startsWith('>'));
        for (const read of wordReaders) {
          const found = read(text).map(({ start, end }) => shift({ start, end }, before.length));
          assert.deepEqual(spans(read(before + text)), found, text);
        }
      }),
      written.length,
    );
  });

  it('find the same in another paragraph', () => {
    const before = 'The desk met on Monday.\n\n';
    assertForAll(
      fc.property(prose, (text) => {
        for (const read of wordReaders) {
          const found = read(text).map(({ start, end }) => shift({ start, end }, before.length));
          assert.deepEqual(spans(read(before + text)), found, text);
        }
      }),
      500,
    );
  });

  it('find nothing in what is quoted as a whole', () => {
    const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['‘', '’'], ["'", "'"]);
    assertForAll(
      fc.property(sentence, marks, (text, [open = '', close = '']) => {
        fc.pre(!/["'“”„«»‘’>]/.test(text));
        for (const read of wordReaders) assert.deepEqual(read(open + text + close), [], text);
      }),
      1000,
    );
  });

  it('find in several sentences what they find in each', () => {
    assertForAll(
      fc.property(fc.array(sentence, { maxLength: 5 }), (texts) => {
        for (const read of wordReaders)
          assert.equal(read(texts.join('\n\n')).length, texts.flatMap((text) => read(text)).length);
      }),
      200,
    );
  });
});

function spans(found: readonly Span[]): Span[] {
  return found.map(({ start, end }) => ({ start, end }));
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { searchQuotes } from '../../../src/core/copies/quote-search';
import { assertForAll, trials } from '../support/property';
import { copyOf, tables } from './support';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwxyzéüñжяあ漢0123456789,;'),
  minLength: 1,
  maxLength: 9,
});
const words = fc.array(word, { minLength: 8, maxLength: 120 });

/** Ways to write a space otherwise that do not count. */
const gaps = fc.constantFrom(' ', '  ', '\n', '\r\n\t', '\u00a0', ' “', '” ', ' – ', ' - ', '’ ', '\u00ad ');

interface Disguise {
  readonly gaps: readonly string[];
  readonly isComposed: boolean;
  readonly isUpper: boolean;
}

const disguise: fc.Arbitrary<Disguise> = fc.record({
  gaps: fc.array(gaps, { minLength: 1, maxLength: 7 }),
  isComposed: fc.boolean(),
  isUpper: fc.boolean(),
});

function written(all: readonly string[], how: Disguise): string {
  const text = all.map((each, at) => (at === 0 ? each : how.gaps[at % how.gaps.length] + each)).join('');
  const cased = how.isUpper ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return how.isComposed ? cased.normalize('NFC') : cased.normalize('NFD');
}

/** A stretch of some words, by fractions. */
function cut(all: readonly string[], from: number, length: number): readonly string[] {
  const start = Math.floor(from * (all.length - 6));
  return all.slice(start, start + 3 + Math.floor(length * (all.length - start - 3)));
}

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('a quotation', () => {
  it('that is cut from a text and disguised is found there', () => {
    assertForAll(
      fc.property(words, disguise, disguise, fraction, fraction, (all, inCopy, inQuote, from, length) => {
        const own = cut(all, from, length);
        const quote = written(own, inQuote);
        const copy = copyOf('a.txt', written(all, { ...inCopy, isUpper: false }));
        assert.equal(typeof searchQuotes(copy, [quote], tables).get(quote), 'object');
      }),
      trials(400),
    );
  });

  it('is found with words left out', () => {
    assertForAll(
      fc.property(words, disguise, fraction, fraction, (all, how, from, length) => {
        const own = cut(all, from, length);
        const quote = `${own[0]} … ${own.at(-1)}`;
        const copy = copyOf('a.txt', written(all, { ...how, isUpper: false }));
        assert.equal(typeof searchQuotes(copy, [quote], tables).get(quote), 'object');
      }),
      trials(400),
    );
  });

  it('with a changed word is not found', () => {
    assertForAll(
      fc.property(words, disguise, fraction, fraction, (all, how, from, length) => {
        const own = [...cut(all, from, length)];
        own[1] = `${own[1]}q${own[1]}`;
        const quote = written(own, how);
        assert.equal(searchQuotes(copyOf('a.txt', all.join(' ')), [quote], tables).get(quote), 'absent');
      }),
      trials(400),
    );
  });

  it('is found among others at the place where it is found alone', () => {
    assertForAll(
      fc.property(words, fc.array(fc.tuple(fraction, fraction), { maxLength: 12 }), (all, cuts) => {
        const copy = copyOf('a.txt', all.join(' '));
        const quotes = cuts.map(([from, length]) => cut(all, from, length).join(' '));
        const together = searchQuotes(copy, quotes, tables);
        for (const quote of quotes)
          assert.deepEqual(together.get(quote), searchQuotes(copy, [quote], tables).get(quote));
      }),
      trials(400),
    );
  });
});

describe('no copy makes the reader fail', () => {
  const kinds = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.xml', 'a.json', 'a.eml');
  const signs = fc.string({
    unit: fc.constantFrom(
      ...'<>&;"\'\\/!-[]()=?ab\n: #xu0123456789',
      '\u0301',
      '\ud800',
      'script',
      'style',
      'CDATA[',
    ),
    maxLength: 200,
  });
  it('whatever stands in it', () => {
    assertForAll(
      fc.property(kinds, signs, signs, (name, text, quote) => {
        const place = searchQuotes(copyOf(name, text), [quote], tables).get(quote);
        if (typeof place !== 'object') return;
        assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
      }),
      trials(400),
    );
  });
});

import { words } from '../../util/words';

/** Abbreviations behind which a sentence goes on, without their last full stop, in lower case. */
const within = new Set(
  (
    'mr mrs ms messrs dr prof rev hon gen maj col lt capt cmdr adm sgt sen rep gov pres amb min sec supt ' +
    'st mt ft vs v cf viz e.g i.e approx ca c est fig figs vol ed eds pp p para art op cit al nos ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri dept univ'
  ).split(' '),
);

/** Abbreviations that end a sentence as readily as they stand within it. */
const either = new Set(
  'u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m ph.d inc ltd co corp bros jr sr etc plc llc b.c a.d'.split(' '),
);

/** Words that hardly begin anything but a sentence. */
const openers = words(
  'the this these that those it its they their we our he she his her there if but and yet however as at in on by for',
  'a an since while although because when no not such even still meanwhile',
);

function isOpener(after: string): boolean {
  const word = /^["“‘'(]?(\p{L}+)(?!\p{L}|['’])/u.exec(after.slice(0, 20))?.[1];
  return word !== undefined && openers.has(word.toLowerCase());
}

/**
 * Whether the full stop behind a word belongs to an abbreviation and ends no sentence: “U.S. forces”, “Mr.
 * Smith”, “J. Smith”, “no. 5”. `after` is the text behind the stop and its space.
 */
export function isAbbreviation(word: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (within.has(lower)) return true;
  if (lower === 'no') return /^\d/.test(after);
  if (either.has(lower)) return !isOpener(after);
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !isOpener(after);
}

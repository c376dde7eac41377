import { estimates } from '../../language';
import { midpoint } from '../../model/scales/bands';
import { bandOf, findTermRange } from '../../model/scales/likelihoods';
import { parsePercentage, percentageMeant } from '../../model/scales/percentages';
import { type Band, findTerm, type Term, type Yardstick, yardsticks } from '../../model/scales/yardsticks';
import { nearest } from '../../util/nearest';

/** What may be meant by a likelihood that is none of a note's yardstick. */
export interface LikelihoodReadings {
  /** What can stand there instead, the likeliest first. */
  readonly meant: readonly string[];
  /** Whether the first of them is what was meant. */
  readonly isSure: boolean;
  /** The yardstick that has the term, and the band that it has there. */
  readonly elsewhere?: { readonly yardstick: Yardstick; readonly band: Band };
}

/** Nobody writes a longer one. */
const longest = 60;

export function likelihoodsMeant(written: string, yardstick: Yardstick): LikelihoodReadings {
  if (written.length > longest) return { meant: [], isSure: false };
  const exact = percentageMeant(written) ?? rangeMeant(written, yardstick);
  if (exact !== undefined) return { meant: [exact], isSure: true };
  const elsewhere = foreignBand(written);
  if (elsewhere) return { meant: byBand(elsewhere.band, yardstick), isSure: true, elsewhere };
  const names = yardstick.terms.flatMap((term) => term.names);
  const spelt = nearest(written, names);
  const term = findTerm(yardstick, spelt ?? '');
  if (term && spelt !== undefined) {
    const others = byBand(term, yardstick).filter((name) => !term.names.includes(name));
    return { meant: [spelt, ...others], isSure: true };
  }
  const meaning = generalBand(written, yardstick);
  return meaning
    ? { meant: byBand(meaning, yardstick), isSure: false }
    : { meant: yardstick.terms.flatMap(firstName), isSure: false };
}

const between = /(?<!\s)\s+(?:to|and|or)\s+|(?<!\s)\s*[-–—/]\s*/gi;

/** Two terms with another word between them, or the likelier one first. */
function rangeMeant(written: string, yardstick: Yardstick): string | undefined {
  const bare = written.trim().replace(/^(?:between|from)\s+/i, '');
  for (const { 0: sign, index } of bare.matchAll(between)) {
    const ends = [bare.slice(0, index), bare.slice(index + sign.length)];
    for (const [low, high] of [ends, ends.toReversed()])
      if (findTermRange(yardstick, `${low} to ${high}`)) return `${low} to ${high}`;
  }
  return undefined;
}

/** The first yardstick that knows a term or a range of terms. */
function foreignBand(written: string): LikelihoodReadings['elsewhere'] {
  if (parsePercentage(written)) return undefined;
  for (const yardstick of Object.values(yardsticks)) {
    const band = bandOf(written, yardstick);
    if (band) return { yardstick, band };
  }
  return undefined;
}

/** What words mean in general, where they are an estimate in English. */
function generalBand(written: string, yardstick: Yardstick): Band | undefined {
  const [only, another] = estimates(`It is ${written} that it happens.`, yardstick);
  return another ? undefined : only?.band;
}

/** The terms of a yardstick, those nearest to a band first. */
function byBand(band: Band, { terms }: Yardstick): string[] {
  const distance = (term: Term): number => Math.abs(midpoint(term) - midpoint(band));
  return terms.toSorted((a, b) => distance(a) - distance(b)).flatMap(firstName);
}

function firstName({ names }: Term): readonly string[] {
  return names.slice(0, 1);
}

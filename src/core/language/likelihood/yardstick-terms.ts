import {
  type Term,
  type Yardstick,
  type YardstickId,
  yardstickIds,
  yardsticks,
} from '../../model/scales/yardsticks';
import type { Span } from '../../text/span';
import type { Passage } from '../text/passage';
import { type Estimate, estimates } from './estimates';
import { adverbOf } from './phrase';

/** A term of another yardstick than the note's. The span is that of the term, without a denial before it. */
export interface ForeignTerm extends Span {
  /** The term as its yardstick writes it. */
  readonly name: string;
  /** The yardsticks to which it belongs. */
  readonly of: readonly YardstickId[];
  /** The nearest term of the note's own yardstick. */
  readonly nearest: Term;
  /**
   * The own term in the form in which it can stand in its place; undefined where the sentence must be
   * rewritten.
   */
  readonly replacement?: string;
}

/**
 * The terms in prose that belong to another yardstick and not to the given one, in order and apart (the rule
 * `off-yardstick`). Words that no yardstick has are none: extremely likely.
 */
export function foreignTerms(prose: string | Passage, yardstick: Yardstick): ForeignTerm[] {
  const own = new Set(yardstick.terms.flatMap(({ names }) => names));
  return estimates(prose, yardstick).flatMap((estimate) => {
    const { term } = estimate;
    if (!term || term.names.some((name) => own.has(name))) return [];
    const found = term.names
      .map((name) => ({ name, of: yardsticksWith(name) }))
      .find(({ of }) => of.length > 0);
    return found ? [foreign(estimate, term, found, yardstick)] : [];
  });
}

function yardsticksWith(name: string): YardstickId[] {
  return yardstickIds.filter((id) => termNamed(name, yardsticks[id]) !== undefined);
}

function termNamed(name: string, { terms }: Yardstick): Term | undefined {
  return terms.find(({ names }) => names.includes(name));
}

function foreign(
  estimate: Estimate,
  { start, end }: Span,
  { name, of }: { name: string; of: readonly YardstickId[] },
  yardstick: Yardstick,
): ForeignTerm {
  const nearest = nearestTerm(middleOf(name, of), yardstick);
  const replacement = replacementFor(estimate, nearest);
  return { start, end, name, of, nearest, ...(replacement !== undefined && { replacement }) };
}

/** The middle of what the term means where it comes from. */
function middleOf(name: string, of: readonly YardstickId[]): number {
  const middles = of.map((id) => middle(termNamed(name, yardsticks[id])));
  return middles.reduce((sum, each) => sum + each, 0) / Math.max(1, middles.length);
}

function middle(band: Term | undefined): number {
  return band ? (band.low + band.high) / 2 : 50;
}

/** The term of a yardstick whose middle is nearest to a percentage. */
export function nearestTerm(percent: number, { terms }: Yardstick): Term {
  const distance = (term: Term): number => Math.abs(middle(term) - percent);
  return terms.reduce((best, term) => (distance(term) < distance(best) ? term : best));
}

const nouns = /(?:chance|odds|possibility)$/;

/** Adverbs that only deny: 'will unlikely sign' is no English. */
const denying = /^(?:\w+ )?(?:unlikely|improbable)$/;

/**
 * The name of a term in the form in which it can stand in the place of an estimate; undefined where the
 * sentence must be rewritten.
 */
export function replacementFor({ form }: Pick<Estimate, 'form'>, { names }: Term): string | undefined {
  if (form === 'noun') return names.find((name) => nouns.test(name));
  const name = names.find((each) => !nouns.test(each) && !/ not$|^chances|^remote$/.test(each));
  if (name === undefined || form === 'adjective') return name;
  return denying.test(name) ? undefined : adverbOf(name);
}

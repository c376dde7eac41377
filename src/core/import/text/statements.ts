/** What the sentences of a text say: judgements, views of others, events. */
import { certainties, directQuotations, type Estimate, estimates, hedges } from '../../language';
import { yardsticks } from '../../model/scales/yardsticks';
import type { Span } from '../../text/span';
import { type DateMention, dateMentions } from './dates/date-mentions';
import type { Reason } from './proposal';
import type { TextPassage, TextSentence } from './reading';

/** Signs of a judgement that are no estimates of the author’s: what is inferred, meant or left open. */
const judging =
  /\b(?:no guarantee|(?:indications?|signs?) (?:that|of)|suggests? that|(?:does not |do not )?(?:seems?|appears?)|would|unclear|uncertain|remains to be seen|means? that|aims? to|intends? to|seeks? to|ready (?:for|to)|unable to|poised to|set to|threatens? to|tends? to|implies|points? to|signals?|in our view|we (?:assess|judge|believe|expect|estimate)|the (?:key )?(?:problem|question|risk|danger)|at stake|looks? (?:weak|set|like)|not showing|no (?:choice|option|way)|the only|slowly but surely)\b/i;

/** Told by somebody whom the text does not name. */
const reporting =
  /\b(?:reportedly|allegedly|reports say|it is said|is said to|are said to|sources say|is believed to|are believed to)\b/i;

/** Numbers of things, which can be checked. */
const counting =
  /\b(?:\d{1,3}(?:,\d{3})+|(?<![\d.,–-])\d{2,}(?![\d.,–-]*\d|\s?%|\sper\s?cent|\s\p{Lu}|[’'´°/:])|hundreds of|dozens of|thousands of|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:people|persons|soldiers|civilians|officers|troops|ships|aircraft|vehicles|tanks|missiles|drones|villages|towns|houses|companies|hosts|accounts|victims))\b/iu;

/** What is found of judgements in a passage, read once for all of its sentences. */
interface Signs {
  readonly estimates: readonly Estimate[];
  readonly certainties: readonly Span[];
  readonly hedges: readonly Span[];
}

const yardstick = yardsticks['icd-203'];

export function signsIn({ passage }: TextPassage): Signs {
  return {
    estimates: estimates(passage, yardstick),
    certainties: certainties(passage),
    hedges: hedges(passage),
  };
}

export interface Judged {
  readonly reason: Reason;
  /** By which judgements are ordered: what estimates stands before what hedges. */
  readonly weight: number;
  readonly likelihood?: string;
  readonly isForecast: boolean;
}

/** What makes a judgement of a sentence; undefined where nothing does. */
export function judgedIn({ passage, sentence }: TextSentence, signs: Signs): Judged | undefined {
  const { text } = passage.passage;
  const isHere = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end;
  const here = text.slice(sentence.start, sentence.end);
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const estimated = signs.estimates.filter(isHere);
  const isForecast = /\b(?:will|would|shall|could|going to)\b|n['’]t\b/i.test(here);
  const [estimate, another] = estimated;
  if (estimate) {
    const likelihood = another ? undefined : likelihoodOf(estimate);
    return {
      reason: { sign: 'estimate', words: wordsOf(estimate) },
      weight: 4,
      isForecast,
      ...(likelihood !== undefined && { likelihood }),
    };
  }
  const certain = signs.certainties.find(isHere);
  if (certain) return { reason: { sign: 'certainty', words: wordsOf(certain) }, weight: 3, isForecast: true };
  const hedged = signs.hedges.find(isHere);
  if (hedged) return { reason: { sign: 'hedge', words: wordsOf(hedged) }, weight: 3, isForecast };
  const cue = judging.exec(here)?.[0];
  return cue === undefined
    ? undefined
    : { reason: { sign: 'judgement', words: cue }, weight: 2, isForecast: /^would$/i.test(cue) };
}

/** The term of the yardstick that says the same, else the percentages. */
function likelihoodOf({ band, denied, form }: Estimate): string | undefined {
  if (denied) return band.low === 0 && band.high >= 45 ? 'unlikely' : undefined;
  const term = yardstick.terms.find(({ low, high }) => low === band.low && high === band.high);
  if (term) return term.names[0];
  if (form !== 'number') return undefined;
  const [low, high] = [Math.round(band.low), Math.round(band.high)];
  return low === high ? `${low}%` : `${low}-${high}%`;
}

export interface Dated {
  readonly reason: Reason;
  readonly mention: DateMention;
  readonly isScheduled: boolean;
}

/** The date of what a sentence tells; undefined where it names none, or only one by which something is due. */
export function datedIn(text: string, sentence: Span, date: string | undefined): Dated | undefined {
  const here = text.slice(sentence.start, sentence.end);
  const mention = dateMentions(here, date).find(({ bound }) => bound !== 'by');
  if (!mention) return undefined;
  return {
    reason: { sign: 'dated', words: here.slice(mention.start, mention.end).replace(/\s+/g, ' ') },
    mention,
    isScheduled: isToCome(here, mention, date),
  };
}

const willBe = /\b(?:will|is to|are to|is scheduled|are scheduled|is due|are due|plans? to)\b/gi;
/** How far from its date a verb may stand. */
const near = 70;

/** Whether it is told as something to come: what is later than the text, or 'will' with the date in one clause. */
function isToCome(here: string, { start, end, date }: DateMention, now: string | undefined): boolean {
  if (date !== undefined && now !== undefined) return date.slice(0, 10) > now;
  return [...here.matchAll(willBe)].some(({ index, 0: words }) => {
    const between = index < start ? here.slice(index + words.length, start) : here.slice(end, index);
    return between.length <= near && !/[;:–—]/.test(between);
  });
}

/** The date by which what a sentence foresees is settled. */
export function dueIn(text: string, { start, end }: Span, date: string | undefined): string | undefined {
  return dateMentions(text.slice(start, end), date).find(({ bound }) => bound === 'by')?.date;
}

/** What makes an event of a sentence without a date: it is told by others, or it counts something. */
export function reportedIn(text: string, { start, end }: Span): Reason | undefined {
  const here = text.slice(start, end);
  const told = reporting.exec(here)?.[0];
  if (told !== undefined) return { sign: 'reported', words: told.replace(/\s+/g, ' ') };
  const count = dateMentions(here, undefined).length > 0 ? undefined : counting.exec(here)?.[0];
  return count === undefined ? undefined : { sign: 'counted', words: count.replace(/\s+/g, ' ') };
}

/** The direct quotations of a passage without their marks, in offsets of the text. */
export function quotationsIn({ passage, start }: TextPassage): Span[] {
  return directQuotations(passage).flatMap((quotation) => {
    const written = passage.text.slice(quotation.start, quotation.end);
    const opened = written.replace(/^[>\s"'“”„«»‹›‘’‚‟]+/, '');
    const from = start + quotation.start + written.length - opened.length;
    const words = opened.replace(/(?<![\s"'“”„«»‹›‘’‚‟,])[\s"'“”„«»‹›‘’‚‟,]+$/, '');
    return words === '' ? [] : [{ start: from, end: from + words.length }];
  });
}

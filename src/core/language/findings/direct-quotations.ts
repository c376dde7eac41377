import type { Span } from '../../text/span';
import { isFunctionWord } from '../lexicon/function-words';
import { verbFormOf } from '../lexicon/verbs';
import { type Passage, passageOf } from '../text/passage';
import { anyWithin, firstFrom, within } from '../text/within';

/** From how many words on a quotation is speech, and no mere term. */
const speech = 4;

/** A direct quotation of four words or more. */
export interface DirectQuotation extends Span {
  /** Whether its sentence has a `[[reference]]`. */
  readonly referenced: boolean;
}

/**
 * The direct quotations in prose that somebody must have said: of four words or more, in order (the rule
 * `unattributed-quote`). A title, each of whose greater words has a capital, quotes nobody.
 */
export function directQuotations(prose: string | Passage): DirectQuotation[] {
  const passage = passageOf(prose);
  const { links } = passage.markup;
  return passage.quotations
    .filter((quotation) => isSpeech(wordsIn(passage, quotation)) && !isNamed(passage.text, quotation))
    .map((quotation) => {
      const around = sentenceAround(quotation, passage);
      return { ...quotation, referenced: anyWithin(links, around) };
    });
}

/** The stretch of the sentences that a quotation is part of. */
function sentenceAround({ start, end }: Span, { sentences }: Passage): Span {
  const first = lastBefore(sentences, start + 1);
  const last = lastBefore(sentences, end);
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** The last of an ordered list that begins before an offset. */
function lastBefore(all: readonly Span[], offset: number): Span | undefined {
  return all[firstFrom(all, offset) - 1];
}

/** What is quoted, without what is no prose in it. */
function wordsIn({ text, markup }: Passage, { start, end }: Span): string {
  let words = '';
  let from = start;
  for (const each of within(markup.opaque, { start, end })) {
    words += text.slice(from, each.start);
    from = each.end;
  }
  return words + text.slice(from, end);
}

function isSpeech(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
  return words.length >= speech && !isTitle(words);
}

/** Words behind which a quotation gives the wording of something, and nobody's speech: the slogan "…", titled "…". */
const naming = new RegExp(
  [
    '\\b(?:so-called|slogans?|mottos?|mottoes|banners?|placards?|hashtags?|headlines?|titles?|phrases?|terms?|labels?',
    'chants?|graffiti|stickers?|leaflets?|labelled|labeled|titled|entitled|named|dubbed|called|nicknamed|codenamed',
    'headed|marked|inscribed|branded|known as|reading|proverb)(?: of| was| is| as)?[:,]?\\s+$',
  ].join('|'),
  'i',
);

/**
 * Whether a quotation names something or is its wording: the slogan “peace with work for all”, the “build it back
 * better now” plan, which has an article before and its noun behind.
 */
function isNamed(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (naming.test(before)) return true;
  return /\b(?:an?|the|its|their|his|her|this)\s+$/i.test(before) && isNoun(text.slice(end, end + 24));
}

/** Whether a word of its own follows that the quotation describes, and no verb or preposition. */
function isNoun(after: string): boolean {
  const word = /^\s+(\p{Ll}[\p{L}-]+)/u.exec(after)?.[1];
  const isVerb = word !== undefined && /^(?:past|third)$/.test(verbFormOf(word) ?? '');
  return word !== undefined && !isVerb && !isFunctionWord(word) && !/.{2}(?:ed|ly)$/.test(word);
}

function isTitle(words: readonly string[]): boolean {
  const greater = words.filter((word) => word.length > 3);
  return greater.length > 1 && greater.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

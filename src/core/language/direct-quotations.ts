import type { Span } from '../text/span';
import { links } from './links';
import { type Passage, passageOf } from './passage';

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
  const { text, quotations, sentences } = passageOf(prose);
  if (quotations.length === 0) return [];
  const references = links(text);
  let next = 0;
  return quotations
    .filter((span) => isSpeech(text.slice(span.start, span.end)))
    .map(({ start, end }) => {
      while ((sentences[next]?.end ?? end) < end) next++;
      const around = sentences[next] ?? { start, end };
      const referenced = references.some(
        (link) => link.start >= Math.min(around.start, start) && link.end <= around.end,
      );
      return { start, end, referenced };
    });
}

function isSpeech(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
  return words.length >= speech && !isTitle(words);
}

function isTitle(words: readonly string[]): boolean {
  const greater = words.filter((word) => word.length > 3);
  return greater.length > 1 && greater.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

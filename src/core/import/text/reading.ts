import { Passage, type Sentence, type Token, tokens } from '../../language';
import { markupOf } from '../../prose';
import { type Span, span } from '../../text/span';
import type { SourceText } from './source-text';

/** A sentence of the text, with the passage that it was read in. */
export interface TextSentence extends Span {
  /** From one on. */
  readonly paragraph: number;
  readonly passage: TextPassage;
  readonly sentence: Sentence;
}

/** A stretch of the text that is read at once: a paragraph, or a part of a very long one. */
export interface TextPassage extends Span {
  readonly paragraph: number;
  readonly passage: Passage;
  /** Its words, those in quotations too. */
  readonly tokens: readonly Token[];
}

/** The reader of English looks at no longer text at once: a text without a full stop would cost it too much. */
const mostAtOnce = 6000;
/** Nobody cites a longer sentence. */
const longestSentence = 1200;

export function passagesOf({ text, paragraphs }: SourceText): TextPassage[] {
  return paragraphs.flatMap((paragraph, at) =>
    partsOf(text, paragraph).map((part) => {
      const written = text.slice(part.start, part.end);
      const markup = markupOf(written, false);
      return {
        ...part,
        paragraph: at + 1,
        passage: new Passage(written, markup),
        tokens: tokens(
          written,
          markup.opaque.map(({ start, end, kind }) => ({ start, end, isSilent: kind === 'hidden' })),
        ),
      };
    }),
  );
}

function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + mostAtOnce);
    if (to < end) to = cutBefore(text, from, to);
    parts.push(span(from, to));
    from = to;
  }
  return parts;
}

/** Behind a sentence, else behind a word, and never between the halves of a character. */
function cutBefore(text: string, from: number, to: number): number {
  const written = text.slice(from, to);
  const cut = [written.lastIndexOf('. ') + 1, written.lastIndexOf(' ') + 1].find((at) => at > mostAtOnce / 2);
  if (cut !== undefined) return from + cut;
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
}

export function sentencesOf(passages: readonly TextPassage[]): TextSentence[] {
  return passages.flatMap((passage) =>
    passage.passage.sentences
      .filter(({ start, end }) => end - start <= longestSentence)
      .map((sentence) => ({
        start: passage.start + sentence.start + markLength(passage.passage.text, sentence),
        end: passage.start + sentence.end,
        paragraph: passage.paragraph,
        passage,
        sentence,
      })),
  );
}

/** The mark of an item of a list, or of a line that repeats another mail, is not of the sentence. */
function markLength(text: string, { start, end }: Span): number {
  const written = text.slice(start, Math.min(end, start + 24));
  return /^(?:(?:[-*•–>|]|#{1,6}|\d{1,3}[.)])\s+)+(?=\S)/.exec(written)?.[0].length ?? 0;
}

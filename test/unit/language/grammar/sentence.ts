import { passageOf } from '../../../../src/core/language/text/passage';
import { wordAt } from '../../../../src/core/language/text/token-access';
import type { TokenRange } from '../../../../src/core/language/text/token-range';
import type { Token } from '../../../../src/core/language/text/tokens';
import type { Span } from '../../../../src/core/text/span';

/** The tokens of a text of one sentence. */
export function tokensOf(text: string): readonly Token[] {
  return passageOf(text).sentences[0]?.tokens ?? [];
}

/** The place of a word in its sentence. */
export function placeOf(tokens: readonly Token[], word: string): number {
  return tokens.findIndex((_, at) => wordAt(tokens, at) === word);
}

/** Ranges of tokens as spans of the text. Of those that overlap, the first. */
export function spansOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Span[] {
  const apart = ranges.filter(({ first }, at) => ranges.slice(0, at).every(({ end }) => end <= first));
  return apart.map(({ first, end }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  }));
}

/** The ranges of tokens for which something holds. */
export function rangesWhere(tokens: readonly Token[], holds: (at: number) => boolean): TokenRange[] {
  const found: { first: number; end: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const last = found.at(-1);
    if (!holds(at)) continue;
    if (last?.end === at) last.end = at + 1;
    else found.push({ first: at, end: at + 1 });
  }
  return found;
}

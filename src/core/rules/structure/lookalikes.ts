import { meantSign } from '../../text/signs';
import { type Span, span } from '../../text/span';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { isNoPart, lookalikeMessage } from '../../yaml/recovery/lookalikes';
import type { Finding } from '../rule';

/** Longer values are sentences, in which such signs are right. */
const longest = 200;

/** A sign of a value or key that is not what it seems, and where it stands in the chunk. */
export interface Seeming {
  readonly sign: string;
  readonly at: number;
}

/**
 * The sign in a word that is not what it seems: a space or a quotation mark at one of its ends, what cannot be
 * seen, or a colon, comma or bracket of another script. Undefined where the word is as it looks.
 */
export function seemingIn(text: string, { start, end }: Span): Seeming | undefined {
  const inner = withoutQuotes(text, start, end);
  const written = text.slice(inner.start, inner.end);
  if (written.length > longest || /[\r\n]/.test(written) || /^[[{]/.test(written)) return undefined;
  const ends = [0, written.length - 1].find((at) => isNoPart(written.charAt(at)));
  const found = ends ?? written.split('').findIndex((sign, at) => isAnywhere(sign, written.charAt(at - 1)));
  return found < 0 ? undefined : { sign: written.charAt(found), at: inner.start + found };
}

function withoutQuotes(text: string, start: number, end: number): Span {
  const isQuoted = end - start > 1 && /^(["']).*\1$/s.test(text.slice(start, end));
  return isQuoted ? span(start + 1, end - 1) : span(start, end);
}

function isAnywhere(sign: string, before: string): boolean {
  const meant = meantSign(sign);
  if (meant === ' ') return before === ':';
  return meant !== undefined && ':[]{},'.includes(meant);
}

/** Findings in whose place such a sign stands are told by it. */
export function* namingSigns({ chunk }: ChunkFacts, found: Iterable<Finding>): Generator<Finding> {
  for (const finding of found) {
    const seeming = finding.at.chunk === chunk ? seemingIn(chunk.text, finding.at.span) : undefined;
    yield seeming ? { ...finding, message: lookalikeMessage(seeming.sign) } : finding;
  }
}

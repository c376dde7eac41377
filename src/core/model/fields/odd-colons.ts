import type { ScalarNode } from '../../yaml/parse/nodes';
import { keyColons, lookalikeMessage, oddSignIn } from '../../yaml/recovery/lookalikes';
import type { Problem } from './problem';

/** The text of a chunk, and where its problems are put. */
interface Sink {
  readonly text: string;
  readonly problems: Problem[];
}

/**
 * Reports keys of an entry whose colon is of another script, or has a space behind it that YAML does not know:
 * YAML takes them and their values for one text. Returns whether the text begins with such a key.
 */
export function noticeOddColon(node: ScalarNode, isKnown: (key: string) => boolean, into: Sink): boolean {
  const { start, end, style, aliased } = node;
  if (style !== 'plain' || aliased || !isKeyWithOddColon(into.text.slice(start, end), isKnown)) return false;
  const mend = keyColons(into.text).filter(({ span }) => span.start > start && span.start < end);
  const first = mend[0]?.span;
  if (!first) return false;
  const sign = oddSignIn(into.text, first);
  const message = lookalikeMessage(into.text.charAt(sign));
  into.problems.push({ code: 'syntax', start: sign, end: sign + 1, message, mend });
  return true;
}

const oddKey = /^([a-z-]+)[ \t]*(?:[：∶﹕꞉]|:[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/;

/** Whether a word is a known key and its value, as the colon between them is none to YAML. */
export function isKeyWithOddColon(word: string, isKnown: (key: string) => boolean): boolean {
  const key = oddKey.exec(word)?.[1];
  return key !== undefined && isKnown(key);
}

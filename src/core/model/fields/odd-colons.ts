import type { ScalarNode } from '../../yaml/parse/nodes';
import { keyColons, lookalikeMessage, oddSignIn } from '../../yaml/recovery/lookalikes';
import type { FieldReader } from './field-reader';

/**
 * Reports keys of an entry whose colon is of another script, or has a space behind it that YAML does not know:
 * YAML takes them and their values for one text. Returns whether the text begins with such a key.
 */
export function noticeOddColon(
  node: ScalarNode,
  isKnown: (key: string) => boolean,
  sink: FieldReader,
): boolean {
  const { start, end, style, aliased } = node;
  if (style !== 'plain' || aliased || !isKeyWithOddColon(sink.text.slice(start, end), isKnown)) return false;
  const mend = keyColons(sink.text).filter(({ span }) => span.start > start && span.start < end);
  const first = mend[0]?.span;
  if (!first) return false;
  const sign = oddSignIn(sink.text, first);
  const message = lookalikeMessage(sink.text.charAt(sign));
  sink.problems.push({ code: 'syntax', start: sign, end: sign + 1, message, mend });
  return true;
}

const oddKey = /^([a-z-]+)[ \t]*(?:[：∶﹕꞉]|:[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])/;

/** Whether a word is a known key and its value, as the colon between them is none to YAML. */
export function isKeyWithOddColon(word: string, isKnown: (key: string) => boolean): boolean {
  const key = oddKey.exec(word)?.[1];
  return key !== undefined && isKnown(key);
}

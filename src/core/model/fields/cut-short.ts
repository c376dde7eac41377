import type { Slip } from '../../yaml/parse/parsed';
import { cutSpan } from '../../yaml/recovery/slips';
import type { Problem } from './problem';

/** A value that goes on behind a `#`, in a field that takes no text. */
export function cutShort(text: string, slip: Slip): Problem {
  return { code: 'syntax', ...cutSpan(text, slip), message: cutMessage(slip) };
}

function cutMessage({ sign }: Slip): string {
  return sign === '#'
    ? 'To YAML, what begins with # is a comment, to the end of the line. Put the whole text in quotes, or the comment on a line of its own.'
    : `To YAML, a word that begins with ${sign} is no part of the text. Put the whole text in quotes.`;
}

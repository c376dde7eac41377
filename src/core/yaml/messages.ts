import type { ErrorCode } from 'yaml';

/**
 * What the parser's errors mean to somebody who writes notes and not YAML, and what mends them. Codes that
 * are absent come with the parser's own words, which are clear enough.
 */
const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'An alias is a * and a name, as in *name.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash begins an escape, and this is none. Write \\\\ for a backslash, or use single quotes.',
  BAD_SCALAR_START: 'Text that begins with this sign must stand in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon in one line makes a key of the text before it. Put the text in quotes.',
  MULTILINE_IMPLICIT_KEY:
    'A colon is missing behind the key, or the text goes on in a line that looks like a key.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only.',
  MULTIPLE_TAGS: 'A value can have one tag only.',
  TAB_AS_INDENT: 'YAML does not allow a tab here. Indent with spaces.',
};

const unclosed: Readonly<Record<string, string>> = {
  '"': 'A closing double quote is missing.',
  "'": 'A closing single quote is missing. An apostrophe in single quotes is written twice.',
  ']': 'A closing ] is missing, or stands too far left.',
  '}': 'A closing } is missing, or stands too far left.',
};

/** An error of the parser as a sentence. `line` is the line of the note that it stands in. */
export function plainMessage(code: ErrorCode, message: string, line: string): string {
  const sentence = missingEnd(code, message) ?? sentences[code] ?? `${message.replace(/\.$/, '')}.`;
  return hasLinkInFlow(line)
    ? `${sentence} In braces, a text with [[links]] must stand in quotes.`
    : sentence;
}

function missingEnd(code: ErrorCode, message: string): string | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return undefined;
  const sign = /(?:closing|end with a|and end with a) (["'\]}])/.exec(message)?.[1];
  return sign === undefined ? undefined : unclosed[sign];
}

const link = /\[\[[^[\]]+\]\]/y;

/** Between braces or brackets a plain text ends at a bracket, so a link in it breaks the entry. */
function hasLinkInFlow(line: string): boolean {
  const first = line.search(/[{[]/);
  if (first < 0) return false;
  for (let at = line.indexOf('[[', first + 1); at >= 0; at = line.indexOf('[[', at + 1)) {
    link.lastIndex = at;
    if (link.test(line) && isBehindText(line, at)) return true;
  }
  return false;
}

/** Whether plain text, and not only white space, stands between a place and the sign before it. */
function isBehindText(line: string, place: number): boolean {
  let at = place;
  while (at > 0 && !/["'[{,:]/.test(line.charAt(at - 1))) at--;
  return line.slice(at, place).trim() !== '';
}

import type { ErrorCode } from 'yaml';

/**
 * What the parser's errors mean to somebody who writes notes and not YAML, and what mends them. Codes that
 * are absent come with the parser's own words, which are clear enough.
 */
const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'This alias has no name. Write it as in *name, or put the text in quotes.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash begins an escape, and this is none. Write \\\\ for a backslash, or use single quotes.',
  BAD_SCALAR_START: 'To YAML, this sign begins no text. Put the text in quotes.',
  MULTILINE_IMPLICIT_KEY:
    'This line is read as a key without a colon. Put the colon behind the key, or the text in quotes.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only. Take the other away.',
  MULTIPLE_TAGS: 'A value can have one tag only. Take the other away.',
  TAB_AS_INDENT: 'YAML does not allow a tab here. Indent with spaces.',
};

/** What to say of codes that stand for several mistakes: the first whose pattern is found in the parser's words. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [
    /^Unexpected \S+ at node end/,
    'To YAML, the value ends before this. Put the whole text in quotes; in single quotes an apostrophe is written twice.',
  ],
  [
    /^Unexpected flow-(?:map|seq)-end/,
    'This bracket closes nothing. Take it away, or put the text in quotes.',
  ],
  [/^Unexpected , in/, 'A comma stands here with nothing before it. Take it away.'],
  [
    /^Unexpected block-seq-ind/,
    'A list begins on a line of its own. Put text that begins with a dash in quotes.',
  ],
  [
    /^(?:Not a YAML token|Block scalar header)/,
    'Behind | or > the text begins on the next line. Put text that begins with this sign in quotes.',
  ],
  [
    /^All mapping items/,
    'Keys that belong together begin in one column, and this line begins in another. Indent it like the others.',
  ],
  [
    /^All sequence items/,
    'The items of a list begin in one column, and this line begins in another. Indent it like the others.',
  ],
  [/^Implicit map keys need/, 'A colon is missing behind this key. Write one, or put the text in quotes.'],
  [/^Missing , or :/, 'A comma or a colon is missing before this. Write one, or put the text in quotes.'],
];

const unclosed: Readonly<Record<string, string>> = {
  '"': 'A closing double quote is missing. Write it where the text ends.',
  "'": 'A closing single quote is missing. Write it where the text ends; an apostrophe in single quotes is written twice.',
  ']': 'A closing ] is missing, or stands too far left. Write it behind the last item.',
  '}': 'A closing } is missing, or stands too far left. Write it behind the last field.',
};

/** An error of the parser as a sentence. `line` is the line of the note that it stands in. */
export function plainMessage(code: ErrorCode, message: string, line: string): string {
  if (!hasLinkInFlow(line)) return sentenceFor(code, message, line);
  // Where a bracket came unexpected, the link is all that is wrong.
  return message.startsWith('Unexpected flow-seq-start')
    ? linkInFlow
    : `${sentenceFor(code, message, line).replace(/\.$/, '')}; put a text with [[links]] in quotes, too.`;
}

const linkInFlow = 'In braces, a text with [[links]] is none to YAML. Put it in quotes.';

function sentenceFor(code: ErrorCode, message: string, line: string): string {
  return (
    missingEnd(code, message) ??
    boundOfLikelihood(code, line) ??
    misplacedKey(code, line) ??
    missingSpace(code, line) ??
    sentences[code] ??
    byWords.find(([words]) => words.test(message))?.[1] ??
    `${message.replace(/\.$/, '')}.`
  );
}

/** A likelihood such as >90% begins like the head of a block. */
function boundOfLikelihood(code: ErrorCode, line: string): string | undefined {
  if (code !== 'BAD_SCALAR_START' && code !== 'UNEXPECTED_TOKEN') return undefined;
  const bound = /[:,[][ \t]+(>[ \t]*[\d.]{1,12}[ \t]*(?:%|per ?cent))/i.exec(line)?.[1];
  return bound && `To YAML, > begins a block of text. Put the likelihood in quotes: "${bound}".`;
}

/** A key where none can be: a second one in the line, or one in the next line that stands too far right. */
function misplacedKey(code: ErrorCode, line: string): string | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  return /:\s.*:(?:\s|$)/.test(line)
    ? 'A second colon in one line makes a key of the text before it. Put the text in quotes.'
    : 'The next line stands too far right for a key. Begin it in the column of the key above, or put a text with a colon in quotes.';
}

const keyWithoutSpace = /^\s*[\p{L}_][\p{L}\p{M}\p{N}_-]*:[^\s/]/u;

/** What mends a line that would begin with a key if a space followed its colon. */
export function spaceAfterKey(line: string): string | undefined {
  return keyWithoutSpace.test(line)
    ? 'A space is missing behind the colon of this key. Write one.'
    : undefined;
}

function missingSpace(code: ErrorCode, line: string): string | undefined {
  return code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' ? spaceAfterKey(line) : undefined;
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

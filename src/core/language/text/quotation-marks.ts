import type { Span } from '../../text/span';

const wordSign = /[\p{L}\p{M}\p{N}]/u;

/** What a mark may do where it stands. An apostrophe may do nothing. */
export interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether it may as well be the possessive of a plural: the analysts’ view. */
  readonly possessive: boolean;
}

const marks = /["'“”„‟«»‹›‘’‚]/g;

/** The signs in a stretch of text that may begin or end a quotation, in order. */
export function marksIn(text: string, { start, end }: Span): Mark[] {
  return [...text.slice(start, end).matchAll(marks)]
    .map(({ index }) => markAt(text, start + index))
    .filter(({ opens, closes }) => opens || closes);
}

function markAt(text: string, at: number): Mark {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const outer = { left: !isWord(before), right: !isWord(after) || isFootnote(text, at) };
  const inner = { left: !isBlank(before), right: !isBlank(after) };
  return {
    at,
    sign,
    opens: outer.left && inner.right && !/[”»›’]/.test(sign) && !isElision(text, at),
    closes: inner.left && outer.right && !/[„‚«‹‘]/.test(sign),
    possessive: /['’]/.test(sign) && /s/i.test(before) && /^\s[\p{Ll}]/u.test(text.slice(at + 1, at + 3)),
    ...turned(sign, outer, inner),
  };
}

/** A number directly behind a mark, of a footnote and not of a word: “… the end.”12 He left. */
function isFootnote(text: string, at: number): boolean {
  return (
    !isBlank(text.charAt(at - 1)) && /^\p{N}{1,3}(?![\p{L}\p{M}\p{N}])/u.test(text.slice(at + 1, at + 6))
  );
}

interface Sides {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * German and Danish turn the marks round: »so«, „so“ and ‚so‘ end with what opens elsewhere. French puts
 * spaces within: « so ».
 */
function turned(sign: string, outer: Sides, inner: Sides): Partial<Mark> {
  if (/[»›]/.test(sign)) return { opens: outer.left && inner.right, closes: outer.right };
  if (/[«‹]/.test(sign)) return { opens: outer.left, closes: inner.left && outer.right };
  if (/[“‘]/.test(sign)) return { closes: inner.left && outer.right };
  return {};
}

/** ’90s and 'em leave out their beginning, and quote nothing. */
function isElision(text: string, at: number): boolean {
  return /^['’‘](?:n['’]|(?:\d\ds?|em|til|tis|twas|cause)(?![\p{L}\p{N}'’]))/iu.test(text.slice(at, at + 8));
}

function isWord(sign: string): boolean {
  return wordSign.test(sign);
}

function isBlank(sign: string): boolean {
  return sign === '' || /\s/.test(sign);
}

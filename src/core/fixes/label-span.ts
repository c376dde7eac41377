import type { Span } from '../text/span';

/**
 * What ends a label: brackets and bars, a line break that Markdown keeps, and the sign before a heading, a quotation or
 * an item.
 */
const border =
  /[[\]]|\\?\||(?<= {2}|\\)\n|\n(?=[ \t]*(?:\n|[-*+>#|=]|\d+[.)][ \t]))|^[ \t]*(?:(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+)+/gm;

/**
 * The longest stretch of some words that can be the label of a link: links cannot nest, and stay as they are beside
 * it. Undefined where no word is left.
 */
export function labelSpan(value: string, words: Span, links: readonly Span[]): Span | undefined {
  let best: Span | undefined;
  for (const part of parts(value, words, links)) {
    const stretch = trimmed(
      value,
      part.start > words.start || part.end < words.end ? bare(value, part) : part,
    );
    const isLonger = !best || stretch.end - stretch.start > best.end - best.start;
    if (isLonger && /[\p{L}\p{N}]/u.test(value.slice(stretch.start, stretch.end))) best = stretch;
  }
  return best;
}

/** Without the signs that part it from what stands beside it. */
function bare(value: string, { start, end }: Span): Span {
  const part = value.slice(start, end);
  const first = part.search(/[^\s,;:.!?)]/);
  let stop = part.length;
  while (stop > first && /[\s,;:(]/.test(part.charAt(stop - 1))) stop--;
  return first < 0 ? { start, end: start } : { start: start + first, end: start + stop };
}

/** The stretches between what ends a label. */
function* parts(value: string, { start, end }: Span, links: readonly Span[]): Generator<Span> {
  const borders = [...value.matchAll(border)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  const all = [...links, ...borders].filter((each) => each.start < end && each.end > start);
  let at = start;
  for (const each of all.sort((a, b) => a.start - b.start)) {
    if (each.start > at) yield { start: at, end: each.start };
    at = Math.max(at, each.end);
  }
  if (at < end) yield { start: at, end };
}

export function trimmed(value: string, { start, end }: Span): Span {
  const words = value.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + words.trimEnd().length) };
}

import { type Span, span } from '../../text/span';

/** A text that is broken into lines of about this length at most has its lines broken by a program. */
const widest = 120;

/**
 * The paragraphs of a text, in order: what stands between empty lines. Where the lines of such a block are not of one
 * width, each is a paragraph of its own, as many programs write a paragraph in one line.
 */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let block: Span[] = [];
  for (const line of linesOf(text)) {
    if (line.start < line.end) {
      block.push(line);
      continue;
    }
    found.push(...paragraphsIn(text, block));
    block = [];
  }
  found.push(...paragraphsIn(text, block));
  return found;
}

/** The lines without the white space around them; empty where nothing else is there. */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/\r\n|\n|\r|\u2028|\u2029/g)) {
    yield trimmed(text, start, index);
    start = index + sign.length;
  }
  yield trimmed(text, start, text.length);
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const first = start + line.length - line.trimStart().length;
  return span(first, Math.max(first, start + line.trimEnd().length));
}

/** A list has a paragraph for each item, which may go on in lines of its own. */
const item = /^(?:[-*•–]|\d{1,3}[.)])\s|^#{1,6}\s|^\|/;

function paragraphsIn(text: string, lines: readonly Span[]): Span[] {
  const isBroken = isBrokenByWidth(lines);
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = found.at(-1);
    const isOwn = !isBroken || item.test(text.slice(start, start + 8));
    if (last && !isOwn) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function isBrokenByWidth(lines: readonly Span[]): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const most = widths.reduce((one, other) => Math.max(one, other), 0);
  return most > 30 && most <= widest && widths.slice(0, -1).every((width) => width >= most * 0.6);
}

import type { Span } from '../../text/span';

const lineEnd = /\r\n|\n|\r/g;

/** Markdown that begins a block: a heading, an item of a list, a row of a table, a quotation. */
const blockStart = /^[ \t]{0,12}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,4}[.)][ \t]|\||>)/;
const heading = /^[ \t]{0,3}#{1,6}[ \t]/;

/**
 * The paragraphs of a text, in order: what stands between blank lines, and each heading, item of a list and
 * row of a table. A single line break in running text divides nothing, as in Markdown.
 */
export function paragraphs(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  let closed = false;
  for (const line of lines(text)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + 24));
    const blank = text.slice(line.start, line.end).trim() === '';
    if (blank || !open || closed || blockStart.test(written)) {
      open = blank ? undefined : { ...line };
      if (open) found.push(open);
    } else open.end = line.end;
    closed = heading.test(written);
  }
  return found;
}

function* lines(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(lineEnd)) {
    yield { start, end: index };
    start = index + sign.length;
  }
  yield { start, end: text.length };
}

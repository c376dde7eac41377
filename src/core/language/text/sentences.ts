import type { Span } from '../../text/span';
import { isAbbreviation } from './abbreviations';
import { paragraphs } from './paragraphs';
import { quotations } from './quotations';

const terminator = /[.!?…]/;
const closer = /[)\]"'”’»›“‘*_`]/;

/** The longest abbreviation that is looked for, in code units. */
const longest = 12;

/**
 * The sentences of prose, in order, without the white space around them. Headings, items of a list and rows
 * of a table are sentences of their own. The full stops of abbreviations, initials and numbers end nothing,
 * nor does what stands within a quotation.
 */
export function sentences(text: string, quoted: readonly Span[] = quotations(text)): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const block of paragraphs(text)) {
    let start = block.start;
    for (let at = block.start; at < block.end; at++) {
      if (!terminator.test(text.charAt(at))) continue;
      const end = endOfSigns(text, at, block.end);
      while ((quoted[next]?.end ?? text.length + 1) < end) next++;
      const inside = (quoted[next]?.start ?? text.length) < at && end < (quoted[next]?.end ?? 0);
      if (!inside && endsSentence(text, at, end, block.end)) {
        add(text, start, end, found);
        start = end;
      }
      at = end - 1;
    }
    add(text, start, block.end, found);
  }
  return found;
}

/** The end of the full stops and of what closes behind them. */
function endOfSigns(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && terminator.test(text.charAt(end))) end++;
  while (end < limit && closer.test(text.charAt(end))) end++;
  return end;
}

function endsSentence(text: string, at: number, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const after = text.slice(end, Math.min(limit, end + 40));
  const next = after.trimStart();
  if (next === after) return false;
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next)) return false;
  const single = text.charAt(at) === '.' && end === at + 1;
  return !(single && isAbbreviation(wordBefore(text, at), next));
}

function wordBefore(text: string, at: number): string {
  return /(?<![\p{L}.])[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - longest), at))?.[0] ?? '';
}

function add(text: string, from: number, to: number, found: Span[]): void {
  const written = text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const end = from + written.trimEnd().length;
  if (start < end) found.push({ start, end });
}

import type { Span } from '../../text/span';
import { paragraphs } from './paragraphs';
import { type Mark, marksIn } from './quotation-marks';
import { firstFrom } from './within';

/** By which marks each mark is closed. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‟': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
};

/** Marks that look the same at both ends close within their paragraph, or not at all. */
const straight = /["']/;

/** Quotations hardly nest deeper, and a text of opening marks alone must not take quadratic time. */
const deepest = 8;

interface Open {
  readonly at: number;
  readonly sign: string;
  /** Behind a mark that may close it, or be the possessive of a plural. */
  doubtfulEnd?: number;
}

/**
 * The quoted stretches of a text with their marks, in order, the outermost where they nest: "…", '…', “…”,
 * ‘…’, „…“, «…», »…«, and block quotations of Markdown. Apostrophes quote nothing; nor does a mark that is
 * never closed, unless the next paragraph begins with it again, as in a speech of several paragraphs. Marks in
 * what is no prose (`opaque`, in order and apart) quote nothing.
 */
export function quotations(text: string, opaque: readonly Span[] = []): Span[] {
  const found: Span[] = [];
  const open: Open[] = [];
  const blocks = paragraphs(text);
  for (const [index, block] of blocks.entries()) {
    for (const mark of marksIn(text, block)) if (!isWithin(mark.at, opaque)) meet(mark, open, found);
    endParagraph(open, block.end, text.charAt(blocks[index + 1]?.start ?? text.length), found);
    if (isQuoted(text, block) && !isWithin(block.start, opaque)) found.push(block);
  }
  for (const each of open) closeInDoubt(each, found);
  return outermost(found);
}

function isWithin(at: number, stretches: readonly Span[]): boolean {
  return at < (stretches[firstFrom(stretches, at + 1) - 1]?.end ?? 0);
}

/** A line that begins with > quotes, unless a number follows: > 80 %. */
function isQuoted(text: string, { start }: Span): boolean {
  return /^[ \t]{0,12}>(?!\s?[\d=])/.test(text.slice(start, start + 20));
}

function meet(mark: Mark, open: Open[], found: Span[]): void {
  const opener = mark.closes ? findOpener(mark.sign, open) : -1;
  const opened = open[opener];
  if (opened && mark.possessive) opened.doubtfulEnd ??= mark.at + 1;
  else if (opened) {
    open.length = opener;
    found.push({ start: opened.at, end: mark.at + 1 });
  } else if (mark.opens) {
    closeSame(mark.sign, open, found);
    open.push({ at: mark.at, sign: mark.sign });
  }
}

function findOpener(sign: string, open: readonly Open[]): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - deepest); at--)
    if (closers[open[at]?.sign ?? '']?.includes(sign)) return at;
  return -1;
}

/** A quotation that begins ends the one before, where that could have ended. */
function closeSame(sign: string, open: Open[], found: Span[]): void {
  const last = open.at(-1);
  if (last?.sign === sign && last.doubtfulEnd !== undefined) closeInDoubt(last, found);
}

function closeInDoubt({ at, doubtfulEnd }: Open, found: Span[]): void {
  if (doubtfulEnd !== undefined) found.push({ start: at, end: doubtfulEnd });
}

function endParagraph(open: Open[], end: number, next: string, found: Span[]): void {
  const kept: Open[] = [];
  for (const each of open) {
    if (each.sign === next) found.push({ start: each.at, end });
    else if (straight.test(each.sign)) closeInDoubt(each, found);
    else kept.push(each);
  }
  open.splice(0, open.length, ...kept.slice(-deepest));
}

function outermost(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

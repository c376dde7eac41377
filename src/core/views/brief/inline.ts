import type { Link, Markup, Opaque } from '../../prose';
import type { Span } from '../../text/span';
import { addUnder } from '../../util/lists-by-key';
import type { Note } from '../../workspace/note/note';
import { wordsOf } from '../shared/words';
import type { Run } from './blocks';
import { linkRun, tidy } from './runs';

/** A Markdown text, with what was found in the whole of it. */
export interface MarkdownText {
  readonly note: Note;
  readonly text: string;
  readonly markup: Markup;
}

/** A stretch that stands for one run, or for nothing; no emphasis begins or ends within it. */
interface Piece extends Span {
  readonly run?: Run;
}

type Style = 'isStrong' | 'isEmphasised';

/** A stretch of emphasis with its signs: how many stand at each end. */
interface Styled extends Span {
  readonly style: Style;
  readonly signs: number;
}

/** The words of a paragraph or its like: links as words, emphasis as such, and everything else as it is written. */
export function inlineRuns(markdown: MarkdownText, within: Span): readonly Run[] {
  const pieces = piecesIn(markdown, within);
  const masked = maskedText(markdown.text, within, pieces);
  return tidy(runsBetween(masked, within, pieces, styledIn(masked, within.start), markdown.text));
}

const markdownLink =
  /!?\[([^[\]]{1,500})\]\(([^\s()]{1,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)(?:\s+"[^"\n]{0,500}")?\)/g;
const escapeSign = /\\(?=[!-/:-@[-`{-~])/g;
/** What begins the later lines of a paragraph in a block quotation. */
const quoteSign = /\n[ \t]*(?:>[ \t]?)+/g;

function piecesIn({ note, text, markup }: MarkdownText, within: Span): readonly Piece[] {
  const isInside = ({ start, end }: Span): boolean => within.start <= start && end <= within.end;
  const links = markup.links.filter(isInside).map((link) => linkPiece(note, text, link));
  const opaque = markup.opaque.filter(isInside).flatMap((each) => opaquePiece(text, each));
  const found = withoutOverlaps([...links, ...opaque, ...writtenPieces(text, within)]);
  return found;
}

function linkPiece(note: Note, text: string, link: Link): Piece {
  const { start, end, id } = link;
  return { start, end, run: linkRun(note, id, wordsOf(note, text.slice(start, end))) };
}

/** Code stands as code; a comment is nobody's to read; the rest is shown as it is written. */
function opaquePiece(text: string, { start, end, kind }: Opaque): readonly Piece[] {
  const written = text.slice(start, end);
  if (kind === 'code')
    return [{ start, end, run: { text: written.replace(/^`+ ?|(?: |(?<!`))`+$/g, ''), isCode: true } }];
  if (written.startsWith('<!--')) return [{ start, end }];
  if (kind !== 'address') return [];
  const bare = written.replace(/^<|>$/g, '');
  return [{ start, end, run: { text: bare, ...webAddress(bare) } }];
}

/** What is told by its own signs alone. */
function writtenPieces(text: string, within: Span): readonly Piece[] {
  const part = text.slice(within.start, within.end);
  const found = (pattern: RegExp, runOf: (match: RegExpExecArray) => Run | undefined): readonly Piece[] =>
    [...part.matchAll(pattern)].map((match) => {
      const start = within.start + match.index;
      const run = runOf(match);
      return { start, end: start + match[0].length, ...(run && { run }) };
    });
  return [
    ...found(markdownLink, ([, label = '', target = '']) => ({ text: label, ...webAddress(target) })),
    ...found(escapeSign, () => undefined),
    ...found(quoteSign, () => ({ text: ' ' })),
  ];
}

/** An address that may stand in a document as a link; nothing for any other, as those of scripts and commands. */
export function webAddress(written: string): { readonly address?: string } {
  return /^https?:\/\/[^\s<>"']+$/i.test(written) ? { address: written } : {};
}

/** What begins first counts, and of what begins at one place the longest. */
function withoutOverlaps(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((piece) => {
    if (piece.start < end) return false;
    end = piece.end;
    return true;
  });
}

/** The text of a stretch in which no piece has signs of emphasis, at the same length. */
function maskedText(text: string, within: Span, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let at = within.start;
  for (const { start, end } of pieces) {
    parts.push(text.slice(at, start), 'x'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at, within.end);
}

/** Each stops at the next sign of its own kind, so that they take linear time. */
const emphases: readonly (readonly [RegExp, Style, number])[] = [
  [/\*\*(?![\s*])[^*]{1,5000}\*\*/g, 'isStrong', 2],
  [/(?<![\p{L}\p{N}_])__(?![\s_])[^_]{1,5000}__(?![\p{L}\p{N}_])/gu, 'isStrong', 2],
  [/(?<![\p{L}\p{N}*])\*(?![\s*])[^*]{1,5000}(?<!\s)\*(?![\p{L}\p{N}*])/gu, 'isEmphasised', 1],
  [/(?<![\p{L}\p{N}_])_(?![\s_])[^_]{1,5000}(?<!\s)_(?![\p{L}\p{N}_])/gu, 'isEmphasised', 1],
];

function styledIn(masked: string, start: number): readonly Styled[] {
  return emphases.flatMap(([pattern, style, signs]) =>
    [...masked.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: start + index,
      end: start + index + length,
      style,
      signs,
    })),
  );
}

/** Cuts a stretch wherever a piece or an emphasis begins or ends. */
function runsBetween(
  masked: string,
  within: Span,
  pieces: readonly Piece[],
  styled: readonly Styled[],
  text: string,
): Run[] {
  const pieceAt = new Map(pieces.map((piece) => [piece.start, piece]));
  const changes = changesAt(styled);
  const cuts = new Set([within.start, within.end, ...changes.keys()]);
  for (const { start, end } of pieces) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const depth = { isStrong: 0, isEmphasised: 0, sign: 0 };
  return sorted.flatMap((start, at): Run[] => {
    const end = sorted[at + 1] ?? within.end;
    for (const [what, by] of changes.get(start) ?? []) depth[what] += by;
    const piece = pieceAt.get(start);
    if (depth.sign > 0 || start >= end || (piece && !piece.run)) return [];
    const run = piece?.run ?? {
      text: text.slice(start, start + masked.slice(start - within.start, end - within.start).length),
    };
    return [
      {
        ...run,
        ...(depth.isStrong > 0 && { isStrong: true }),
        ...(depth.isEmphasised > 0 && { isEmphasised: true }),
      },
    ];
  });
}

type Change = readonly [what: Style | 'sign', by: 1 | -1];

/** Where emphasis begins and ends, and where its signs stand, which nobody reads. */
function changesAt(styled: readonly Styled[]): ReadonlyMap<number, readonly Change[]> {
  const changes = new Map<number, Change[]>();
  const add = (at: number, change: Change): void => {
    addUnder(changes, at, change);
  };
  for (const { start, end, style, signs } of styled) {
    add(start, [style, 1]);
    add(end, [style, -1]);
    for (const sign of [start, end - signs]) {
      add(sign, ['sign', 1]);
      add(sign + signs, ['sign', -1]);
    }
  }
  return changes;
}

import type { Run } from '../../views/brief/blocks';
import { webAddress } from '../../views/brief/inline';
import { escapeInline, withoutControls } from './escape';

/** Where a run stands: in a cell, a bar would begin the next one. */
export interface InlineOptions {
  readonly isInTable?: boolean;
}

type Emphasis = Pick<Run, 'isStrong' | 'isEmphasised'>;

/** The words of a block on one line. */
export function markdownOfRuns(runs: readonly Run[], options: InlineOptions = {}): string {
  let line: readonly Piece[] = runs.map((run) => ({ markdown: plainRun(run, options), run }));
  for (const level of levels) line = withEmphasis(line, level);
  const markdown = line.map((piece) => piece.markdown).join('');
  return options.isInTable ? markdown.replaceAll('|', '\\|') : markdown;
}

/** A stretch of the line that is written, with a run for its emphasis. */
interface Piece {
  readonly markdown: string;
  readonly run: Emphasis;
}

interface Level {
  readonly style: keyof Emphasis;
  readonly sign: string;
  readonly tag: string;
}

/** The inner one first. Different signs, so that one that ends beside another that begins is told from it. */
const levels: readonly Level[] = [
  { style: 'isEmphasised', sign: '_', tag: 'em' },
  { style: 'isStrong', sign: '**', tag: 'strong' },
];

/** Puts signs around what is emphasised: around neighbours once, as two signs that touch are read otherwise. */
function withEmphasis(pieces: readonly Piece[], level: Level): readonly Piece[] {
  const joined = neighbours(pieces, level);
  return joined.map((piece, at) => {
    if (!piece.run[level.style]) return piece;
    const [before, after] = [joined[at - 1]?.markdown ?? '', joined[at + 1]?.markdown ?? ''];
    return { ...piece, markdown: emphasised(piece.markdown, level, before, after) };
  });
}

/** Pieces of one style as one, unless they differ in the style around that. */
function neighbours(pieces: readonly Piece[], { style }: Level): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isSame = last?.run[style] && piece.run[style] && last.run.isStrong === piece.run.isStrong;
    if (last && isSame) joined[joined.length - 1] = { ...last, markdown: last.markdown + piece.markdown };
    else joined.push(piece);
  }
  return joined;
}

/** Signs are read as such only beside a space or a punctuation mark; within a word stands what HTML has for it. */
function emphasised(markdown: string, { sign, tag }: Level, before: string, after: string): string {
  const words = markdown.trim();
  if (words === '') return markdown;
  const start = markdown.slice(0, markdown.length - markdown.trimStart().length);
  const end = markdown.slice(markdown.trimEnd().length);
  const isApart = (start !== '' || isEdge(before.at(-1))) && (end !== '' || isEdge(after[0]));
  return isApart ? `${start}${sign}${words}${sign}${end}` : `${start}<${tag}>${words}</${tag}>${end}`;
}

function isEdge(sign: string | undefined): boolean {
  return sign === undefined || /[\s\p{P}]/u.test(sign);
}

function plainRun({ text, isCode, address }: Run, options: InlineOptions): string {
  const words = isCode ? codeSpan(text) : escapeInline(text.replace(/\s+/g, ' '));
  // The tree may come from anywhere: what an address may be is decided where it is written.
  const target = address === undefined ? undefined : webAddress(address).address;
  if (target === undefined) return words;
  const isPlain = text === target && !options.isInTable && !/[\\&]/.test(target);
  return isPlain ? `<${target}>` : `[${words}](${linkTarget(target)})`;
}

/** A bar stands as it is in an address, but ends a cell of a table. */
function linkTarget(address: string): string {
  const encoded = address
    .replaceAll('\\', '%5C')
    .replaceAll('|', '%7C')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}

/** Between more signs than stand in it next to each other. */
function codeSpan(text: string): string {
  const code = withoutControls(text).replace(/\s+/g, ' ');
  const fence = fenceAround(code, 1);
  const isTight = /^`|`$|^ .* $/.test(code);
  return isTight ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** At least so many backticks, and more than stand together in the code. */
export function fenceAround(code: string, least: number): string {
  const longest = [...code.matchAll(/`+/g)].reduce((most, [{ length }]) => Math.max(most, length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

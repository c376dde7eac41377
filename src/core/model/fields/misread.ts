import { lineStart, lineStop } from '../../text/line-end';
import type { Span } from '../../text/span';
import { isMeantAsComment } from '../../yaml/lexical/comment-signs';
import type { Node, ScalarNode } from '../../yaml/parse/nodes';
import type { Slip } from '../../yaml/parse/parsed';
import { cutSpan } from '../../yaml/recovery/slips';
import type { CutText, Problem } from './problem';

/** What is known of the chunk that is read, and where its problems are put. */
interface Sink {
  readonly text: string;
  readonly problems: Problem[];
  slipAt(start: number): Slip | undefined;
  isNamed(anchor: string): boolean;
}

/** Whether a field takes text, or a list of it. */
interface Takes {
  readonly wording?: 'always' | 'withSpaces';
  readonly items?: Takes;
}

/** Where a plain text ends to YAML, but not to its writer: a hashtag or a number follows. */
const cuttingComment = /[ \t]+#(?!\s|$|notes-ignore)/y;

/**
 * Reports a text that YAML ends or begins otherwise than its writer: at a `#`, or behind a first word that it
 * takes for a tag or an anchor. Returns whether there is such a sign.
 */
export function noticeCut(node: ScalarNode, field: string, into: Sink, isList = false): boolean {
  const cut = cutOf(node, into);
  if (cut) report(cut, field, into, isList);
  return cut !== undefined;
}

/** Whether another sign than a comma cuts a text. */
export function isCut(node: ScalarNode, into: Sink): boolean {
  return cutOf(node, into) !== undefined;
}

type Cut = Span & Pick<CutText, 'by' | 'isFirst'>;

function cutOf(node: ScalarNode, into: Sink): Cut | undefined {
  if (node.style !== 'plain' || node.aliased) return undefined;
  const slip = into.slipAt(node.start);
  if (slip && (slip.sign === '#' || slip.sign === '!' || slip.sign === '&'))
    return { ...cutSpan(into.text, slip), by: slip.sign, ...(slip.at === slip.start && { isFirst: true }) };
  const first = cutFront(node, into) ?? commentAbove(node, into.text);
  if (first) return first;
  cuttingComment.lastIndex = node.end;
  return cuttingComment.test(into.text) ? { start: node.start, end: node.end, by: '#' } : undefined;
}

function cutFront({ front, end }: ScalarNode, into: Sink): Cut | undefined {
  if (!front || (front.sign === '&' && into.isNamed(front.name))) return undefined;
  const { start, sign } = front;
  return { start, end: start + into.text.slice(start, end).trimEnd().length, by: sign };
}

/** A hash behind the key or dash of a text that goes on below. */
function commentAbove({ start, end }: ScalarNode, text: string): Cut | undefined {
  const line = lineStart(text, start);
  if (line === 0 || text.slice(line, start).trim() !== '') return undefined;
  const above = lineStart(text, line - 1);
  const hash = text.indexOf('#', above);
  if (hash < 0 || hash > line || isMeantAsComment(text, hash)) return undefined;
  const isFirst = /(?::|(?:^|\s)-)[ \t]+$/.test(text.slice(above, hash));
  return isFirst ? { start: hash, end, by: '#', isFirst } : undefined;
}

const commentInPlace = /[ \t]*#(?!\s|$|notes-ignore)/y;

/** Reports a text of which YAML leaves nothing, because of the sign with which it begins; returns that sign. */
export function noticeEmptied(node: Node, field: string, type: Takes, into: Sink): CutText['by'] | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain' || node.aliased) return undefined;
  const wording = type.wording ?? type.items?.wording;
  const cut = wording && (cutFront(node, into) ?? commentAt(node, into.text));
  if (!cut || (wording === 'withSpaces' && !/\s/.test(into.text.slice(cut.start, cut.end)))) return undefined;
  report(cut, field, into, type.wording === undefined);
  return cut.by;
}

function commentAt({ start }: ScalarNode, text: string): Cut | undefined {
  commentInPlace.lastIndex = start;
  if (!commentInPlace.test(text)) return undefined;
  const begin = commentInPlace.lastIndex - 1;
  return { start: begin, end: endOfText(text, begin), by: '#', isFirst: true };
}

/** A value that goes on behind a `#`, in a field that takes no text. */
export function cutShort(text: string, slip: Slip): Problem {
  return { code: 'syntax', ...cutSpan(text, slip), message: cutMessage(slip) };
}

function cutMessage({ sign }: Slip): string {
  return sign === '#'
    ? 'To YAML, what begins with # is a comment, to the end of the line. Put the whole text in quotes, or the comment on a line of its own.'
    : `To YAML, a word that begins with ${sign} is no part of the text. Put the whole text in quotes.`;
}

/** Where a text ends that ends to YAML at an offset: behind what YAML takes for a comment, if there is one. */
export function endOfCut(text: string, end: number): number {
  cuttingComment.lastIndex = end;
  return cuttingComment.test(text) ? endOfText(text, cuttingComment.lastIndex) : end;
}

/** Where a text ends that began before an offset: with its line, or before a `#` that begins a comment indeed. */
function endOfText(text: string, offset: number): number {
  const rest = text.slice(offset, lineStop(text, offset));
  const comment = rest.search(/\s#(?:\s|$|notes-ignore)/);
  return offset + (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length;
}

function report(cut: Cut, field: string, into: Sink, isList: boolean): void {
  into.problems.push({ code: 'cut-text', ...cut, field, ...(isList && { isList }) });
}

const hashBehindKey = /[ \t]*:[ \t]+#(?!\s|$|notes-ignore)/y;

/** Whether a value begins with a hashtag or number, so that YAML takes all of it for a comment. */
export function isTakenForComment(text: string, key: Span): boolean {
  hashBehindKey.lastIndex = key.end;
  return hashBehindKey.test(text);
}

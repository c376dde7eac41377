import { lineStart, lineStop } from '../../text/line-end';
import type { Span } from '../../text/span';
import { isMeantAsComment } from '../../yaml/lexical/comment-signs';
import type { Node, ScalarNode } from '../../yaml/parse/nodes';
import { cutSpan } from '../../yaml/recovery/slips';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { hasSpaces } from './nodes';
import type { CutText } from './problem';

/** Where a plain text ends to YAML, but not to its writer: a hashtag or a number follows. */
const cuttingComment = /[ \t]+#(?!\s|$|notes-ignore)/y;

/**
 * Reports a text that YAML ends or begins otherwise than its writer: at a `#`, or behind a first word that it
 * takes for a tag or an anchor. Returns whether there is such a sign.
 */
export function noticeCut(node: ScalarNode, field: string, sink: FieldReader, isList = false): boolean {
  const cut = cutOf(node, sink);
  if (cut) report(cut, field, sink, isList);
  return cut !== undefined;
}

/** Whether another sign than a comma cuts a text. */
export function isCut(node: ScalarNode, sink: FieldReader): boolean {
  return cutOf(node, sink) !== undefined;
}

type Cut = Span & Pick<CutText, 'by' | 'isFirst'>;

function cutOf(node: ScalarNode, sink: FieldReader): Cut | undefined {
  if (node.style !== 'plain' || node.aliased) return undefined;
  const slip = sink.slipAt(node.start);
  if (slip && (slip.sign === '#' || slip.sign === '!' || slip.sign === '&'))
    return { ...cutSpan(sink.text, slip), by: slip.sign, ...(slip.at === slip.start && { isFirst: true }) };
  const first = cutFront(node, sink) ?? commentAbove(node, sink.text);
  if (first) return first;
  cuttingComment.lastIndex = node.end;
  return cuttingComment.test(sink.text) ? { start: node.start, end: node.end, by: '#' } : undefined;
}

function cutFront({ front, end }: ScalarNode, sink: FieldReader): Cut | undefined {
  if (!front || (front.sign === '&' && sink.isNamed(front.name))) return undefined;
  const { start, sign } = front;
  return { start, end: start + sink.text.slice(start, end).trimEnd().length, by: sign };
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
export function noticeEmptied(
  node: Node,
  field: string,
  type: FieldType<unknown>,
  sink: FieldReader,
): CutText['by'] | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain' || node.aliased) return undefined;
  const takesText = type.takesText ?? type.items?.takesText;
  const cut = takesText && (cutFront(node, sink) ?? commentAt(node, sink.text));
  if (!cut || (takesText === 'withSpaces' && !hasSpaces(sink.text.slice(cut.start, cut.end))))
    return undefined;
  report(cut, field, sink, type.takesText === undefined);
  return cut.by;
}

function commentAt({ start }: ScalarNode, text: string): Cut | undefined {
  commentInPlace.lastIndex = start;
  if (!commentInPlace.test(text)) return undefined;
  const begin = commentInPlace.lastIndex - 1;
  return { start: begin, end: endOfText(text, begin), by: '#', isFirst: true };
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

function report(cut: Cut, field: string, sink: FieldReader, isList: boolean): void {
  sink.problems.push({ code: 'cut-text', ...cut, field, ...(isList && { isList }) });
}

const hashBehindKey = /[ \t]*:[ \t]+#(?!\s|$|notes-ignore)/y;

/** Whether a value begins with a hashtag or number, so that YAML takes all of it for a comment. */
export function isTakenForComment(text: string, key: Span): boolean {
  hashBehindKey.lastIndex = key.end;
  return hashBehindKey.test(text);
}

import { type Span, span } from '../../text/span';
import { isIdle, linesOf } from './line';

/** Something that may begin or end a document, or instruct its reader. */
const marker = /^\uFEFF?(?:---|\.\.\.|%)/m;
const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;
const bareDocumentStart = /^---\s*(?:#.*)?$/;

/** The lines of a note's first document. */
export interface Body extends Span {
  /** Whether the document begins with a mapping in block style, and has no directives. */
  readonly safe: boolean;
}

/** A byte order mark belongs to no line. */
export function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Finds the first document and reports the markers of all others. */
export function firstDocument(text: string, extraDocuments: Span[]): Body {
  let start = startOfText(text);
  let end = text.length;
  if (!marker.test(text)) return { start, end, safe: true };
  let safe = true;
  let began = false;
  for (const line of linesOf(text, start)) {
    const content = text.slice(line.start, line.stop);
    if (documentMarker.test(content)) {
      if (!began && content.startsWith('---')) {
        if (bareDocumentStart.test(content) && safe) start = line.end;
        else safe = false;
        began = true;
        continue;
      }
      if (!began) {
        start = line.end;
        continue;
      }
      if (content.startsWith('---')) extraDocuments.push(span(line.start, line.start + 3));
      end = Math.min(end, line.start);
    } else if (!isIdle(content)) {
      if (end < text.length && !content.startsWith('%')) extraDocuments.push(span(line.first, line.stop));
      else if (!began && content.startsWith('%')) safe = false;
      if (!content.startsWith('%')) began = true;
    }
  }
  return { start, end, safe };
}

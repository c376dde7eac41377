import { type Span, span } from '../../text/span';
import type { SyntaxProblem } from '../parse/parsed';
import { isIdle, type Line, linesOf } from './line';

/** Something that may begin or end a document, or instruct its reader. */
const marker = /^\uFEFF?(?:---|\.\.\.|%)/m;
const documentMarker = /^(?:---|\.\.\.)(?:\s|$)/;
const bareDocumentStart = /^---\s*(?:#.*)?$/;

/** The lines of a note's first document. */
export interface Body extends Span {
  /** Whether the document begins with a mapping in block style, and has no directives. */
  readonly safe: boolean;
}

const sentences = {
  another: 'A note is one YAML document, and what follows here is not read. Put it into a note of its own.',
  behindEnd:
    'Nothing but a comment may stand behind the dots that end a document. Take it away, or the dots.',
  again: 'To YAML, its version is told once. Take this line away.',
  unended:
    'A line that begins with % instructs the reader of a document, and none begins here. Write --- below it.',
} as const;

/** A byte order mark belongs to no line. */
export function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Finds the first document, and tells what is wrong around it: a note is one document. */
export function firstDocument(text: string, problems: SyntaxProblem[]): Body {
  if (!marker.test(text)) return { start: startOfText(text), end: text.length, safe: true };
  return new BodyFinder(text, problems).find();
}

class BodyFinder {
  private start: number;
  private end: number;
  private safe = true;
  private began = false;
  /** The directives that no document has followed yet. */
  private readonly directives: Line[] = [];

  constructor(
    private readonly text: string,
    private readonly problems: SyntaxProblem[],
  ) {
    this.start = startOfText(text);
    this.end = text.length;
  }

  find(): Body {
    for (const line of linesOf(this.text, this.start)) {
      const content = this.text.slice(line.start, line.stop);
      if (documentMarker.test(content)) this.takeMarker(line, content);
      else if (!isIdle(content)) this.takeContent(line, content);
    }
    return { start: this.start, end: this.end, safe: this.safe };
  }

  private takeMarker(line: Line, content: string): void {
    const isStart = content.startsWith('---');
    if (!isStart && !isIdle(content.slice(3))) this.report(line.start + 3, line.stop, 'behindEnd');
    if (this.began) {
      if (isStart) this.report(line.start, line.start + 3, 'another');
      this.end = Math.min(this.end, line.start);
    } else if (isStart) {
      if (bareDocumentStart.test(content) && this.safe) this.start = line.end;
      else this.safe = false;
      this.began = true;
    } else {
      this.start = line.end;
      for (const { start, stop } of this.directives.splice(0, 1)) this.report(start, stop, 'unended');
    }
  }

  private takeContent(line: Line, content: string): void {
    const isDirective = content.startsWith('%');
    if (!isDirective && this.end < this.text.length) this.report(line.first, line.stop, 'another');
    if (isDirective && !this.began) this.takeDirective(line, content);
    if (!isDirective) this.began = true;
  }

  private takeDirective(line: Line, content: string): void {
    this.safe = false;
    if (
      isVersion(content) &&
      this.directives.some(({ start, stop }) => isVersion(this.text.slice(start, stop)))
    )
      this.report(line.start, line.stop, 'again');
    this.directives.push(line);
  }

  private report(start: number, end: number, sentence: keyof typeof sentences): void {
    const words = this.text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    this.problems.push({ ...span(from, start + words.trimEnd().length), message: sentences[sentence] });
  }
}

function isVersion(directive: string): boolean {
  return /^%YAML\s/.test(directive);
}

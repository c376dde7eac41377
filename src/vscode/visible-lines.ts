import * as vscode from 'vscode';

/** First and last line, zero-based. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** In a note of so many lines, what is on the screen comes before what is not. */
const largeNote = 2000;

/** So many lines around the screen are taken as on it, so that scrolling a little asks for nothing. */
const margin = 300;

/** A screen that comes this near to the end of the lines has others looked for. */
const reserve = 100;

/** Scrolling has ended when nothing has moved for so many milliseconds. */
const rest = 150;

/**
 * Which lines of a large note are on the screen, or near. They follow the edits of the note, and stay the same
 * until a screen leaves them.
 */
export class VisibleLines implements vscode.Disposable {
  private readonly known = new Map<vscode.TextDocument, readonly Lines[]>();
  private readonly moved = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when other lines of a large note are on the screen, once scrolling has ended. */
  readonly onDidMove = this.moved.event;

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      this.moved,
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.lookSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.lookSoon()),
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document)),
    );
  }

  /** The lines that come first, none where the note is in no editor; undefined where all are to be taken at once. */
  of(document: vscode.TextDocument): readonly Lines[] | undefined {
    if (document.lineCount <= largeNote) return undefined;
    const known = this.known.get(document) ?? this.around(document);
    this.known.set(document, known);
    return known;
  }

  private around(document: vscode.TextDocument): readonly Lines[] {
    return joined(screensOf(document).map((screen) => widened(screen, margin, document)));
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), rest);
  }

  private look(): void {
    for (const [document, lines] of this.known) {
      const needed = screensOf(document).map((screen) => widened(screen, reserve, document));
      const isKnown = (screen: Lines) =>
        lines.some(({ first, last }) => first <= screen.first && screen.last <= last);
      if (document.lineCount > largeNote && needed.every(isKnown)) continue;
      this.known.delete(document);
      this.moved.fire(document);
    }
  }

  /** What is typed in these lines, or before them, moves their ends. */
  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    let lines = this.known.get(document);
    if (!lines) return;
    for (const { range, text } of contentChanges) {
      const taken = range.end.line - range.start.line;
      const longer = (text.match(/\r\n|\r|\n/g)?.length ?? 0) - taken;
      if (longer !== 0) lines = lines.map((each) => movedBy(each, range, longer));
    }
    this.known.set(document, lines);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }
}

function widened({ first, last }: Lines, by: number, { lineCount }: vscode.TextDocument): Lines {
  return { first: Math.max(0, first - by), last: Math.min(lineCount - 1, last + by) };
}

function movedBy({ first, last }: Lines, { start, end }: vscode.Range, longer: number): Lines {
  return {
    first: end.line < first ? first + longer : Math.min(first, start.line),
    last: start.line > last ? last : Math.max(last, end.line) + longer,
  };
}

function screensOf(document: vscode.TextDocument): readonly Lines[] {
  return vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ visibleRanges }) => {
      const [top, bottom] = [visibleRanges[0], visibleRanges.at(-1)];
      return top && bottom ? [{ first: top.start.line, last: bottom.end.line }] : [];
    });
}

/** Lines that overlap or touch are one stretch, in the order of the text. */
function joined(all: readonly Lines[]): readonly Lines[] {
  const found: Lines[] = [];
  for (const lines of [...all].sort((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before && lines.first <= before.last + 1)
      found[found.length - 1] = { first: before.first, last: Math.max(before.last, lines.last) };
    else found.push(lines);
  }
  return found;
}

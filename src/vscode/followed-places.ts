import * as vscode from 'vscode';
import type { Span } from '../core';

/** Places of a document that stay right while it is edited. */
export class FollowedPlaces implements vscode.Disposable {
  private spans: readonly Span[];
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly document: vscode.TextDocument,
    spans: readonly Span[],
  ) {
    this.spans = spans;
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed === document) for (const change of contentChanges) this.follow(change);
    });
  }

  rangeOf(at: number): vscode.Range {
    const { start, end } = this.spans[at] ?? { start: 0, end: 0 };
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  /** What is edited itself becomes what stands there afterwards. */
  private follow({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): void {
    const by = text.length - rangeLength;
    const behind = rangeOffset + rangeLength;
    this.spans = this.spans.map(({ start, end }) => {
      if (behind <= start) return { start: start + by, end: end + by };
      return rangeOffset >= end
        ? { start, end }
        : { start: Math.min(start, rangeOffset), end: Math.max(end, behind) + by };
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

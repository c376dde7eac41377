import * as vscode from 'vscode';

/** Knows when each document was changed last, and waits for pauses in typing. */
export class Pauses implements vscode.Disposable {
  private readonly changedAt = new WeakMap<vscode.TextDocument, number>();
  private readonly subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.changedAt.set(document, performance.now());
  });

  /** Waits until a document has not changed for so many milliseconds, or nobody waits for it any more. */
  async wait(document: vscode.TextDocument, pause: number, token: vscode.CancellationToken): Promise<void> {
    while (!token.isCancellationRequested) {
      const rest = (this.changedAt.get(document) ?? Number.NEGATIVE_INFINITY) + pause - performance.now();
      if (rest <= 0) return;
      await elapsed(rest, token);
    }
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** Resolves after so many milliseconds, or at once where that is cancelled. */
function elapsed(ms: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    const cancelled = token.onCancellationRequested(done);
    function done(): void {
      clearTimeout(timer);
      cancelled.dispose();
      resolve();
    }
  });
}

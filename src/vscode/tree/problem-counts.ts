import * as vscode from 'vscode';
import type { Notes } from '../notes';

/** So long nobody must have typed before problems are counted, in milliseconds. */
const pause = 500;

/**
 * Counts the problems of notes for their rows. To know all problems of a note costs as much as it holds, so that they
 * are counted while nobody types, one note after the other.
 */
export class ProblemCounts implements vscode.Disposable {
  private readonly wanted = new Set<string>();
  private readonly cancellation = new vscode.CancellationTokenSource();
  private isRunning = false;

  /** @param count counts the problems of a note */
  constructor(
    private readonly notes: Pick<Notes, 'pauses'>,
    private readonly count: (uri: string) => void,
  ) {}

  want(uri: string): void {
    this.wanted.add(uri);
    if (!this.isRunning) void this.run();
  }

  private async run(): Promise<void> {
    const { token } = this.cancellation;
    this.isRunning = true;
    try {
      for (const uri of this.wanted) {
        await this.noKeys();
        if (token.isCancellationRequested) return;
        this.wanted.delete(uri);
        this.count(uri);
        await new Promise((resolve) => setTimeout(resolve));
      }
    } finally {
      this.isRunning = false;
    }
  }

  private async noKeys(): Promise<void> {
    const typed = vscode.window.activeTextEditor?.document.uri.toString();
    if (typed !== undefined) await this.notes.pauses.wait(typed, pause, this.cancellation.token);
  }

  dispose(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
  }
}

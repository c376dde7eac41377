import * as vscode from 'vscode';
import type { Shape } from './shape';

/** While many notes are looked through, what has been found is shown so often, in milliseconds. */
const between = 300;

/** Looks through all notes for what a filter leaves, or for all entries by kind, in turns with others. */
export class Search implements vscode.Disposable {
  private readonly progressed = new vscode.EventEmitter<void>();
  private toldAt = 0;
  private shape: Shape | undefined;

  /** Happens as something is found, and when all has been looked through. */
  readonly onDidProgress = this.progressed.event;
  isRunning = false;

  /** Looks through notes for what a shape wants; another search that is still going on says nothing any more. */
  start(shape: Shape, uris: readonly string[]): void {
    this.shape = shape;
    this.isRunning = true;
    void shape.contents.fill(uris, (isDone) => {
      if (shape === this.shape) this.progress(shape, isDone);
    });
  }

  /** What is still going on says nothing any more. */
  stop(): void {
    this.shape = undefined;
    this.isRunning = false;
  }

  private progress(shape: Shape, isDone: boolean): void {
    this.isRunning = !isDone;
    shape.changed();
    if (!isDone && performance.now() - this.toldAt < between) return;
    this.toldAt = performance.now();
    this.progressed.fire();
  }

  dispose(): void {
    this.progressed.dispose();
  }
}

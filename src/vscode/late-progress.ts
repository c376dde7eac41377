import * as vscode from 'vscode';
import type { Progress } from '../session';

/** Reading that takes longer than this many milliseconds says how far it is. */
const patience = 1000;

/** Progress in the status bar that is shown once it takes long. */
export class LateProgress implements vscode.Disposable {
  private began: number | undefined;
  private finish: (() => void) | undefined;
  private show: ((progress: Progress) => void) | undefined;

  constructor(private readonly title: string) {}

  report(progress: Progress): void {
    this.began ??= Date.now();
    if (!this.finish && Date.now() - this.began > patience) this.begin();
    this.show?.(progress);
    if (progress.done === progress.total) this.end();
  }

  private end(): void {
    this.finish?.();
    this.began = undefined;
    this.finish = undefined;
    this.show = undefined;
  }

  private begin(): void {
    const { title } = this;
    const location = vscode.ProgressLocation.Window;
    let shown = 0;
    void vscode.window.withProgress({ location, title }, (progress) => {
      this.show = ({ done, total }) => {
        progress.report({ message: `${done}/${total}`, increment: ((done - shown) / total) * 100 });
        shown = done;
      };
      return new Promise<void>((resolve) => {
        this.finish = resolve;
      });
    });
  }

  dispose(): void {
    this.end();
  }
}

import type * as vscode from 'vscode';
import { topmost } from './looks';
import type { Row } from './rows';

/**
 * So long after rows were given, or asked for again, VS Code may still be busy with them, in milliseconds. What is
 * drawn anew meanwhile it may show without what stands below.
 */
const busy = 250;

/** Of more rows than that it is quicker to ask for all. */
const mostRows = 100;

/** Has VS Code ask for rows again: at once, or once it is done with those before. */
export class Redrawing implements vscode.Disposable {
  private readonly rows = new Set<Row | undefined>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busyUntil = 0;

  /** @param redraw asks for rows again, and for what stands below them; for all without any */
  constructor(private readonly redraw: (rows?: Row[]) => void) {}

  /** Rows were given just now. */
  given(): void {
    this.busyUntil = performance.now() + busy;
  }

  /** Asks for some rows again; undefined stands for those at the top. */
  ask(rows: readonly (Row | undefined)[]): void {
    for (const row of rows) this.rows.add(row);
    this.tryNow();
  }

  /** Asks for all rows again, now: they are to be others. */
  askAll(): void {
    this.rows.clear();
    this.given();
    this.redraw();
  }

  private tryNow(): void {
    if (this.rows.size === 0 || this.timer) return;
    const left = this.busyUntil - performance.now();
    if (left <= 0) this.flush();
    else
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.tryNow();
      }, left);
  }

  private flush(): void {
    const rows = [...this.rows].filter((row) => row !== undefined);
    const isAll = rows.length < this.rows.size || rows.length > mostRows;
    this.rows.clear();
    this.given();
    if (isAll) this.redraw();
    else this.redraw(topmost(rows));
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

import type { Output } from './output';

/** Nobody wonders before, and reads faster than that; in milliseconds. */
const [firstAfter, between] = [500, 100];

/** A line of a terminal that says how far a run is, in its own place: it is gone before anything else is printed. */
export class Progress {
  private done = 0;
  private shownAt = performance.now() + firstAfter - between;
  private isShown = false;

  /** @param total how many notes there are; nothing is shown where `err` is no terminal that somebody looks at */
  constructor(
    private readonly total: number,
    private readonly err: Output,
    private readonly isWanted: boolean,
  ) {}

  /** Takes in that a note is done. */
  async step(): Promise<void> {
    this.done++;
    if (!this.isWanted || performance.now() - this.shownAt < between || this.done === this.total) return;
    this.shownAt = performance.now();
    this.isShown = true;
    await this.err.write(`\r\x1b[K${this.done} of ${this.total} notes checked`);
  }

  /** Makes room for what is printed next. */
  async clear(): Promise<void> {
    if (!this.isShown) return;
    this.isShown = false;
    await this.err.write('\r\x1b[K');
  }
}

/** Whether somebody looks at a terminal that can rewrite a line; a CI may have one that nobody looks at. */
export function showsProgress(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.CI && environment.TERM !== 'dumb';
}

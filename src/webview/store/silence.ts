/** What is asked of the extension is answered within so many milliseconds, unless it has ended. */
const patience = 10_000;

/**
 * Tells whether the extension leaves the page without an answer. Where its process ends, VS Code starts another, which
 * knows nothing of the page: that would take in what is typed for ever.
 */
export class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isTold = false;

  constructor(private readonly tell: (isUnanswered: boolean) => void) {}

  /** Something was sent that is answered: of what is being typed, what comes last. */
  begin(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.told(true), patience);
  }

  /** Something was heard. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.told(false);
  }

  private told(isUnanswered: boolean): void {
    if (isUnanswered === this.isTold) return;
    this.isTold = isUnanswered;
    this.tell(isUnanswered);
  }
}

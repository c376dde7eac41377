/** Something to be given up when it is not wanted any more. */
export interface Disposable {
  dispose(): void;
}

/** Calls a listener each time that something happens, until what it returns is disposed of. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** Whether somebody still waits for an answer; the token of an editor or a language server is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): Disposable;
}

/** The side of an event that says when it happens. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => void>();

  /** @param failed what becomes of the error of a listener, which must not keep the others from being called */
  constructor(private readonly failed: (error: unknown) => void) {}

  readonly event: Event<T> = (listener) => {
    // One listener may be added twice, and taken away once.
    const own = (value: T): void => listener(value);
    this.listeners.add(own);
    return { dispose: () => void this.listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        this.failed(error);
      }
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}

/**
 * Writes to a stream of the process, each text before the next is made, so that a slow reader holds up the
 * work instead of filling the memory, and nothing is left unwritten at the end.
 */
export class Output {
  private error: NodeJS.ErrnoException | undefined;

  constructor(private readonly stream: NodeJS.WritableStream) {
    // Without a listener, an error of the stream would end the process with a stack trace.
    stream.on('error', (error) => {
      this.error ??= error;
    });
  }

  /** Ends when the text is written, or cannot be; after an error, further texts are dropped. */
  write(text: string | Uint8Array): Promise<void> {
    if (this.error || text.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.error ??= error;
        resolve();
      });
    });
  }

  /** Whether nobody reads any more. */
  get isClosed(): boolean {
    return this.error !== undefined;
  }

  /** What went wrong, but for a reader that has seen enough and gone, as `head` does. */
  get failure(): Error | undefined {
    return this.error?.code === 'EPIPE' ? undefined : this.error;
  }
}

import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A message with a number or text for its id, which wants an answer under that. */
export interface Asked {
  readonly jsonrpc: '2.0';
  readonly id: number;
  readonly method: string;
  readonly params?: unknown;
}

export interface Answer {
  readonly id: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How long an answer may take until it is taken for none; in milliseconds. */
const longest = 30_000;

/** The client's end of a wire: what it sends as it is, and the answers that it gets. */
export class Wire {
  /** What the other end has failed at where nobody caught it. */
  readonly failures: unknown[] = [];
  private readonly answers = new Map<unknown, Answer>();
  private readonly waiting = new Map<unknown, (answer: Answer) => void>();
  private readonly fail = (error: unknown): void => {
    this.failures.push(error);
  };

  constructor(
    private readonly out: Writable,
    private readonly framed: (text: string) => string,
  ) {
    process.on('unhandledRejection', this.fail);
  }

  take(answer: Answer): void {
    this.answers.set(answer.id, answer);
    this.waiting.get(answer.id)?.(answer);
  }

  async send(message: unknown): Promise<void> {
    if (!this.out.write(this.framed(JSON.stringify(message)))) await once(this.out, 'drain');
  }

  async ask(asked: Asked): Promise<Answer> {
    await this.send(asked);
    return this.answerTo(asked);
  }

  async answerTo({ id, method }: Asked): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${method} was never answered.`)), longest);
    });
    const comes = new Promise<Answer>((resolve) => {
      const known = this.answers.get(id);
      if (known) resolve(known);
      else this.waiting.set(id, resolve);
    });
    return Promise.race([comes, late]).finally(() => clearTimeout(timer));
  }

  end(): void {
    process.off('unhandledRejection', this.fail);
    this.out.end();
  }
}

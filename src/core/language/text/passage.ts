import type { Span } from '../../text/span';
import { unreadable } from './links';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { type Token, tokens } from './tokens';

/** A sentence of prose as readers of words take it. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** Prose, taken apart once for all who read its words, and only where somebody asks. */
export class Passage {
  #quotations: readonly Span[] | undefined;
  #sentences: readonly Sentence[] | undefined;

  constructor(readonly text: string) {}

  /** The quoted stretches with their marks, in order. */
  get quotations(): readonly Span[] {
    this.#quotations ??= quotations(this.text);
    return this.#quotations;
  }

  /** The sentences with their words, in order; what is quoted or linked is one token of them. */
  get sentences(): readonly Sentence[] {
    this.#sentences ??= withTokens(
      sentences(this.text, this.quotations),
      tokens(this.text, merged(this.quotations, unreadable(this.text))),
    );
    return this.#sentences;
  }
}

/** Takes prose apart. Every reader accepts a text or, where several read the same, its passage. */
export function passageOf(prose: string | Passage): Passage {
  return typeof prose === 'string' ? new Passage(prose) : prose;
}

/** Spans in order and apart; of two that overlap, both as one. */
function merged(a: readonly Span[], b: readonly Span[]): Span[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...a, ...b].sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

function withTokens(spans: readonly Span[], all: readonly Token[]): Sentence[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    const from = next;
    while (next < all.length && (all[next]?.start ?? end) < end) next++;
    return { start, end, tokens: all.slice(from, next) };
  });
}

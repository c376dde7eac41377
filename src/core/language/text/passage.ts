import { type Markup, markupOf } from '../../prose';
import type { Span } from '../../text/span';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { type PassedOver, type Token, tokens } from './tokens';

/** A sentence of prose as readers of words take it. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** Prose, taken apart once for all who read its words, and only where somebody asks. */
export class Passage {
  #quotations: readonly Span[] | undefined;
  #sentences: readonly Sentence[] | undefined;

  #markup: Markup | undefined;

  /** `markup` is that of the text, where somebody has read it already. */
  constructor(
    readonly text: string,
    markup?: Markup,
  ) {
    this.#markup = markup;
  }

  /** The links, and what is no prose. A text by itself is read as Markdown. */
  get markup(): Markup {
    this.#markup ??= markupOf(this.text, true);
    return this.#markup;
  }

  /** The quoted stretches with their marks, in order. */
  get quotations(): readonly Span[] {
    this.#quotations ??= quotations(this.text, this.markup.opaque);
    return this.#quotations;
  }

  /** The sentences with their words, in order; what is quoted or linked is one token of them. */
  get sentences(): readonly Sentence[] {
    this.#sentences ??= this.read();
    return this.#sentences;
  }

  private read(): Sentence[] {
    const { links, opaque } = this.markup;
    const unbroken = merged(this.quotations, opaque);
    const pass = merged(this.quotations, [
      ...links,
      ...opaque.map(({ start, end, kind }) => ({ start, end, isSilent: kind === 'hidden' })),
    ]);
    return withTokens(sentences(this.text, unbroken), tokens(this.text, pass));
  }
}

/** Takes prose apart. Every reader accepts a text or, where several read the same, its passage. */
export function passageOf(prose: string | Passage, markup?: Markup): Passage {
  return typeof prose === 'string' ? new Passage(prose, markup) : prose;
}

/** Spans in order and apart; of two that overlap, both as one. */
function merged(a: readonly PassedOver[], b: readonly PassedOver[]): PassedOver[] {
  const apart: { start: number; end: number; isSilent: boolean }[] = [];
  for (const { start, end, isSilent = false } of [...a, ...b].sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.isSilent &&= isSilent;
    } else apart.push({ start, end, isSilent });
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

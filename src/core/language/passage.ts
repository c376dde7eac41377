import type { Span } from '../text/span';
import { unreadable } from './links';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { type Token, tokens } from './tokens';

/** A sentence of prose as readers of words take it. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** Prose, taken apart once for all who read its words. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Span[];
}

/** Takes prose apart. Every reader accepts a text or, where several read the same, its passage. */
export function passageOf(prose: string | Passage): Passage {
  if (typeof prose !== 'string') return prose;
  const quoted = quotations(prose);
  const all = tokens(prose, merged(quoted, unreadable(prose)));
  return { text: prose, quotations: quoted, sentences: withTokens(sentences(prose, quoted), all) };
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

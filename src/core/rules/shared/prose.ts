import type { Prose } from '../../model/fields/values';
import type { Span } from '../../text/span';
import type { Place } from '../../workspace/reading/place';
import { sourceMapOf } from '../../workspace/symbols/find-mentions';
import type { Chunk } from '../../yaml/chunks/chunk';
import { at, type Finding, type RelatedPlace } from '../rule';

/** Where some words of a prose value stand. */
export function placeIn(chunk: Chunk, prose: Prose, { start, end }: Span): Place {
  return at(chunk, sourceMapOf(chunk, prose).spanOf(start, end));
}

/** The words at a span of a prose value, in quotation marks. */
export function quoted({ text }: Prose, { start, end }: Span): string {
  return `“${text.value.slice(start, end).replace(/\s+/g, ' ')}”`;
}

/** `“may”, “could” and “perhaps”`: each of some words once. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)];
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(', ')} and ${last}` : last;
}

/**
 * A finding on a whole prose value. Where it goes over several lines, the words that matter in it are
 * related, so that nobody has to look for them.
 */
export function findingOn(chunk: Chunk, prose: Prose, message: string, words: readonly Span[]): Finding {
  const isLong = chunk.text.slice(prose.text.start, prose.text.end).includes('\n');
  const related = (span: Span): RelatedPlace => ({
    at: placeIn(chunk, prose, span),
    message: `${quoted(prose, span)} stands here.`,
  });
  return { at: at(chunk, prose.text), message, ...(isLong && { related: words.map(related) }) };
}

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

/** A finding on some words of a prose value: these alone are underlined. */
export function findingOn(chunk: Chunk, prose: Prose, words: Span, message: string): Finding {
  const { start, end } = prose.text;
  return { at: placeIn(chunk, prose, words), within: { start, end }, message };
}

/**
 * Findings on words of a prose value, by what cures them: in a text of the note's own parts each word wants
 * another, so that each is reported; one field cures all in the text of an entry, so that the first is
 * reported there, and the others are related. The message is given the words in quotation marks, each once.
 */
export function findingsByCure(
  chunk: Chunk,
  prose: Prose,
  found: readonly Span[],
  message: (words: readonly string[]) => string,
): Finding[] {
  const told = (spans: readonly Span[]) => message([...new Set(spans.map((span) => quoted(prose, span)))]);
  if (prose.field !== 'text') return found.map((span) => findingOn(chunk, prose, span, told([span])));
  const [first, ...others] = found;
  if (!first) return [];
  const related = others.map(
    (span): RelatedPlace => ({
      at: placeIn(chunk, prose, span),
      message: `${quoted(prose, span)} stands here.`,
    }),
  );
  return [{ ...findingOn(chunk, prose, first, told(found)), ...(related.length > 0 && { related }) }];
}

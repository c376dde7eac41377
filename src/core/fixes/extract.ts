import { freshId } from '../edits/fresh-id';
import { reword } from '../edits/words';
import type { Prose } from '../model/fields/fields';
import type { Kind } from '../model/sections';
import { linkAs, withoutLinks } from '../prose';
import { problemsOf } from '../rules/structure/problems';
import { contains, type Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import { sourceMapOf } from '../workspace/symbols/mentions';
import type { Chunk } from '../yaml/chunks/chunk';
import { firstStep } from './create';
import type { Fix } from './fix';

const kinds: readonly Kind[] = ['claim', 'indicator'];

/** Makes an entry of the prose that is selected, and leaves a link to it with the same words. */
export function extract(note: Note, selection: Span): Fix[] {
  const found = selectedIn(note, selection);
  if (!found) return [];
  const { chunk, prose, start, end } = found;
  const words = prose.text.value.slice(start, end);
  const plain = withoutLinks(words).replace(/\s+/g, ' ').trim();
  const id = freshId(plain, (each) => note.find(each) !== undefined);
  const link = canBeLabel(words)
    ? linkAs(id, words.replace(/\s*\n\s*/g, ' '), prose.text.value, start)
    : `[[${id}]]`;
  const replace = () => reword(note, chunk, prose, [{ span: { start, end }, words: link }]);
  return kinds.map((kind) => {
    const step = firstStep(note, kind, id, capital(plain), replace);
    const asks = step.kind === 'question' ? '…' : '';
    return { title: `Extract to ${kind === 'indicator' ? 'an' : 'a'} ${kind}${asks}`, step };
  });
}

interface Selected extends Span {
  readonly chunk: Chunk;
  readonly prose: Prose;
}

/** The words of a prose value that a selection covers; undefined for none, and for a part of a link, or of what is no prose. */
function selectedIn(note: Note, selection: Span): Selected | undefined {
  const chunk = note.chunkAt(selection.start);
  if (!chunk || chunk.isBroken || selection.end > chunk.end || selection.end - selection.start < 2)
    return undefined;
  const [from, to] = [selection.start - chunk.start, selection.end - chunk.start];
  const facts = factsOf(chunk);
  const all = [...facts.prose, ...facts.entries.flatMap((entry) => entry.prose)];
  const prose = all.find(({ text, aliased }) => !aliased && text.start <= from && to <= text.end);
  if (!prose || isCut(facts, prose)) return undefined;
  const span = trimmed(prose.text.value, valueSpan(chunk, prose, from, to));
  const { links, opaque } = prose.markup;
  const isCutting = [...links, ...opaque].some((whole) => meets(whole, span) && !contains(span, whole));
  return span.end - span.start < 2 || isCutting ? undefined : { chunk, prose, ...span };
}

/** The stretch of the value whose characters are written between two places of the chunk. */
function valueSpan(chunk: Chunk, prose: Prose, from: number, to: number): Span {
  const map = sourceMapOf(chunk, prose);
  const { length } = prose.text.value;
  let start = 0;
  while (start < length && map.spanOf(start, start + 1).start < from) start++;
  let end = start;
  while (end < length && map.spanOf(end, end + 1).end <= to) end++;
  return { start, end };
}

function trimmed(value: string, { start, end }: Span): Span {
  const words = value.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + words.trimEnd().length) };
}

/** No paragraphs, and nothing that ends a link. */
function canBeLabel(words: string): boolean {
  return !/[[\]|]|\n\s*\n/.test(words);
}

/** Of a text that YAML cuts off, the rest must be mended first. */
function isCut(facts: ChunkFacts, { text }: Prose): boolean {
  return problemsOf(facts, 'cut-text').some(({ start, end }) => start <= text.start && text.start <= end);
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { addEntry, type NewFields } from '../edits/entries';
import { freshId } from '../edits/fresh-id';
import { Refusal } from '../edits/refusal';
import { changedValues } from '../edits/values';
import { reword } from '../edits/words';
import type { Prose } from '../model/fields/values';
import { type Kind, sectionOfKind } from '../model/sections';
import { isInTable, linkAs, withoutLinks } from '../prose';
import { problemsOf } from '../rules/structure/problems';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import { spanInChunk } from '../workspace/reading/place';
import { sourceMapOf } from '../workspace/symbols/find-mentions';
import type { Chunk } from '../yaml/chunks/chunk';
import { type Fix, largeChange, type Step } from './fix';
import { groundsOf } from './grounds';
import { labelSpan, trimmed } from './label-span';

const kinds: readonly Kind[] = ['claim', 'indicator'];

/**
 * Makes an entry of the prose that is selected, and leaves a link to it with the same words. Links among them stay
 * where they are, as links cannot nest: the longest stretch beside them becomes the label.
 */
export function extract(note: Note, selection: Span): Fix[] {
  const found = selectedIn(note, selection);
  const label = found && labelSpan(found.prose.text.value, found, found.prose.markup.links);
  if (!found || !label) return [];
  const text = wordsOf(found).replace(/\s+/g, ' ').trim();
  const id = freshId(withoutLinks(text), (each) => note.scope.find(each) !== undefined);
  return kinds.map((kind) => {
    const add = (fields: NewFields): Step =>
      largeChange(() => extraction(note, found, label, kind, id, { text: capital(text), ...fields }));
    const { isKnown, question, otherwise } = groundsOf(note, kind, id, add);
    // An indicator that nobody reports is one to watch; what a claim is without support is for its author to say.
    const step = isKnown || kind === 'claim' ? question : otherwise;
    const asks = step.kind === 'question' ? '…' : '';
    return { title: `Extract to ${kind === 'indicator' ? 'an' : 'a'} ${kind}${asks}`, step };
  });
}

/** @throws Refusal where the note would say anything else otherwise than before. */
function extraction(
  note: Note,
  { chunk, prose }: Selected,
  label: Span,
  kind: Kind,
  id: string,
  fields: NewFields,
): readonly TextEdit[] {
  const { value } = prose.text;
  const words = value.slice(label.start, label.end).replace(/(?<!\s)\s*\n\s*/g, ' ');
  const link = linkAs(id, words, value, label.start);
  const first = reword(note, chunk, prose, [{ span: label, words: link }]);
  const linked = readNote(applyEdits(note.text.toString(), first));
  const second = addEntry(linked, sectionOfKind[kind], id, fields);
  const { gone, added } = changedValues(linked, readNote(applyEdits(linked.text.toString(), second)));
  if (gone.length > 0 || added.length !== 1 || linksIn(linked) !== linksIn(note) + 1)
    throw new Refusal(
      'The way this text is written does not let a part of it be extracted. Do so in the text.',
    );
  return composeEdits(note.text.toString(), first, second);
}

function linksIn(note: Note): number {
  let count = 0;
  for (const { prose, entries } of note.contents.facts)
    for (const each of [prose, ...entries.map((entry) => entry.prose)])
      count += each.reduce((sum, { markup }) => sum + markup.links.length, 0);
  return count;
}

interface Selected extends Span {
  readonly chunk: Chunk;
  readonly prose: Prose;
}

/** The words of a prose value that a selection covers; undefined for none, and for a part of a link, or of what is no prose. */
function selectedIn(note: Note, selection: Span): Selected | undefined {
  const chunk = note.text.chunkAt(selection.start);
  if (!chunk || chunk.isBroken || selection.end - selection.start < 2) return undefined;
  const { start: from, end: to } = spanInChunk(chunk, selection);
  if (to > chunk.text.length) return undefined;
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
  return { start: outsidePair(prose.text.value, start), end: outsidePair(prose.text.value, end) };
}

/** Behind a character of two code units, where an offset stands amid them. */
function outsidePair(value: string, offset: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(value.slice(offset - 1, offset + 1)) ? offset + 1 : offset;
}

/** Of a text that YAML cuts off, the rest must be mended first. */
function isCut(facts: ChunkFacts, { text }: Prose): boolean {
  return problemsOf(facts, 'cut-text').some(({ start, end }) => start <= text.start && text.start <= end);
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** In a table a bar is written with a backslash, elsewhere without. */
function wordsOf({ prose, start, end }: Selected): string {
  const words = prose.text.value.slice(start, end);
  return isInTable(prose.text.value, start) ? words.replaceAll('\\|', '|') : words;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

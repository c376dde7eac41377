import type { Entry } from '../../model/entries/entry';
import { writtenFields } from '../../model/entries/written-fields';
import { isSingle, type Reference } from '../../model/fields/values';
import { type Span, touches } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { offsetInChunk, offsetInNote, spanInNote } from '../../workspace/reading/place';
import type { Mention } from '../../workspace/symbols/find-mentions';
import { wordSpan } from './word-span';

/** What stands at a place of a note. `span` is of the note. */
export type Target =
  | { readonly kind: 'definition'; readonly span: Span; readonly entry: Entry }
  | { readonly kind: 'reference'; readonly span: Span; readonly reference: Reference }
  | { readonly kind: 'mention'; readonly span: Span; readonly mention: Mention }
  | { readonly kind: 'key'; readonly span: Span; readonly name: string; readonly entry?: Entry }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly field: string;
      readonly text: string;
      readonly entry?: Entry;
    };

/** Finds what stands at an offset: the smallest thing of which the language knows the meaning. */
export function targetAt(note: Note, offset: number): Target | undefined {
  const chunk = note.text.chunkAt(offset);
  if (!chunk) return undefined;
  const at = offsetInChunk(chunk, offset);
  const facts = factsOf(chunk);
  const entry = facts.entries.find(({ span }) => touches(span, at));
  const word = (span: Span): Span => wordSpan(chunk, span, offset);

  if (entry && touches(entry.idSpan, at)) return { kind: 'definition', span: word(entry.idSpan), entry };
  const reference = (entry ?? facts).references.find((each) => touches(each, at));
  if (reference) return { kind: 'reference', span: word(reference), reference };
  const mention = note.symbols.mentions(facts).find((each) => touches(each, at));
  if (mention) return { kind: 'mention', span: spanInNote(chunk, mention), mention };
  return entry ? inEntry(entry, at) : atTop(note, offset);
}

function inEntry(entry: Entry, at: number): Target | undefined {
  const word = (span: Span): Span => wordSpan(entry.chunk, span, offsetInNote(entry.chunk, at));
  for (const { name, key, value } of writtenFields(entry)) {
    if (key && touches(key, at)) return { kind: 'key', span: word(key), name, entry };
    if (!value || !touches(value, at)) continue;
    const leaf = leafAt(entry.values, name, at);
    return leaf && { kind: 'value', span: word(leaf), field: name, text: leaf.value, entry };
  }
  return undefined;
}

function atTop(note: Note, offset: number): Target | undefined {
  for (const { name, chunk, key, valueSpan, value } of note.contents.keys) {
    const at = offsetInChunk(chunk, offset);
    if (touches(key, at)) return { kind: 'key', span: wordSpan(chunk, key, offset), name };
    if (!valueSpan || !touches(valueSpan, at)) continue;
    const leaf = leafAt({ [name]: value }, name, at);
    if (leaf) return { kind: 'value', span: wordSpan(chunk, leaf, offset), field: name, text: leaf.value };
  }
  return undefined;
}

interface Leaf extends Span {
  readonly value: string;
}

/** The word or text at an offset within the value of a field, through lists and maps. */
function leafAt(values: object, field: string, at: number): Leaf | undefined {
  return leaves((values as Readonly<Record<string, unknown>>)[field]).find((leaf) => touches(leaf, at));
}

function leaves(value: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'value' in value) return [...leaves(value.key), ...leaves(value.value)];
  if (!isSingle(value)) return [];
  const { start, end } = value;
  return [{ start, end, value: String(value.value) }];
}

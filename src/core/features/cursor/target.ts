import type { Entry } from '../../model/entries/entry';
import { writtenFields } from '../../model/entries/written-fields';
import type { FieldType, PartField } from '../../model/fields/field-type';
import type { Reference } from '../../model/fields/values';
import { fieldOf } from '../../model/kinds/schemas';
import { type Span, touches } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { offsetInChunk, offsetInNote, spanInNote } from '../../workspace/reading/place';
import type { Mention } from '../../workspace/symbols/find-mentions';
import type { Node } from '../../yaml/parse/nodes';
import { leafAt, partKeyAt } from './parts';
import { wordSpan } from './word-span';

/** What stands at a place of a note. `span` is of the note. */
export type Target =
  | { readonly kind: 'definition'; readonly span: Span; readonly entry: Entry }
  | {
      readonly kind: 'reference';
      readonly span: Span;
      readonly reference: Reference;
      readonly entry?: Entry;
    }
  | { readonly kind: 'mention'; readonly span: Span; readonly mention: Mention }
  | {
      readonly kind: 'key';
      readonly span: Span;
      readonly name: string;
      readonly entry?: Entry;
      /** Of a key within the value of a field, such as “quote” in a citation: what it is for. */
      readonly part?: PartField;
    }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly field: string;
      readonly text: string;
      /** What may stand there; undefined where anything may. */
      readonly type: FieldType<unknown> | undefined;
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
  if (reference) return { kind: 'reference', span: word(reference), reference, ...(entry && { entry }) };
  const mention = note.symbols.mentions(facts).find((each) => touches(each, at));
  if (mention) return { kind: 'mention', span: spanInNote(chunk, mention), mention };
  return entry ? inEntry(entry, at) : atTop(note, offset);
}

function inEntry(entry: Entry, at: number): Target | undefined {
  for (const { name, key, value } of writtenFields(entry)) {
    const word = (span: Span): Span => wordSpan(entry.chunk, span, offsetInNote(entry.chunk, at));
    if (key && touches(key, at)) return { kind: 'key', span: word(key), name, entry };
    if (!value || !touches(value, at)) continue;
    const read = (entry.values as Readonly<Record<string, unknown>>)[name];
    const found = inValue(value, read, name, fieldOf(name, entry.kind)?.type, at);
    return found && { ...found, span: word(found.span), entry };
  }
  return undefined;
}

function atTop(note: Note, offset: number): Target | undefined {
  for (const { name, chunk, key, valueSpan, value } of note.contents.keys) {
    const at = offsetInChunk(chunk, offset);
    if (touches(key, at)) return { kind: 'key', span: wordSpan(chunk, key, offset), name };
    if (!valueSpan || !touches(valueSpan, at)) continue;
    const node = chunk.pairs.find((pair) => pair.key.start === key.start)?.value;
    const found = node && inValue(node, value, name, fieldOf(name)?.type, at);
    if (found) return { ...found, span: wordSpan(chunk, found.span, offset) };
  }
  return undefined;
}

/** A key within the value of a field, or a word or text of it; its span is of the chunk. */
function inValue(
  node: Node,
  value: unknown,
  name: string,
  type: FieldType<unknown> | undefined,
  at: number,
): Extract<Target, { kind: 'key' } | { kind: 'value' }> | undefined {
  const key = type && partKeyAt(node, type, at);
  if (key) return { kind: 'key', span: key, name: key.name, part: key.field };
  const leaf = leafAt(value, name, type, at);
  return leaf && { kind: 'value', span: leaf, field: leaf.field, text: leaf.value, type: leaf.type };
}

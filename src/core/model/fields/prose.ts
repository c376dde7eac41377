import { type Markup, markupOf } from '../../prose';
import { composed } from '../../text/composed';
import type { ScalarNode } from '../../yaml/parse/nodes';
import { sourceMap } from '../../yaml/source-map/source-map';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { anyText, readFreeText } from './text';
import type { Prose, Text } from './values';

// Values in which entries may be linked and actors mentioned.

/** A string with `[[links]]` and mentions. */
export function prose(): FieldType<Text> {
  return proseAs(PlainProse);
}

/** Prose that may hold Markdown's headings, lists, tables and code. */
export function markdown(): FieldType<Text> {
  return proseAs(MarkdownProse);
}

function proseAs(Form: typeof PlainProse): FieldType<Text> {
  return {
    form: anyText,
    content: 'prose',
    takesText: 'always',
    read(node, field, sink) {
      const value = readFreeText(node, field, sink);
      if (value && node.kind === 'scalar') readProse(node, value, field, sink, Form);
      return value;
    },
  };
}

/** Keeps a text as prose, with the entries that it links. */
export function readProse(
  node: ScalarNode,
  text: Text,
  field: string,
  sink: FieldReader,
  Form: typeof PlainProse = PlainProse,
): void {
  const found = new Form(field, text, node.aliased === true);
  sink.prose.push(found);
  if (node.text.includes('[[')) readLinks(node, found, sink);
}

function readLinks(node: ScalarNode, { field, markup }: Prose, sink: FieldReader): void {
  const map = sourceMap(sink.text, node);
  for (const { id, idSpan } of markup.links) {
    if (id === '') continue;
    const { start, end } = map.spanOf(idSpan.start, idSpan.end);
    sink.register({ id: composed(id), field, kinds: undefined, start, end });
  }
}

/** There are as many of these as texts in a note: what all of one field type share is said by the class. */
class PlainProse implements Prose {
  #found: Markup | undefined;

  constructor(
    readonly field: string,
    readonly text: Text,
    readonly aliased: boolean,
  ) {}

  protected get isMarkdown(): boolean {
    return false;
  }

  get markup(): Markup {
    this.#found ??= markupOf(this.text.value, this.isMarkdown);
    return this.#found;
  }
}

class MarkdownProse extends PlainProse {
  protected override get isMarkdown(): boolean {
    return true;
  }
}

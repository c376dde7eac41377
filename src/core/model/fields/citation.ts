import type { MapNode } from '../../yaml/parse/nodes';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { list } from './list';
import { emptyBody, readFields } from './read-fields';
import { tableOf } from './record';
import { reference } from './reference';
import { field, type Values } from './schema';
import { text } from './text';
import type { Citation, CitationMap, Reference, Text } from './values';

/** The field of claims and indicators that takes citations: a reference in one is a reference of this field. */
const cited = 'sources';

const source = reference('source');

const fields = {
  source: field(
    { ...source, read: (node, _name, sink) => source.read(node, cited, sink) } satisfies typeof source,
    'The source that is cited.',
  ),
  at: field(text(), 'Where in it: the page, paragraph or minute.'),
  quote: field(text(), 'The words that bear it out, verbatim.'),
};

const table = tableOf('a citation', fields);

/** Where sources are cited: their ids, or citations `{source: id, at: p. 4, quote: the words}` (ICD 206). */
export function citations(): FieldType<readonly Citation[]> {
  return list(citation, 'orOne');
}

/** For the summary of an entry: whether it cites a source in words that can be looked for. */
export function hasQuotation(all: readonly Citation[]): boolean {
  return all.some(({ within }) => within?.quote !== undefined);
}

const citation: FieldType<Citation> = {
  form: `${source.form}, or a citation {source: id, at: where in it, quote: its words}`,
  kinds: ['source'],
  fields,
  main: 'source',
  required: ['source'],
  read: (node, name, sink) =>
    node.kind === 'map' ? readCitation(node, sink) : source.read(node, name, sink),
};

function readCitation(map: MapNode, sink: FieldReader): Citation | undefined {
  const body = emptyBody();
  readFields(table, map, sink, body);
  const { source, at, quote } = valuesOf(body.values);
  if (source) {
    const { id, field, kinds, start, end } = source;
    return { id, field, kinds, start, end, within: withinOf(map, at, quote) };
  }
  if (!body.unreadable.includes('source'))
    sink.invalid(map, 'This citation names no source. Write it as {source: id, at: p. 4, quote: its words}.');
  return undefined;
}

/** Written out, as a note has thousands of them, and to spread what may be absent takes many times as long. */
function withinOf({ start, end }: MapNode, at: Text | undefined, quote: Text | undefined): CitationMap {
  if (at) return quote ? { start, end, at, quote } : { start, end, at };
  return quote ? { start, end, quote } : { start, end };
}

/** The map that a reference stands in, among the values of its entry. */
export function citationMapOf(values: object, { field, start }: Reference): CitationMap | undefined {
  const found: unknown = (values as Readonly<Record<string, unknown>>)[field];
  const all: readonly (Partial<Citation> | undefined)[] = Array.isArray(found) ? found : [];
  return all.find((each) => each?.start === start && each.within)?.within;
}

/** The values were read by the table of which their type is made. */
function valuesOf(values: object): Values<typeof fields> {
  return values as Values<typeof fields>;
}

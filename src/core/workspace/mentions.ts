import type { Entry, EntryOf } from '../model/entry';
import type { Prose } from '../model/fields';
import type { Span } from '../text/span';
import type { Chunk } from '../yaml/chunk';
import { type SourceMap, sourceMap } from '../yaml/decode';
import { scalarAt } from '../yaml/nodes';
import type { Facts } from './facts';
import type { Name, Names } from './names';

/** A place in prose that names an actor without markup. The span is of the chunk. */
export interface Mention extends Span {
  /** Whom it names; more than one where actors share the name. */
  readonly actors: readonly EntryOf<'actor'>[];
  readonly chunk: Chunk;
  /** The entry whose prose it is; absent for a top-level field. */
  readonly entry?: Entry;
  /** The key of the prose value. */
  readonly field: string;
}

/** A mention by its place in the value of the prose, which costs less to find than that in the chunk. */
export interface RawMention extends Span {
  readonly name: Name;
  readonly prose: Prose;
  readonly entry: Entry | undefined;
}

/** Finds the mentions in all prose of a chunk. */
export function findMentions({ prose, entries }: Facts, names: Names): RawMention[] {
  const found: RawMention[] = [];
  if (names.isEmpty) return found;
  for (const each of prose) addMentions(each, undefined, names, found);
  for (const entry of entries) for (const each of entry.prose) addMentions(each, entry, names, found);
  return found;
}

function addMentions(prose: Prose, entry: Entry | undefined, names: Names, found: RawMention[]): void {
  for (const { start, end, name } of names.find(prose.text.value, prose.links))
    found.push({ start, end, name, prose, entry });
}

/** Gives mentions of one chunk their places in it. */
export function placed(chunk: Chunk, mentions: readonly RawMention[]): Mention[] {
  let map: SourceMap | undefined;
  let mapped: Prose | undefined;
  return mentions.map(({ start, end, name, prose, entry }) => {
    if (!map || mapped !== prose) map = sourceMapOf(chunk, prose);
    mapped = prose;
    return {
      ...map.spanOf(start, end),
      actors: actorsOf(name),
      chunk,
      ...(entry && { entry }),
      field: prose.field,
    };
  });
}

/** Whom a name names, in the order of the text. */
export function actorsOf({ actors }: Name): readonly EntryOf<'actor'>[] {
  if (actors.length === 1) return actors;
  const place = ({ chunk, idSpan }: Entry): number => chunk.start + idSpan.start;
  return [...new Set(actors)].sort((a, b) => place(a) - place(b));
}

/** Leads from the characters of a prose value back to those of its chunk. */
export function sourceMapOf(chunk: Chunk, { text, aliased }: Prose): SourceMap {
  const node = aliased ? undefined : scalarAt(chunk.pairs, text);
  return node ? sourceMap(chunk.text, node) : { spanOf: () => ({ start: text.start, end: text.end }) };
}

import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Prose } from '../../model/fields/values';
import type { Span } from '../../text/span';
import { compact } from '../../util/compact';
import type { Chunk } from '../../yaml/chunks/chunk';
import { scalarAt } from '../../yaml/parse/nodes';
import { type SourceMap, sourceMap } from '../../yaml/source-map/source-map';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { NameList } from './actor-names';
import { findNames } from './find-names';
import { actorsOf, type Name } from './names-alike';

/** A place in prose that names an actor without markup. The span is of the chunk. */
export interface Mention extends Span {
  /** Whom it names; more than one where actors share the name. */
  readonly actors: readonly EntryOf<'actor'>[];
  /** The name that is mentioned, without its article. */
  readonly called: string;
  readonly chunk: Chunk;
  /** The entry whose prose it is; absent for a top-level field. */
  readonly entry?: Entry;
  /** The key of the prose value. */
  readonly field: string;
}

/** A mention by its place in the value of the prose, which costs less to find than that in the chunk. */
export interface RawMention extends Span {
  readonly name: Name;
  /** Which prose value it is of its entry, or of its chunk's top-level fields. */
  readonly index: number;
  readonly entry: Entry | undefined;
}

/** Finds the mentions in all prose of a chunk. */
export function findMentions(
  { prose, entries }: ChunkFacts,
  names: readonly NameList[],
): readonly RawMention[] {
  const found: RawMention[] = [];
  if (names.every(({ isEmpty }) => isEmpty)) return found;
  const add = (all: readonly Prose[], entry: Entry | undefined): void => {
    for (const [index, { text, markup }] of all.entries())
      for (const { start, end, name } of findNames(names, text.value, markup))
        found.push({ start, end, name, index, entry });
  };
  add(prose, undefined);
  for (const entry of entries) add(entry.prose, entry);
  return compact(found);
}

/** Gives mentions of one chunk their places in it. */
export function placed({ chunk, prose: own }: ChunkFacts, mentions: readonly RawMention[]): Mention[] {
  let map: SourceMap | undefined;
  let mapped: Prose | undefined;
  return mentions.flatMap(({ start, end, name, index, entry }) => {
    const prose = (entry?.prose ?? own)[index];
    if (!prose) return [];
    if (!map || mapped !== prose) map = sourceMapOf(chunk, prose);
    mapped = prose;
    return {
      ...map.spanOf(start, end),
      actors: actorsOf(name),
      called: name.bare,
      chunk,
      ...(entry && { entry }),
      field: prose.field,
    };
  });
}

/** Leads from the characters of a prose value back to those of its chunk. */
export function sourceMapOf(chunk: Chunk, { text, aliased }: Prose): SourceMap {
  const node = aliased ? undefined : scalarAt(chunk.pairs, text);
  return node ? sourceMap(chunk.text, node) : { spanOf: () => ({ start: text.start, end: text.end }) };
}

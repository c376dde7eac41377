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
  /**
   * Where the value begins in the chunk, if it is written letter for letter; else where the mention stands there,
   * as soon as somebody has asked. With either, nothing need be read again to place it.
   */
  written: number | Span | undefined;
}

/** Finds the mentions in all prose of a chunk. */
export function findMentions(
  { chunk, prose, entries }: ChunkFacts,
  lists: readonly NameList[],
): readonly RawMention[] {
  const found: RawMention[] = [];
  if (lists.every(({ isEmpty }) => isEmpty)) return found;
  const add = (all: readonly Prose[], entry: Entry | undefined): void => {
    for (const [index, prose] of all.entries()) {
      const names = findNames(lists, prose.text.value, prose.markup);
      if (names.length === 0) continue;
      const written = verbatim(chunk.text, prose);
      for (const { start, end, name } of names) found.push({ start, end, name, index, entry, written });
    }
  };
  add(prose, undefined);
  for (const entry of entries) add(entry.prose, entry);
  return compact(found);
}

/** Where a value begins that is written letter for letter; undefined for others. */
function verbatim(written: string, { text: { start, end, value }, aliased }: Prose): number | undefined {
  const quotes = end - start - value.length;
  if (aliased || (quotes !== 0 && quotes !== 2)) return undefined;
  const begin = start + quotes / 2;
  return written.startsWith(value, begin) ? begin : undefined;
}

/** Gives mentions of one chunk their places in it. */
export function placed(facts: ChunkFacts, mentions: readonly RawMention[]): Mention[] {
  const maps = new SourceMaps(facts);
  return mentions.map((mention) => {
    if (mention.written === undefined) mention.written = maps.spanOf(mention);
    return new PlacedMention(facts, mention, mention.written);
  });
}

/** A mention of which the prose is only read where somebody asks for the key. */
class PlacedMention implements Mention {
  readonly start: number;
  readonly end: number;
  readonly entry?: Entry;

  constructor(
    private readonly facts: ChunkFacts,
    private readonly raw: RawMention,
    written: number | Span,
  ) {
    const isBegin = typeof written === 'number';
    this.start = isBegin ? written + raw.start : written.start;
    this.end = isBegin ? written + raw.end : written.end;
    if (raw.entry) this.entry = raw.entry;
  }

  get actors(): readonly EntryOf<'actor'>[] {
    return actorsOf(this.raw.name);
  }

  get called(): string {
    return this.raw.name.bare;
  }

  get chunk(): Chunk {
    return this.facts.chunk;
  }

  get field(): string {
    return proseOf(this.facts, this.raw)?.field ?? '';
  }
}

function proseOf(facts: ChunkFacts, { index, entry }: RawMention): Prose | undefined {
  return (entry?.prose ?? facts.prose)[index];
}

/** Places mentions of one chunk, of which those in one value follow each other. */
class SourceMaps {
  private last: { readonly prose: Prose; readonly map: SourceMap } | undefined;

  constructor(private readonly facts: ChunkFacts) {}

  spanOf(mention: RawMention): Span {
    const prose = proseOf(this.facts, mention);
    if (!prose) throw new RangeError('A mention stands in prose.');
    if (this.last?.prose !== prose) this.last = { prose, map: sourceMapOf(this.facts.chunk, prose) };
    return this.last.map.spanOf(mention.start, mention.end);
  }
}

/** Leads from the characters of a prose value back to those of its chunk. */
export function sourceMapOf(chunk: Chunk, { text, aliased }: Prose): SourceMap {
  const node = aliased ? undefined : scalarAt(chunk.pairs, text);
  return node ? sourceMap(chunk.text, node) : { spanOf: () => ({ start: text.start, end: text.end }) };
}

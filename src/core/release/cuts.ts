/**
 * What is taken out of the values of a note, by the places of pairs and items in their maps and lists. It is found
 * in what the note says, aliases put in, and holds for the text as it is written, where an alias is left alone.
 */
import { semanticValue } from '../edits/semantic-value';
import type { Entry } from '../model/entries/entry';
import { includeField, portionsField, titleField } from '../model/kinds/note';
import { isSectionName } from '../model/sections';
import { composed } from '../text/composed';
import type { ChunkFacts } from '../workspace/reading/chunk-facts';
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../yaml/parse/nodes';
import type { Verdict } from './verdict';

/** What goes from a map or list. */
export interface Cut {
  readonly gone: ReadonlySet<number>;
  /** What goes from the values of pairs, or items, that stay. */
  readonly inner: ReadonlyMap<number, Cut>;
}

/** What becomes of a value. */
export type Fate = 'stays' | 'goes' | Cut;

type IsCut = (node: ScalarNode) => boolean;

/** What goes from the pairs of a chunk. */
export function cutOf({ chunk, entries }: ChunkFacts, verdict: Verdict): Fate {
  const entriesAt = new Map(entries.map((entry) => [entry.idSpan.start, entry]));
  const fateOfEntry = (pair: Pair): Fate => entryFate(pair, entriesAt.get(pair.key.start), verdict);
  const fateOfTop = (pair: Pair): Fate => topFate(pair, fateOfEntry, verdict);
  return fateOf(chunk.pairs.map(chunk.role === 'entry' ? fateOfEntry : fateOfTop));
}

function topFate({ key, value }: Pair, fateOfEntry: (pair: Pair) => Fate, verdict: Verdict): Fate {
  const name = key.text;
  if (isSectionName(name)) {
    if (verdict.sections.has(name)) return 'goes';
    return value?.kind === 'map' ? fateOf(value.pairs.map(fateOfEntry)) : 'stays';
  }
  if (verdict.tops.has(name)) return name === titleField ? 'stays' : 'goes';
  if (name === includeField) return fateOfValue(value, ({ text }) => verdict.paths.has(text));
  if (name === portionsField && value?.kind === 'map')
    return fateOf(value.pairs.map((pair) => portionFate(pair, verdict)));
  return 'stays';
}

/** The marking of a part goes with the part, and where it is now that of the note. */
function portionFate({ key, value }: Pair, { tops, marking }: Verdict): Fate {
  const isSame = value?.kind === 'scalar' && value.text === (marking ?? 'TLP:CLEAR');
  return tops.has(key.text) || isSame ? 'goes' : 'stays';
}

function entryFate({ value }: Pair, entry: Entry | undefined, { own, ids }: Verdict): Fate {
  if (!entry) return 'stays';
  if (own.has(entry.id)) return 'goes';
  const starts = new Set(entry.references.flatMap(({ kinds, start }) => (kinds ? [start] : [])));
  const isCut: IsCut = ({ start, text }) => starts.has(start) && ids.has(composed(text));
  if (value?.kind !== 'map' || starts.size === 0) return 'stays';
  const fate = fateOf(value.pairs.map((pair) => fateOfValue(pair.value, isCut)));
  // An entry stays even if nothing of it does: others may name it.
  return fate === 'goes' ? { gone: new Set(value.pairs.keys()), inner: new Map() } : fate;
}

/** A list or map goes with the last that it holds. */
function fateOfValue(node: Node | null, isCut: IsCut): Fate {
  switch (node?.kind) {
    case 'scalar':
      return isCut(node) ? 'goes' : 'stays';
    case 'seq':
      return fateOfList(node, isCut);
    case 'map':
      return fateOfMap(node, isCut);
    default:
      return 'stays';
  }
}

function fateOfList({ items }: SeqNode, isCut: IsCut): Fate {
  const fates = items.map((item) => fateOfValue(item, isCut));
  return fateOf(fates, (at) => saysNothing(items[at]));
}

/** A map of which a value names what is withheld is a citation of it, and goes whole. */
function fateOfMap({ pairs }: MapNode, isCut: IsCut): Fate {
  if (pairs.some(({ value }) => value?.kind === 'scalar' && isCut(value))) return 'goes';
  return fateOf(pairs.map(({ key, value }) => (isCut(key) ? 'goes' : fateOfValue(value, isCut))));
}

function saysNothing(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

function fateOf(fates: readonly Fate[], isNothing: (at: number) => boolean = () => false): Fate {
  const gone = new Set<number>();
  const inner = new Map<number, Cut>();
  for (const [at, fate] of fates.entries()) {
    if (fate === 'goes') gone.add(at);
    else if (fate !== 'stays') inner.set(at, fate);
  }
  if (gone.size === 0 && inner.size === 0) return 'stays';
  return fates.every((_, at) => gone.has(at) || isNothing(at)) ? 'goes' : { gone, inner };
}

/** What a value says without what goes from it, in a form that two readings can be compared by. */
export function saidAfter(node: Node | null, cut: Cut | undefined): unknown {
  const kept = <T>(all: readonly T[]) => [...all.entries()].filter(([at]) => !cut?.gone.has(at));
  if (!cut || !node) return semanticValue(node);
  if (node.kind === 'map')
    return kept(node.pairs).map(([at, { key, value }]) => [key.text, saidAfter(value, cut.inner.get(at))]);
  if (node.kind === 'seq') return kept(node.items).map(([at, item]) => saidAfter(item, cut.inner.get(at)));
  return semanticValue(node);
}

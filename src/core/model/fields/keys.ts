import { composed } from '../../text/composed';
import type { Span } from '../../text/span';
import { none } from '../../util/none';
import type { MapNode, Pair } from '../../yaml/parse/nodes';
import type { FieldReader } from './field-reader';

// Which keys of a map the format speaks of.

/** Keys that begin with `x-` are the user's own, but for the ids of entries. */
export function isUsersOwn(key: string): boolean {
  return key.startsWith('x-');
}

export function isNotUsersOwn({ key }: Pair): boolean {
  return !isUsersOwn(key.text);
}

/** The key by which YAML 1.1 took over the fields of other maps. YAML 1.2 has none: each is reported as that. */
export function isMergeKey(key: string): boolean {
  return key === '<<';
}

/** What is wrong with a merge key. Other programs may follow YAML 1.1. */
export const noMergeKeys =
  'YAML 1.2 knows no merge key, so nothing of what “<<” names counts here. Write the fields out, or give each an alias of its own.';

/** The pairs that the format speaks of: not the user's own, and each key once. */
export function ownPairs(node: MapNode, sink: FieldReader): readonly Pair[] {
  return pairsOnce(node, isNotUsersOwn, sink);
}

/** Pairs of a map, each key once: a key that is repeated is reported, and left out. */
export function pairsOnce(
  node: MapNode,
  isRead: (pair: Pair) => boolean,
  sink: FieldReader,
): readonly Pair[] {
  if (areDistinct(node.pairs) && node.pairs.every(isRead)) return node.pairs;
  const first = new Map<string, Span>();
  return node.pairs.filter((pair) => {
    const { key } = pair;
    if (!isRead(pair)) return false;
    if (isMergeKey(key.text)) return true;
    const name = composed(key.text);
    const known = first.get(name);
    if (known) sink.problems.push({ code: 'duplicate-key', ...place(key), key: key.text, first: known });
    else first.set(name, place(key));
    return !known;
  });
}

/** Of so many keys each is held against each other. Most maps have fewer, and there are thousands of them. */
const fewKeys = 16;
const mayBeComposed = /[\u0300-\uffff]/;

/** Whether no key of a map can be repeated; false where that takes a longer look. */
function areDistinct(pairs: readonly Pair[]): boolean {
  if (pairs.length > fewKeys) return false;
  for (let at = 0; at < pairs.length; at++) {
    const key = pairs[at]?.key.text ?? '';
    if (mayBeComposed.test(key)) return false;
    for (let other = 0; other < at; other++) if (pairs[other]?.key.text === key) return false;
  }
  return true;
}

function place({ start, end }: Span): Span {
  return { start, end };
}

/** The pairs whose key stands before them already. */
export function repeatedPairs(
  { pairs }: MapNode,
  own: readonly Pair[],
  isRead: (pair: Pair) => boolean = isNotUsersOwn,
): readonly Pair[] {
  if (own.length === pairs.length) return none;
  const counted = new Set(own);
  return pairs.filter((pair) => !counted.has(pair) && isRead(pair));
}

import type { MapNode, Node, Pair } from '../../yaml/parse/nodes';
import { isCut } from './cut-text';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { isUsersOwn } from './keys';
import { hasSpaces } from './nodes';
import { isKeyWithOddColon } from './odd-colons';

/** What a table of fields says of the keys of a map. */
interface KnownKeys {
  /** Whether a key is one of the map's own. */
  readonly isKnown: (key: string) => boolean;
  /** Whether the value of a key is text. */
  readonly takesText: (key: string) => FieldType<unknown>['takesText'];
}

/**
 * A comma inside a flow map ends a plain text, and YAML takes what follows for keys without values. Reports
 * the text and returns where those keys begin.
 */
export function cutWords(map: MapNode, keys: KnownKeys, sink: FieldReader): ReadonlySet<number> {
  const cut = new Set<number>();
  if (!map.flow || map.aliased) return cut;
  let victim: Pair | undefined;
  for (const pair of map.pairs) {
    if (!victim?.value || !isCutOff(pair, keys)) {
      victim = isPlainText(keys.takesText(pair.key.text), pair.value) ? pair : undefined;
      continue;
    }
    const { start, end } = victim.value;
    if (!cut.has(start) && !(victim.value.kind === 'scalar' && isCut(victim.value, sink)))
      sink.problems.push({ code: 'cut-text', start, end, field: victim.key.text, by: ',' });
    cut.add(start);
    cut.add(pair.key.start);
  }
  return cut;
}

/** Whether a pair may be the rest of a text: a key that nothing knows, with no value. */
function isCutOff({ key: { text }, value }: Pair, { isKnown }: KnownKeys): boolean {
  return value === null && !isKnown(text) && !isUsersOwn(text) && !isKeyWithOddColon(text, isKnown);
}

/** Whether a value is text in plain style, as far as the type of its field can tell. */
function isPlainText(takesText: FieldType<unknown>['takesText'], node: Node | null): boolean {
  if (!takesText || node?.kind !== 'scalar' || node.style !== 'plain') return false;
  if (node.text === '' && !node.front) return false;
  return takesText === 'always' || hasSpaces(node.text);
}

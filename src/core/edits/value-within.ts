import { composed } from '../text/composed';
import type { MapNode, Node } from '../yaml/parse/nodes';
import { type AnyType, nodeAt, partType, takesForm, takesKey } from './field-values';
import type { FieldValue } from './intent';
import { type ItemChange, itemsOf, listInserted, listWhere, listWith, listWithout } from './lists';
import { insertions, lastEnd, removals } from './pairs';
import { Refusal } from './refusal';
import { semanticValue } from './semantic-value';
import { inPair, type Written } from './written';
import { besideMain, itemOf, keySpelling, writtenValue } from './written-value';

/** One change within a value: what stands at the end of a path afterwards. */
export interface ValueStep {
  readonly path: readonly string[];
  /** Null takes it away. */
  readonly value: FieldValue | null;
  /** Whether it becomes an item of its own before the one that stands there. */
  readonly isNew?: true;
}

/** How a field that is not there yet is written. */
export interface Wish {
  /** Whether of its list mostly one is given, which then stands without brackets. */
  readonly isMostlyOne?: boolean;
}

/**
 * A value in which one thing is changed; null where nothing is left of it.
 * @throws Refusal where there is no such thing.
 */
export function valueWithin(
  old: Node | null | undefined,
  type: AnyType,
  step: ValueStep,
  wish: Wish = {},
): Written | null {
  const { path, value } = step;
  const [key, ...rest] = path;
  if (key === undefined) return value === null ? null : writtenValue(value, type, old, wish);
  const inner = partType(type, key);
  if (!inner) throw new Refusal(`There is no place for “${key}” here.`);
  const deeper = { ...step, path: rest };
  return type.list ? inList(old, type, Number(key), deeper, wish) : inMap(old, type, key, deeper);
}

function inList(
  old: Node | null | undefined,
  { items: type }: AnyType,
  index: number,
  step: ValueStep,
  wish: Wish,
): Written | null {
  const items = itemsOf(old);
  if (!type || index > items.length || (step.isNew && step.value === null)) throw gone();
  const item = items[index];
  if (!item || (step.isNew && step.path.length === 0)) return withItem(old, type, index, step, wish);
  const inner = valueWithin(item, type, step);
  if (inner) return listWhere(old, index, asItemChange(inner));
  return items.length > 1 ? listWithout(old, index) : null;
}

function withItem(
  old: Node | null | undefined,
  type: AnyType,
  index: number,
  { path, value }: ValueStep,
  wish: Wish,
): Written {
  const whole = value === null ? null : path.reduceRight((part: FieldValue, key) => ({ [key]: part }), value);
  if (whole === null) throw gone();
  if (!takesForm(type, whole)) throw incomplete(type);
  const added = itemOf(whole, type);
  const items = itemsOf(old);
  if (index < items.length) return listInserted(old, index, added);
  const list = listWith(old, added);
  const isBare = wish.isMostlyOne && items.length === 0 && added.lines === undefined;
  return isBare
    ? { ...list, spellings: [added.spelling], isIn: (node) => list.isIn(node) || added.isIn(node) }
    : list;
}

function asItemChange(inner: Written): ItemChange {
  return { ways: (item, setting) => inner.over(item, setting), isIn: (node) => inner.isIn(node) };
}

function inMap(old: Node | null | undefined, type: AnyType, key: string, step: ValueStep): Written | null {
  const { main } = type;
  if (!takesKey(type, key)) throw new Refusal(`“${key}” cannot stand here: it is no id.`);
  const inner = valueWithin(nodeAt(old, type, [key]), partType(type, key) ?? type, step);
  if (old?.kind === 'map') return inner ? mapWith(old, type, key, inner) : mapWithout(old, type, key);
  if (!old || (old.kind === 'scalar' && old.value === null)) return newMap(type, key, inner);
  if (old.kind !== 'scalar' || main === undefined) throw gone();
  if (key !== main) return inner ? besideMain(old, main, key, inner) : asItIs(old);
  if (!inner && type.required?.includes(key)) throw incomplete(type);
  return inner;
}

function asItIs(old: Node): Written {
  const says = JSON.stringify(semanticValue(old));
  return {
    spellings: [],
    over: () => [],
    isIn: (node) => JSON.stringify(semanticValue(node ?? null)) === says,
  };
}

function newMap(type: AnyType, key: string, inner: Written | null): Written | null {
  if (!inner) return null;
  if (type.required?.some((each) => each !== key)) throw incomplete(type);
  const written = keySpelling(key);
  return {
    spellings: inner.spellings.map((spelling) => `{${written}: ${spelling}}`),
    *over(node) {
      if (node.kind !== 'scalar' || node.value !== null) return;
      for (const spelling of inner.spellings)
        yield [{ span: { start: node.start, end: node.end }, text: `{${written}: ${spelling}}` }];
    },
    isIn: (node) => node?.kind === 'map' && node.pairs.length === 1 && isPair(node, key, inner),
  };
}

function isPair(map: MapNode, key: string, inner: Written): boolean {
  const pair = pairOf(map, key);
  return pair !== undefined && inner.isIn(pair.value);
}

function mapWith(old: MapNode, type: AnyType, key: string, inner: Written): Written {
  const rest = restOf(old, key);
  return {
    spellings: [],
    *over(node, setting) {
      if (node.kind !== 'map' || node.aliased) return;
      const pair = pairOf(node, key);
      const order = Object.keys(type.fields ?? {});
      if (pair) yield* inPair(pair, inner, setting);
      else yield* insertions(setting.chunk, node, keySpelling(key), inner, order, setting.lineEnd);
    },
    isIn: (node) => node?.kind === 'map' && restOf(node, key) === rest && isPair(node, key, inner),
  };
}

/** A map without a key; where only the main one is left, its value stands alone again. */
function mapWithout(old: MapNode, type: AnyType, key: string): Written | null {
  if (type.required?.includes(key)) throw incomplete(type);
  const pair = pairOf(old, key);
  const [left, ...others] = old.pairs.filter((each) => each !== pair);
  if (!pair || !left) return pair ? null : asItIs(old);
  const rest = restOf(old, key);
  const word = left.value?.kind === 'scalar' && left.value.value !== null ? left.value : undefined;
  const isBare = (node: Node | null | undefined): boolean =>
    JSON.stringify(semanticValue(node ?? null)) === JSON.stringify(semanticValue(word ?? null));
  const alone = others.length === 0 && left.key.text === type.main ? word : undefined;
  return {
    spellings: [],
    *over(node, { chunk }) {
      if (node.kind !== 'map' || node.aliased) return;
      const end = lastEnd(node);
      const isPlain = !chunk.slice(node.start, end).includes('#') && (node.flow || isBehindDash(chunk, node));
      if (alone && isPlain)
        yield [{ span: { start: node.start, end }, text: chunk.slice(alone.start, alone.end) }];
      const own = pairOf(node, key);
      if (own) yield* removals(chunk, node, own);
    },
    isIn: (node) =>
      (alone && isBare(node)) || (node?.kind === 'map' && !pairOf(node, key) && restOf(node, key) === rest),
  };
}

function isBehindDash(chunk: string, { start }: MapNode): boolean {
  return /(?:^|\n)[ \t]*-[ \t]+$/.test(chunk.slice(0, start));
}

function pairOf({ pairs }: MapNode, name: string) {
  return pairs.find(({ key }) => composed(key.text) === composed(name));
}

/** All that a map says but for the value of a key. */
function restOf(map: MapNode, key: string): string {
  const pair = pairOf(map, key);
  return JSON.stringify(semanticValue(map, { without: (each) => each === pair }));
}

function gone(): Refusal {
  return new Refusal('What was to be changed here has changed in the meantime. Look at it again.');
}

function incomplete({ required }: AnyType): Refusal {
  return new Refusal(
    `This needs its ${required?.join(' and ') ?? 'value'}: take it away as a whole instead.`,
  );
}

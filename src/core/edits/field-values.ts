/**
 * Values of fields as an intent names them: what stands in YAML in that form, when two of them say the same, and
 * which may stand where.
 */
import type { FieldType } from '../model/fields/field-type';
import { isId } from '../model/fields/ids';
import { composed } from '../text/composed';
import type { Node } from '../yaml/parse/nodes';
import type { FieldValue } from './intent';
import { itemsOf } from './lists';

export type AnyType = FieldType<unknown>;

/** Reads a value as an intent names it: words as they read, lists, and maps of these; null where nothing stands. */
export function fieldValueOf(node: Node | null | undefined): FieldValue | null {
  switch (node?.kind) {
    case 'scalar':
      if (node.value === null) return null;
      return typeof node.value === 'boolean' ? node.value : node.text.trimEnd();
    case 'seq':
      return node.items.map((item) => fieldValueOf(item) ?? '');
    case 'map':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, fieldValueOf(value) ?? '']));
    default:
      return null;
  }
}

/** What a value consists of: the type of an item of a list, or of what stands behind a key of a map. */
export function partType(type: AnyType, step: string): AnyType | undefined {
  if (type.list) return /^\d{1,9}$/.test(step) ? type.items : undefined;
  const { byWord, fields } = type;
  if (byWord?.words && !byWord.words.includes(step)) return undefined;
  if (byWord) return own(byWord.particular, step) ?? byWord.type;
  return type.values ?? own(fields, step)?.type;
}

export function typeAt(type: AnyType | undefined, path: readonly string[]): AnyType | undefined {
  return path.reduce((found: AnyType | undefined, step) => found && partType(found, step), type);
}

/** The part of a value to which a path leads; undefined where there is none. */
export function nodeAt(
  node: Node | null | undefined,
  type: AnyType,
  path: readonly string[],
): Node | null | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const inner = partType(type, step);
  return inner && nodeAt(partOf(node, type, step), inner, rest);
}

function partOf(node: Node | null | undefined, type: AnyType, step: string): Node | null | undefined {
  if (type.list) return itemsOf(node)[Number(step)];
  if (node?.kind === 'map') return node.pairs.find(({ key }) => composed(key.text) === composed(step))?.value;
  return node?.kind === 'scalar' && type.main === step ? node : undefined;
}

/**
 * A value in a form in which two that say the same are equal, however they are written: a single one is a list of
 * one, and what stands in the place of a map is the value of its main key.
 */
export function canonical(value: FieldValue | null, type: AnyType | undefined): unknown {
  if (value === null) return null;
  if (type?.list) return orNothing(asList(value).map((item) => canonical(item, type.items)));
  if (isList(value)) return orNothing(value.map((item) => canonical(item, undefined)));
  if (typeof value === 'boolean' && type?.isUnquoted) return value;
  if (typeof value !== 'object') return canonicalWord(String(value).trimEnd(), type);
  const pairs = Object.entries(value).map(([key, part]) => [
    composed(key),
    canonical(part, type && partType(type, key)),
  ]);
  return orNothing(pairs.filter(([, part]) => part !== null).sort(byName));
}

function canonicalWord(word: string, type: AnyType | undefined): unknown {
  if (word === '') return null;
  return type?.main === undefined ? word : [[type.main, word]];
}

function orNothing<T>(all: readonly T[]): readonly T[] | null {
  return all.length > 0 ? all : null;
}

function byName([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

export function isSameValue(
  one: FieldValue | null,
  other: FieldValue | null,
  type: AnyType | undefined,
): boolean {
  return JSON.stringify(canonical(one, type)) === JSON.stringify(canonical(other, type));
}

/** A value without what says nothing: empty texts, lists and maps. */
export function pruned(value: FieldValue | null): FieldValue | null {
  if (value === null) return null;
  if (isList(value)) {
    const items = value.flatMap((item) => pruned(item) ?? []);
    return items.length > 0 ? items : null;
  }
  if (typeof value !== 'object') return String(value).trim() === '' ? null : withLineFeeds(value);
  const pairs = Object.entries(value).flatMap(([key, part]) => {
    const kept = pruned(part);
    return kept === null ? [] : [[key, kept] as const];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : null;
}

/** Line breaks of a value are line feeds to YAML, whatever they are in the text. */
function withLineFeeds<T extends string | number | boolean>(value: T): T | string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}

/** Whether a type takes a value of this form; what words are right is for the rules to say. */
export function takesForm(type: AnyType, value: FieldValue): boolean {
  if (type.list)
    return asList(value).every((item) => !!type.items && !isList(item) && takesForm(type.items, item));
  if (isList(value)) return false;
  if (typeof value !== 'object') return !isMapType(type) || type.main !== undefined;
  if (!isMapType(type) || type.required?.some((key) => own(value, key) === undefined)) return false;
  return Object.entries(value).every(([key, part]) => {
    const inner = takesKey(type, key) ? partType(type, key) : undefined;
    return inner !== undefined && takesForm(inner, part);
  });
}

/** Whether a map may have a key: an id where its keys are references, else anything that is not blank. */
export function takesKey(type: AnyType, key: string): boolean {
  return type.keys?.kinds ? isId(key) : key.trim() !== '' && !/[\r\n]/.test(key);
}

function isMapType({ fields, values, byWord }: AnyType): boolean {
  return fields !== undefined || values !== undefined || byWord !== undefined;
}

export function asList(value: FieldValue): readonly FieldValue[] {
  return isList(value) ? value : [value];
}

export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

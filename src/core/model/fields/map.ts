import { addAll } from '../../util/add-all';
import { compact } from '../../util/compact';
import type { Node, Pair } from '../../yaml/parse/nodes';
import { article, type Kind } from '../sections';
import { date } from './date';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { isNotUsersOwn, pairsOnce, repeatedPairs } from './keys';
import { readItem } from './list';
import { isEmpty, otherForm } from './nodes';
import { keyReference } from './reference';
import type { DateText, Keyed, Reference } from './values';

/** A map whose keys are references. */
export function byReference<T>(kind: Kind, value: FieldType<T>): FieldType<readonly Keyed<Reference, T>[]> {
  const key = keyReference(kind);
  return { ...keyed(key, value, `a map from ${article(kind)} to ${value.form}`), kinds: [kind] };
}

/** A map whose keys are dates. */
export function byDate<T>(value: FieldType<T>): FieldType<readonly Keyed<DateText, T>[]> {
  return keyed(date(), value, `a map from dates to ${value.form}`);
}

function keyed<K, V>(
  key: FieldType<K>,
  value: FieldType<V>,
  form: string,
): FieldType<readonly Keyed<K, V>[]> {
  return {
    form,
    keys: key,
    values: value,
    ...(value.choices && { choices: value.choices }),
    read(node, field, sink) {
      if (node.kind !== 'map') return sink.invalid(node, otherForm(node, field, form));
      const isRead = key.kinds ? (pair: Pair) => mayBeReference(pair, value, field, sink) : isNotUsersOwn;
      const own = pairsOnce(node, isRead, sink);
      for (const pair of repeatedPairs(node, own, isRead)) readRepeated(pair, key, value, field, sink);
      const pairs = own.flatMap((pair) => {
        const name = key.read(pair.key, field, sink);
        const content = readItem(value, pair.value, field, sink)[0];
        return name === undefined || content === undefined ? [] : [{ key: name, value: content }];
      });
      return compact(pairs);
    },
  };
}

/** An id may begin with x-: then the key is a reference where its value is one that the field takes. */
function mayBeReference(pair: Pair, value: FieldType<unknown>, field: string, sink: FieldReader): boolean {
  if (isNotUsersOwn(pair)) return true;
  if (pair.value === null || isEmpty(pair.value)) return false;
  const trial = sink.apart();
  return value.read(pair.value, field, trial) !== undefined && trial.invalidCount === 0;
}

/** A key that is repeated names its entry once more; what stands behind it does not count. */
function readRepeated(
  { key: node, value }: Pair,
  key: FieldType<unknown>,
  values: FieldType<unknown>,
  field: string,
  sink: FieldReader,
): void {
  const keys = sink.apart();
  if (key.kinds) key.read(node, field, keys);
  addAll(sink.references, keys.references);
  readIgnored(values, value, field, sink);
}

/** Reads a value that does not count, for the references in it. */
export function readIgnored(
  type: FieldType<unknown>,
  value: Node | null,
  field: string,
  sink: FieldReader,
): void {
  if (!value || isEmpty(value)) return;
  const found = sink.apart();
  type.read(value, field, found);
  addAll(sink.ignored, found.references);
  addAll(sink.ignored, found.ignored);
}

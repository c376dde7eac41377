/** A value of JSON as it is put together. What is undefined is not written. */
export type StixValue = string | number | boolean | undefined | readonly StixValue[] | StixMap;
export interface StixMap {
  readonly [key: string]: StixValue;
}

/** One object of a bundle. */
export interface StixObject extends StixMap {
  readonly type: string;
  readonly id: string;
}

/** A list that is not empty, which STIX does not take. */
export function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Each id once. */
export function once(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

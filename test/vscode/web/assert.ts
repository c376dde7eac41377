/** What the tests use of Node's strict assertions, for a host that has none of Node's modules. */

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** Mocha shows how these differ. */
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `${shown(value)} is not true`, value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected))
    throw new AssertionError(message ?? `${shown(actual)} is not ${shown(expected)}`, actual, expected);
}

function notEqual(actual: unknown, other: unknown, message?: string): void {
  if (Object.is(actual, other)) throw new AssertionError(message ?? `It is ${shown(other)}`, actual, other);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected))
    throw new AssertionError(message ?? `${shown(actual)} is not ${shown(expected)}`, actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text))
    throw new AssertionError(message ?? `${shown(text)} does not match ${pattern}`, text, pattern);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text))
    throw new AssertionError(message ?? `${shown(text)} matches ${pattern}`, text, pattern);
}

function fail(message: string): never {
  throw new AssertionError(message, undefined, undefined);
}

async function rejects(
  promise: Promise<unknown> | (() => Promise<unknown>),
  message?: RegExp,
): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (message) match(String(error), message);
    return;
  }
  fail('It was not rejected.');
}

/** By values, and by their kinds. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (one instanceof Map && other instanceof Map) return isSame([...one], [...other]);
  if (one instanceof Set && other instanceof Set) return isSame([...one], [...other]);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)),
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
}

export default Object.assign(ok, {
  ...{ ok, equal, notEqual, strictEqual: equal, deepEqual, deepStrictEqual: deepEqual },
  ...{ match, doesNotMatch, fail, rejects },
});

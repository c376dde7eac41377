/** The names of the methods by which providers answer, and which make an object one. */
const answers = /^(?:provide|prepare|resolve)[A-Z]/;

type Callback = (...given: unknown[]) => unknown;

/** The functions of a namespace, which watch what is given to them for errors. */
export function watched<N extends object>(namespace: N, failed: (error: unknown) => void): N {
  // An object that inherits has no properties of its own, of which a proxy would have to give the very values.
  const proxied: N = Object.create(namespace);
  return new Proxy(proxied, {
    get(_, key) {
      const value: unknown = Reflect.get(namespace, key);
      if (!isCallback(value)) return value;
      return (...given: unknown[]) =>
        value.apply(
          namespace,
          given.map((each) => watchedValue(each, failed)),
        );
    },
  });
}

function watchedValue(value: unknown, failed: (error: unknown) => void): unknown {
  if (isCallback(value)) return watchedFunction(value, undefined, failed);
  return isProvider(value) ? watchedProvider(value, failed) : value;
}

function isProvider(value: unknown): value is object {
  for (let each = value; typeof each === 'object' && each !== null; each = Object.getPrototypeOf(each))
    if (Object.getOwnPropertyNames(each).some((name) => answers.test(name))) return true;
  return false;
}

function watchedProvider(provider: object, failed: (error: unknown) => void): object {
  return new Proxy(provider, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      const isAnswer = typeof key === 'string' && answers.test(key);
      return isAnswer && isCallback(value) ? watchedFunction(value, target, failed) : value;
    },
  });
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

/** The error is still that of whoever calls: only the editor knows what to show of it. */
function watchedFunction(run: Callback, of: unknown, failed: (error: unknown) => void): Callback {
  return (...given) => {
    try {
      const answer = Reflect.apply(run, of, given);
      if (answer instanceof Promise) answer.catch(failed);
      return answer;
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}

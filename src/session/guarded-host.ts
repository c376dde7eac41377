import type { Host } from './host';

/**
 * The same functions, whose errors end here: each is written to the log, and the session goes on with the answer
 * of a host that knows nothing.
 */
export function guarded(host: Host): Host {
  const log = guardedLog(host);
  const { now, later } = guards(log);
  return {
    readText: (uri) => later(`read ${uri}`, () => host.readText(uri), undefined),
    otherForm: (uri) => later(`look for ${uri} by another name`, () => host.otherForm(uri), undefined),
    isOutside: (uri, includers) =>
      later(`tell where ${uri} lies`, () => host.isOutside(uri, includers), true),
    hasFile: (uri) => now(`tell whether ${uri} has a file`, () => host.hasFile(uri), false),
    modifiedAt: (uri) => later(`tell the age of ${uri}`, () => host.modifiedAt(uri), 0),
    findNotes: () => findGuarded(host, log),
    watchNotes: (listener) => now('follow files', () => host.watchNotes(listener), nothing),
    resolve: (from, path) => now(`follow an include of ${from}`, () => host.resolve(from, path), undefined),
    resolveCopy: (from, path) =>
      now(`follow the copy of a source in ${from}`, () => host.resolveCopy(from, path), undefined),
    readCopy: (uri, from) =>
      later(`read the copy ${uri}`, () => host.readCopy(uri, from), { state: 'unreadable' }),
    watchCopy: (uri, onChange) => now('follow a copy', () => host.watchCopy(uri, onChange), nothing),
    decode: (...of) => now('decode a copy', () => host.decode(...of), undefined),
    severities: (uri) => now(`read the settings for ${uri}`, () => host.severities(uri), new Map()),
    today: () => now('tell the day', () => host.today(), ''),
    isVisible: (uri) => now(`tell whether ${uri} is visible`, () => host.isVisible(uri), true),
    now: () => host.now(),
    after: (ms, task) => host.after(ms, () => now('do what was put off', task, undefined)),
    log,
  };
}

function guardedLog(host: Host): Host['log'] {
  return (...what) => {
    try {
      host.log(...what);
    } catch {
      // A log that cannot be written has nobody left to tell.
    }
  };
}

/** Run something at once or in time, and have another answer where it fails. */
function guards(log: Host['log']) {
  const fail = <T>(what: string, error: unknown, otherwise: T): T => {
    log('error', `Failed to ${what}`, error);
    return otherwise;
  };
  const now = <T>(what: string, run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch (error) {
      return fail(what, error, otherwise);
    }
  };
  const later = async <T>(what: string, run: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      return fail(what, error, otherwise);
    }
  };
  return { now, later };
}

const nothing = { dispose: () => undefined };

/** The notes that are found before something goes wrong count. */
async function* findGuarded(host: Host, log: Host['log']): AsyncGenerator<string> {
  try {
    yield* host.findNotes();
  } catch (error) {
    log('error', 'Failed to search the folders for notes', error);
  }
}

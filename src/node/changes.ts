import { stat } from 'node:fs/promises';

/** Which of some files have changed since they were looked at last. */
export class Changes {
  private states: ReadonlyMap<string, string> = new Map();

  /** Looks at files, and gives those that are not as they were, those that are not looked at any more included. */
  async since(paths: Iterable<string>): Promise<ReadonlySet<string>> {
    const states = new Map<string, string>();
    await Promise.all([...new Set(paths)].map(async (path) => states.set(path, await stateOf(path))));
    const all = new Set([...states.keys(), ...this.states.keys()]);
    const changed = [...all].filter((path) => (states.get(path) ?? '') !== (this.states.get(path) ?? ''));
    this.states = states;
    return new Set(changed);
  }
}

/** What is another where a file was written or replaced; nothing where it is not there. */
async function stateOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ mtimeNs, ctimeNs, size, ino }) => `${mtimeNs} ${ctimeNs} ${size} ${ino}`,
    () => '',
  );
}

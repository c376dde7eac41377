import { text } from 'node:stream/consumers';
import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

interface Snapshot {
  readonly fields: readonly string[];
  readonly types: readonly string[];
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Reads nothing of what holds what, which is most of a snapshot and would keep VS Code waiting for long. */
async function snapshot(): Promise<Snapshot> {
  const written = await text(getHeapSnapshot());
  const list = (name: string, before = 0): string => {
    const start = written.indexOf('[', written.indexOf(`"${name}":[`, before));
    return written.slice(start, written.indexOf(']', start) + 1);
  };
  const strings = written.slice(
    written.indexOf('[', written.lastIndexOf('\n"strings":[')),
    written.lastIndexOf(']') + 1,
  );
  return {
    fields: JSON.parse(list('node_fields')),
    types: JSON.parse(list('node_types').slice(1)),
    nodes: JSON.parse(list('nodes')),
    strings: JSON.parse(strings),
  };
}

/** How many objects and functions anything still holds, by what they are and their names: `object BoardPanel`. */
export async function census(): Promise<ReadonlyMap<string, number>> {
  const { fields, types, nodes, strings } = await snapshot();
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')];
  const counts = new Map<string, number>();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[nodes[node + type] ?? -1];
    if (kind !== 'object' && kind !== 'closure') continue;
    const key = `${kind} ${strings[nodes[node + name] ?? -1]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The bytes that are in use once all that nobody holds is gone, of several looks the least. */
export async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let least = Number.POSITIVE_INFINITY;
  for (let looks = 0; looks < 10; looks++) {
    collect();
    least = Math.min(least, process.memoryUsage().heapUsed);
    // What waits for a turn of its own, as what is finalized, lets go of more.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return least;
}

import { Session } from 'node:inspector';
import { text } from 'node:stream/consumers';
import { getHeapSnapshot } from 'node:v8';

interface Snapshot {
  readonly fields: readonly string[];
  readonly types: readonly string[];
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/**
 * A snapshot names the place of each function, for which V8 reads the text of its script from the beginning unless it has
 * noted where lines end, as a debugger wants it. The script of the extension host is long, and has few lines: without
 * this a snapshot takes four times as long.
 */
function noteLineEnds(): void {
  const session = new Session();
  session.connect();
  session.post('Debugger.enable', () => session.disconnect());
}

/** Reads nothing of what holds what, which is most of a snapshot and would keep VS Code waiting for long. */
async function snapshot(): Promise<Snapshot> {
  noteLineEnds();
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

/** How many objects and functions anything holds, by what they are and their names: `object BoardPanel`. */
export type Census = ReadonlyMap<string, number>;

export async function census(): Promise<Census> {
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

/** What comes of a program by being run, and not by what it holds: compiled functions, and what they know of objects. */
const ofV8 = new Set(['code', 'hidden', 'object shape']);

/** The bytes of all that anything holds, without what V8 makes of functions as they run more often. */
export async function bytesHeld(): Promise<number> {
  const { fields, types, nodes } = await snapshot();
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (!ofV8.has(types[nodes[node + type] ?? -1] ?? '')) bytes += nodes[node + size] ?? 0;
  return bytes;
}

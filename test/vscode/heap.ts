import { text } from 'node:stream/consumers';
import { getHeapSnapshot } from 'node:v8';

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** How many objects of a class anything still holds, by the name of the class. */
export async function objectsOf(...names: readonly string[]): Promise<readonly number[]> {
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(await text(getHeapSnapshot()));
  const {
    node_fields: fields,
    node_types: [types],
  } = snapshot.meta;
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')];
  const object = types.indexOf('object');
  const counts = names.map(() => 0);
  const at = new Map(names.map((each, index) => [strings.indexOf(each), index]));
  for (let node = 0; node < nodes.length; node += fields.length) {
    const index = nodes[node + type] === object ? at.get(nodes[node + name] ?? -1) : undefined;
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

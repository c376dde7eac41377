/** Some notes that one process checks together. Paths are absolute, and in the order of the run. */
export interface Job {
  /** What is read: all notes of the run that may see one that is checked, or be seen from it. */
  readonly read: readonly string[];
  readonly check: readonly string[];
}

/** How a run is parted. */
export interface Parting {
  /** The name of the notes that one may see or be seen from, itself included. */
  circleOf(path: string): string;
  /** How much work a note is. */
  sizeOf(path: string): number;
  /** How much of it makes a job. */
  readonly jobSize: number;
}

/**
 * Parts the notes of a run into jobs, in the order of their first notes. Notes that may see each other are read
 * together; where they are many, several jobs read all of them, and each checks some.
 */
export function jobsOf(paths: readonly string[], { circleOf, sizeOf, jobSize }: Parting): Job[] {
  const places = new Map(paths.map((path, at) => [path, at]));
  const placeOf = (path: string) => places.get(path) ?? 0;
  const circles = [...groupedBy(paths, circleOf).values()];
  const sizeOfAll = (circle: readonly string[]) => circle.reduce((sum, path) => sum + sizeOf(path), 0);
  return parted(circles, sizeOfAll, jobSize).flatMap((some): Job[] => {
    const read = some.flat().sort((a, b) => placeOf(a) - placeOf(b));
    const pieces = some.length === 1 ? parted(read, sizeOf, jobSize) : [read];
    return pieces.map((check) => ({ read, check }));
  });
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Things in their order, as many together as have a size; what is larger stands alone. */
function parted<T>(items: readonly T[], sizeOf: (item: T) => number, size: number): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    room -= sizeOf(item);
    const last = parts.at(-1);
    if (last && room >= 0) {
      last.push(item);
      continue;
    }
    parts.push([item]);
    room = size - sizeOf(item);
  }
  return parts;
}

import type { Contents, ContentsName, EntryKey } from '../../core';

/** An entry by the address of its note. */
export interface Member {
  readonly uri: string;
  readonly entry: EntryKey;
}

interface Part {
  readonly uri: string;
  readonly keys: readonly EntryKey[];
  /** How many come before its first. */
  readonly start: number;
}

/** Entries of one list, of one note or of many; what is made for each of them costs those that are asked for. */
export class EntryList {
  private readonly parts: Part[] = [];
  length = 0;
  /** How many there are without the filter. */
  total = 0;

  constructor(readonly name: ContentsName) {}

  add(uri: string, keys: readonly EntryKey[], total: number): void {
    if (keys.length > 0) this.parts.push({ uri, keys, start: this.length });
    this.length += keys.length;
    this.total += total;
  }

  slice(from: number, to: number): Member[] {
    return this.parts
      .filter(({ start, keys }) => start < to && start + keys.length > from)
      .flatMap(({ uri, keys, start }) =>
        keys.slice(Math.max(0, from - start), to - start).map((entry) => ({ uri, entry })),
      );
  }

  /** The place of an entry; -1 where it is not among them. */
  indexOf(uri: string, entry: EntryKey): number {
    const part = this.parts.find((each) => each.uri === uri);
    const at = part?.keys.indexOf(entry) ?? -1;
    return part && at >= 0 ? part.start + at : -1;
  }
}

/** In this order the first notes have their lists; what only others have comes where it stands there. */
const order: readonly ContentsName[] = [
  ...(['hypotheses', 'key-claims', 'claims', 'indicators', 'gaps', 'sources', 'actors'] as const),
];

/** The lists of some notes, each with the entries of all. */
export function listsOf(all: Iterable<readonly [uri: string, contents: Contents]>): EntryList[] {
  const found = new Map<ContentsName, EntryList>();
  for (const [uri, { lists }] of all)
    for (const { name, keys, total } of lists) {
      const list = found.get(name) ?? new EntryList(name);
      found.set(name, list);
      list.add(uri, keys, total);
    }
  return order.flatMap((name) => found.get(name) ?? []);
}

import type { EntryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { addUnder } from '../../util/lists-by-key';
import { none } from '../../util/none';
import type { ArgumentGraph } from './argument-graph';
import type { Link, LinkKind } from './links';

/** A line of the list that says the same as the picture. */
export interface MapRow {
  /** Of its own, as an entry stands below each that it is evidence for. */
  readonly key: string;
  /** The node that it is about. */
  readonly node: EntryKey;
  /** From 1 on, by which rows lie in each other. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** What the entry is for the one in whose row it lies; absent at the top. */
  readonly relation?: LinkKind;
  readonly sign?: '+' | '-';
  /** Whether that is the other way round: the row in which it lies is this for it. */
  readonly isAbove?: true;
  /** Whether what lies in it stands at an earlier row of the same entry. */
  readonly isRepeated?: true;
}

/** A list of more rows is no help; what lies deeper can be reached by looking at another entry. */
const mostRows = 300;

/** The same graph as nested rows: below each entry its evidence, below the root also what rests on it. */
export function mapRows(
  { nodes, links }: Pick<ArgumentGraph, 'nodes' | 'links'>,
  root: Entry | undefined,
  keyOf: (entry: Entry) => EntryKey,
): readonly MapRow[] {
  const writer = new RowWriter(links, keyOf);
  const entries = nodes.map(({ entry }) => entry);
  const tops = (root ? [root] : writer.tops(entries)).map((entry) => ({ entry }));
  writer.write(tops, 1, root);
  for (const entry of entries) if (!writer.open.has(entry)) writer.write([{ entry }], 1, root);
  return writer.rows;
}

interface Item {
  readonly entry: Entry;
  readonly link?: Link;
  readonly isAbove?: true;
}

/** Where a row lies among those beside it. */
interface RowPlace extends Pick<MapRow, 'level' | 'position' | 'size'> {
  readonly isRepeated: boolean;
}

class RowWriter {
  readonly rows: MapRow[] = [];
  /** The entries whose rows hold what lies in them. */
  readonly open = new Set<Entry>();
  private readonly below = new Map<Entry, Link[]>();
  private readonly above = new Map<Entry, Link[]>();

  constructor(
    links: readonly Link[],
    private readonly keyOf: (entry: Entry) => EntryKey,
  ) {
    for (const link of links) {
      addUnder(this.below, link.to, link);
      addUnder(this.above, link.from, link);
    }
  }

  /** What is evidence for nothing that is there. */
  tops(entries: readonly Entry[]): readonly Entry[] {
    return entries.filter((entry) => !this.above.has(entry));
  }

  write(items: readonly Item[], level: number, root: Entry | undefined): void {
    items.forEach((item, at) => {
      if (this.rows.length >= mostRows) return;
      const isRepeated = this.open.has(item.entry);
      this.rows.push(this.rowOf(item, { level, position: at + 1, size: items.length, isRepeated }));
      if (isRepeated) return;
      this.open.add(item.entry);
      this.write(this.itemsIn(item, item.entry === root), level + 1, root);
    });
  }

  private rowOf({ entry, link, isAbove }: Item, { isRepeated, ...place }: RowPlace): MapRow {
    const node = this.keyOf(entry);
    return {
      key: link ? this.keyOfLink(link, isAbove) : node,
      node,
      ...place,
      ...(link && { relation: link.kind }),
      ...(link?.sign && { sign: link.sign }),
      ...(isAbove && { isAbove }),
      ...(isRepeated && { isRepeated: true as const }),
    };
  }

  private keyOfLink({ from, kind, to }: Link, isAbove: true | undefined): string {
    return `${isAbove ? '<' : '>'} ${this.keyOf(from)} ${kind} ${this.keyOf(to)}`;
  }

  /** What lies in the row of an entry, without the link by which it was reached itself. */
  private itemsIn({ entry, link: cameBy, isAbove }: Item, isRoot: boolean): readonly Item[] {
    const evidence = this.below.get(entry) ?? none;
    const bearing = isRoot || isAbove ? (this.above.get(entry) ?? none) : none;
    return [
      ...evidence.filter((link) => link !== cameBy).map((link) => ({ entry: link.from, link })),
      ...bearing
        .filter((link) => link !== cameBy)
        .map((link) => ({ entry: link.to, link, isAbove: true as const })),
    ];
  }
}

import { type Place, widestFor } from './geometry';
import type { Hierarchy } from './hierarchy';
import type { Layers } from './layers';

/** How often the levels are put in order by their neighbours: more changes little. */
const sweeps = 6;

/**
 * Places for nodes of which no picture is known. Levels are ordered as in the file, then by where the neighbours of
 * their nodes stand, up and down by turns; a level that is too wide is wrapped into several rows.
 */
export function placesAnew(layers: Layers, hierarchy: Hierarchy): Map<string, Place> {
  const arranged = new Arrangement(layers, hierarchy);
  for (let sweep = 0; sweep < sweeps; sweep++) arranged.sweep(sweep % 2 === 0 ? 'up' : 'down');
  return arranged.places();
}

/** A level as it is wrapped: its nodes column by column, from the left, each column filled from the top. */
interface Level {
  readonly rows: number;
  nodes: readonly string[];
}

class Arrangement {
  private readonly columns = new Map<string, number>();
  private readonly levels: readonly Level[];
  private readonly widest: number;

  constructor(
    layers: Layers,
    private readonly hierarchy: Hierarchy,
  ) {
    this.widest = widestFor(layers.map(({ length }) => length));
    this.levels = layers.map((nodes) => ({ nodes, rows: Math.ceil(nodes.length / this.widest) }));
    const width = Math.max(1, ...this.levels.map(widthOf));
    for (const level of this.levels) {
      const indent = (width - widthOf(level)) / 2;
      level.nodes.forEach((node, at) => {
        this.columns.set(node, Math.floor(indent) + Math.floor(at / level.rows));
      });
    }
  }

  /** Moves the nodes of each level to where their neighbours on one side stand. */
  sweep(towards: 'up' | 'down'): void {
    const levels = towards === 'up' ? [...this.levels].reverse() : this.levels;
    for (const level of levels) this.arrange(level, towards === 'up' ? 'below' : 'above');
  }

  places(): Map<string, Place> {
    const found = new Map<string, Place>();
    let first = 0;
    for (const { nodes, rows } of this.levels) {
      nodes.forEach((node, at) => {
        found.set(node, { row: first + (at % rows), column: this.columns.get(node) ?? 0 });
      });
      first += rows;
    }
    return found;
  }

  private arrange(level: Level, side: 'above' | 'below'): void {
    const wanted = new Map(level.nodes.map((node) => [node, this.wanted(node, side)]));
    const want = (node: string): number => wanted.get(node) ?? 0;
    level.nodes = [...level.nodes].sort((one, other) => want(one) - want(other));
    const groups = groupsOf(level).map((group) => mean(group.map(want)));
    const columns = nearestColumns(groups, this.widest);
    level.nodes.forEach((node, at) => {
      this.columns.set(node, columns[Math.floor(at / level.rows)] ?? 0);
    });
  }

  /** The column above or below which a node would stand best; where it is, if nothing there draws it. */
  private wanted(node: string, side: 'above' | 'below'): number {
    const neighbours = this.hierarchy[side](node);
    if (neighbours.length === 0) return this.columns.get(node) ?? 0;
    return mean(neighbours.map((each) => this.columns.get(each) ?? 0));
  }
}

function widthOf({ nodes, rows }: Level): number {
  return Math.ceil(nodes.length / rows);
}

function groupsOf({ nodes, rows }: Level): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < nodes.length; at += rows) groups.push(nodes.slice(at, at + rows));
  return groups;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Neighbours that want the same columns, and share what they want. */
interface Block {
  readonly sum: number;
  readonly count: number;
}

/**
 * Columns of their own for values in rising order, each as near to its value as the others let it, and none beyond the
 * width: by pooling neighbours that are in each other's way.
 */
function nearestColumns(wanted: readonly number[], widest: number): number[] {
  const last = Math.max(0, widest - wanted.length);
  const starts = pooled(wanted).flatMap((block) =>
    Array.from({ length: block.count }, () => Math.min(last, Math.max(0, Math.round(averageOf(block))))),
  );
  return starts.map((start, at) => start + at);
}

/** A block takes in the one before it for as long as that wants to stand further to the right. */
function pooled(wanted: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  wanted.forEach((value, at) => {
    let block: Block = { sum: value - at, count: 1 };
    for (let last = blocks.at(-1); last && averageOf(last) > averageOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  return blocks;
}

function averageOf({ sum, count }: Block): number {
  return sum / count;
}

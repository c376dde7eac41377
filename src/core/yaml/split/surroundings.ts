import { isBlockHeader } from '../lexical/block-header';
import type { MapNode, Node } from '../parse/nodes';
import { parse } from '../parse/parse';
import { contentOf, type Line, lineFrom } from './line';

/**
 * What stands above a line in the same chunk:
 * - `text`: a text over several lines, with which the line may go on;
 * - `open`: something malformed, such as a quotation that has no end yet;
 * - `line`: a plain text in one line;
 * - `none`: nothing that could go on.
 */
export type Above = 'text' | 'open' | 'line' | 'none';

/** How many characters are parsed in all to judge lines that stand too far left: more is no note. */
const most = 400_000;

/** Looks at the lines above a place, each of them once as far as it can be helped. */
export class Surroundings {
  /** Whether there was too much to look at. */
  isExhausted = false;
  private budget = most;
  /** The place of which it is known last that it stands in a block scalar, and the column of that one's key. */
  private block: { readonly chunkStart: number; readonly at: number; readonly owner: number } | undefined;

  constructor(private readonly text: string) {}

  /** What stands above a line in the chunk that begins at an offset. */
  above(chunkStart: number, line: Line): Above {
    if (this.isInBlock(chunkStart, line)) return 'text';
    const parsed = this.parsed(chunkStart, line.start);
    if (!parsed) return 'none';
    if (parsed.problems.length > 0) return 'open';
    const last = parsed.root && lastScalar(parsed.root);
    if (last?.kind !== 'scalar' || last.style !== 'plain' || last.end === last.start) return 'none';
    return this.text.slice(chunkStart + last.start, chunkStart + last.end).includes('\n') ? 'text' : 'line';
  }

  /** The keys of the one entry that stands above a line; undefined where it is none with fields in block style. */
  keysAbove(chunkStart: number, line: Line): ReadonlySet<string> | undefined {
    const root = this.parsed(chunkStart, line.start)?.root;
    const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
    if (value?.kind !== 'map' || value.flow) return undefined;
    return new Set(value.pairs.map(({ key }) => key.text));
  }

  /** What some lines say, if they are few enough. */
  parsed(start: number, end: number): ReturnType<typeof parse> | undefined {
    this.budget -= end - start;
    if (this.budget < 0) this.isExhausted = true;
    return this.isExhausted ? undefined : parse(this.text.slice(start, end));
  }

  /** Whether a text is well-formed, if it is short enough. */
  isSound(text: string): boolean {
    this.budget -= text.length;
    if (this.budget < 0) this.isExhausted = true;
    return !this.isExhausted && parse(text).problems.length === 0;
  }

  /** Whether a line above begins a block scalar, and all lines between stand deeper than that one. */
  private isInBlock(chunkStart: number, line: Line): boolean {
    const own = lineFrom(this.text, chunkStart).indent;
    let least = Number.POSITIVE_INFINITY;
    for (let end = line.start; end > chunkStart; ) {
      const above = lineFrom(this.text, this.text.lastIndexOf('\n', end - 2) + 1);
      end = above.start;
      const known = this.block;
      if (known?.chunkStart === chunkStart && above.start === known.at && least > known.owner)
        return this.remember(chunkStart, line, known.owner);
      const isMargin = above.indent <= own && above.start > chunkStart;
      if (above.first >= above.stop || isMargin || above.indent >= least) continue;
      if (isBlockHeader(contentOf(this.text, above))) return this.remember(chunkStart, line, above.indent);
      least = above.indent;
    }
    return false;
  }

  private remember(chunkStart: number, line: Line, owner: number): true {
    this.block = { chunkStart, at: line.start, owner };
    return true;
  }
}

function lastScalar(node: Node): Node | undefined {
  if (node.kind === 'map') return node.flow ? undefined : lastOf(node);
  const item = node.kind === 'seq' && !node.flow ? node.items.at(-1) : undefined;
  return node.kind === 'seq' ? item && lastScalar(item) : node;
}

function lastOf({ pairs }: MapNode): Node | undefined {
  const value = pairs.at(-1)?.value;
  return value ? lastScalar(value) : undefined;
}

import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { type Kind, kindOfSection } from '../../model/sections';
import { type Note, noteOf } from '../../workspace/note/note';
import { byPosition } from '../../workspace/reading/place';
import { branches } from './branches';
import { isRating, judged, type Link, Links, rated } from './links';

/** A picture of more nodes tells nobody anything, and a page can hold no more. */
export const mostNodes = 200;

/** What a map is asked to show. */
export interface GraphRequest {
  /** The entry whose argument is shown. */
  readonly root?: EntryKey;
  /** How many steps from there. */
  readonly steps: number;
  /** Whether the whole note is shown instead; without effect where that is too large. */
  readonly whole?: boolean;
  /** The entries whose evidence is folded away. */
  readonly collapsed: readonly EntryKey[];
}

export interface ArgumentNode {
  readonly entry: Entry;
  /** Whether its evidence can be folded away: that of what rests on the root is not shown for its own sake. */
  readonly canFold: boolean;
  /** Whether it is. */
  readonly isCollapsed: boolean;
  /** How many entries are not shown for that reason. */
  readonly hidden: number;
  /** How many entries that are evidence for it are not shown for another reason. */
  readonly more: number;
}

/** An argument as nodes and links, in the order of the text. Circles of support are in it as they are. */
export interface ArgumentGraph {
  readonly nodes: readonly ArgumentNode[];
  readonly links: readonly Link[];
  /** How many entries within reach are left out, since there would be too many. */
  readonly leftOut: number;
}

const noGraph: ArgumentGraph = { nodes: [], links: [], leftOut: 0 };

/** Kinds of entry that take part in arguments. */
const isInArguments: ReadonlySet<Kind> = new Set(['hypothesis', 'claim', 'indicator', 'source'] as const);

/** How many entries of a note take part in its arguments. */
export function argumentSize({ contents }: Note): number {
  const taking = contents.sections.filter(({ name }) => isInArguments.has(kindOfSection[name]));
  return taking.reduce((sum, { entries }) => sum + entries.length, 0);
}

export function argumentGraph(note: Note, request: GraphRequest): ArgumentGraph {
  const links = new Links(note);
  const collapsed = new Set(request.collapsed.flatMap((key) => entryOfKey(note, key) ?? []));
  if (request.whole && argumentSize(note) <= mostNodes) return wholeGraph(note, links, collapsed);
  const root = request.root === undefined ? undefined : entryOfKey(note, request.root);
  return root ? new Walk(links, root, request.steps, collapsed).graph(note) : noGraph;
}

function wholeGraph(note: Note, links: Links, collapsed: ReadonlySet<Entry>): ArgumentGraph {
  const entries = note.contents.entries.filter(({ kind }) => isInArguments.has(kind));
  const all = linksAmong(new Set(entries), links, (entry) => links.above(entry).every(isRating));
  const folded = branches(entries, all, collapsed);
  const shown = new Set(entries.filter((entry) => !folded.hidden.has(entry)));
  const nodes = [...shown].sort(inTextOf(note)).map((entry): ArgumentNode => {
    const isCollapsed = collapsed.has(entry);
    const more = isCollapsed ? 0 : moreBelow(entry, links, shown);
    return { entry, canFold: true, isCollapsed, hidden: folded.countOf(entry), more };
  });
  return { nodes, links: all.filter(({ from, to }) => shown.has(from) && shown.has(to)), leftOut: 0 };
}

/** A walk from one entry, step by step: down to its evidence, and up to what rests on it. */
class Walk {
  /** The entries that are shown, with the steps that lead to them. */
  private readonly found = new Map<Entry, number>();
  /** Those that it comes by on its way down. */
  private readonly evidence = new Set<Entry>();
  private readonly leftOut = new Set<Entry>();

  constructor(
    private readonly links: Links,
    private readonly root: Entry,
    private readonly steps: number,
    private readonly collapsed: ReadonlySet<Entry>,
  ) {
    this.found.set(root, 0);
    this.evidence.add(root);
    let [down, up]: readonly (readonly Entry[])[] = [[root], [root]];
    for (let step = 1; step <= steps && this.found.size < mostNodes; step++) {
      down = this.next(down ?? [], step, (entry) => this.evidenceOf(entry));
      for (const entry of down) this.evidence.add(entry);
      up = this.next(up ?? [], step, (entry) =>
        links
          .above(entry)
          .filter((link) => this.isShown(link))
          .map(({ to }) => to),
      );
    }
  }

  graph(note: Note): ArgumentGraph {
    const shown = new Set([...this.found.keys()].sort(inTextOf(note)));
    const nodes = [...shown].map((entry) => this.nodeOf(entry, shown));
    return {
      nodes,
      links: linksAmong(shown, this.links, (entry) => entry === this.root, this.root),
      leftOut: this.leftOut.size,
    };
  }

  private nodeOf(entry: Entry, shown: ReadonlySet<Entry>): ArgumentNode {
    const canFold = this.evidence.has(entry);
    const isCollapsed = canFold && this.collapsed.has(entry);
    const hidden = isCollapsed ? this.hiddenBelow(entry, shown) : 0;
    const more = isCollapsed ? 0 : moreBelow(entry, this.links, shown);
    return { entry, canFold, isCollapsed, hidden, more };
  }

  private next(
    from: readonly Entry[],
    step: number,
    neighbours: (entry: Entry) => readonly Entry[],
  ): Entry[] {
    const fresh: Entry[] = [];
    for (const entry of from)
      for (const other of neighbours(entry)) if (this.take(other, step)) fresh.push(other);
    return fresh;
  }

  /** Whether an entry is new, and there is still room for it. */
  private take(entry: Entry, step: number): boolean {
    if (this.found.has(entry)) return false;
    if (this.found.size >= mostNodes) {
      this.leftOut.add(entry);
      return false;
    }
    this.found.set(entry, step);
    return true;
  }

  private evidenceOf(entry: Entry): readonly Entry[] {
    return this.collapsed.has(entry) ? [] : this.links.below(entry).map(({ from }) => from);
  }

  /** Ratings are the Matrix's: here stand those of the entry that is looked at. */
  private isShown(link: Link): boolean {
    return !isRating(link) || link.from === this.root;
  }

  /** How many entries would be shown if the evidence of one were not folded away. */
  private hiddenBelow(entry: Entry, shown: ReadonlySet<Entry>): number {
    const hidden = new Set<Entry>();
    let level: readonly Entry[] = [entry];
    for (let step = this.found.get(entry) ?? 0; step < this.steps && hidden.size < mostNodes; step++) {
      const below = level.flatMap((each) => this.links.below(each).map(({ from }) => from));
      level = [...new Set(below)].filter((each) => !shown.has(each) && !hidden.has(each));
      for (const each of level) hidden.add(each);
    }
    return hidden.size;
  }
}

function moreBelow(entry: Entry, links: Links, shown: ReadonlySet<Entry>): number {
  if (entry.kind === 'hypothesis') return 0;
  return new Set(links.below(entry).flatMap(({ from }) => (shown.has(from) ? [] : [from]))).size;
}

/** The links between entries: all that are evidence, and the ratings of some entries, or of one hypothesis. */
function linksAmong(
  shown: ReadonlySet<Entry>,
  links: Links,
  showsRatings: (entry: Entry) => boolean,
  root?: Entry,
): readonly Link[] {
  const found = [...shown].flatMap((entry) => [
    ...(entry.kind === 'hypothesis' ? [] : links.below(entry)),
    ...judged(entry),
    ...rated(entry).filter(({ to }) => to === root || showsRatings(entry)),
  ]);
  return found.filter(({ from, to }) => shown.has(from) && shown.has(to));
}

/** The note's own entries first, as they stand in its text. */
function inTextOf(note: Note): (one: Entry, other: Entry) => number {
  const notes = new Map<Note, number>([[note, 0]]);
  const placeOf = (entry: Entry): number => {
    const home = noteOf(entry);
    const known = notes.get(home) ?? notes.size;
    notes.set(home, known);
    return known;
  };
  return (one, other) => placeOf(one) - placeOf(other) || byPosition(one, other);
}

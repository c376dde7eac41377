/**
 * Who includes whom: a graph of notes by their addresses, of which some may not be there. Nothing is followed
 * before somebody asks, so that a note comes and goes at the cost of its own links; answers are kept until
 * the graph changes, which `generation` counts. No walk is recursive, as chains may be longer than a stack.
 */
import { none } from '../../util/none';

/** A note, or what stands for one. */
interface Keyed {
  readonly uri: string;
}

const noKeys: ReadonlySet<string> = new Set();

export class IncludeGraph<Note extends Keyed> {
  generation = 0;
  /** The keys that are included, and of which no note is there. */
  readonly unresolved = new Set<string>();
  private readonly notes = new Map<string, Note>();
  private readonly links = new Map<string, readonly string[]>();
  private readonly includers = new Map<string, Set<string>>();
  private targets = new Map<Note, readonly Note[]>();
  private visible = new Map<Note, readonly Note[]>();
  private viewers = new Map<string, ReadonlySet<Note>>();
  private circles: ReadonlyMap<Note, number> | undefined;
  /** How many links walks have followed: what tests count instead of time. */
  steps = 0;

  get(key: string): Note | undefined {
    return this.notes.get(key);
  }

  get all(): Iterable<Note> {
    return this.notes.values();
  }

  add(note: Note): void {
    this.notes.set(note.uri, note);
    this.unresolved.delete(note.uri);
    this.change();
  }

  remove(key: string): void {
    this.notes.delete(key);
    if (this.isIncluded(key)) this.unresolved.add(key);
    this.change();
  }

  /** Sets which files a note includes, in their order. */
  link(key: string, to: readonly string[]): void {
    for (const each of this.links.get(key) ?? none) this.unlink(key, each);
    for (const each of to) {
      const includers = this.includers.get(each) ?? new Set();
      this.includers.set(each, includers.add(key));
      if (!this.notes.has(each)) this.unresolved.add(each);
    }
    if (to.length > 0) this.links.set(key, to);
    else this.links.delete(key);
    this.change();
  }

  private unlink(key: string, to: string): void {
    const includers = this.includers.get(to);
    includers?.delete(key);
    if (includers?.size !== 0) return;
    this.includers.delete(to);
    this.unresolved.delete(to);
  }

  private change(): void {
    this.generation++;
    this.circles = undefined;
    if (this.targets.size > 0) this.targets = new Map();
    if (this.visible.size > 0) this.visible = new Map();
    if (this.viewers.size > 0) this.viewers = new Map();
  }

  linksOf(key: string): readonly string[] {
    return this.links.get(key) ?? none;
  }

  includersOf(key: string): ReadonlySet<string> {
    return this.includers.get(key) ?? noKeys;
  }

  isIncluded(key: string): boolean {
    return this.includers.has(key);
  }

  /** The notes that one includes and that are there. */
  targetsOf(note: Note): readonly Note[] {
    const known = this.targets.get(note);
    if (known) return known;
    const targets = [...new Set(this.linksOf(note.uri))].flatMap((key) => this.notes.get(key) ?? []);
    this.targets.set(note, targets);
    return targets;
  }

  /** The notes that one includes, and theirs in turn, depth first; circles do not lead back to it. */
  visibleFrom(note: Note): readonly Note[] {
    const known = this.visible.get(note);
    if (known) return known;
    const found = new Set([note]);
    this.walk(note, (next) => {
      if (found.has(next)) return 'pass';
      found.add(next);
      return 'enter';
    });
    const visible = [...found].slice(1);
    this.visible.set(note, visible);
    return visible;
  }

  /** The notes that include one, and those that include them in turn, the nearest first. */
  viewersOf(key: string): ReadonlySet<Note> {
    const known = this.viewers.get(key);
    if (known) return known;
    const found = new Set<Note>();
    for (const each of this.above([key])) {
      const note = each === key ? undefined : this.notes.get(each);
      if (note) found.add(note);
    }
    this.viewers.set(key, found);
    return found;
  }

  private *above(start: Iterable<string>): Generator<string> {
    const keys = new Set(start);
    for (const each of keys) {
      yield each;
      for (const includer of this.includersOf(each)) keys.add(includer);
      this.steps += this.includersOf(each).size;
    }
  }

  /** Whether one note is visible from another; undefined where that takes more than a few steps to say. */
  isSoonSeen(note: Note, from: Note): boolean | undefined {
    let steps = 0;
    for (const key of this.above([note.uri])) {
      if (key === from.uri && note !== from) return true;
      steps += 1 + this.includersOf(key).size;
      if (steps > fewSteps) return undefined;
    }
    return false;
  }

  /**
   * The first of the visible notes that holds something, depth first. `known` keeps for a note the first
   * among itself and those that it sees; what a walk finds out on its way is added. In circles nothing is, as
   * what a note sees there depends on where one comes from.
   */
  first(from: Note, holds: (note: Note) => boolean, known: Map<Note, Note | undefined>): Note | undefined {
    const visited = new Set([from]);
    const path = new Set([from]);
    let found: Note | undefined;
    let isCircular = false;
    this.walk(from, (next, isLeaving) => {
      if (isLeaving) path.delete(next);
      if (isLeaving || visited.has(next)) {
        isCircular ||= !isLeaving && path.has(next);
        return 'pass';
      }
      visited.add(next);
      // In a circle, what leads back to where one comes from says nothing.
      const answer = known.get(next) === from ? undefined : known.get(next);
      found = holds(next) ? next : answer;
      if (found) return 'stop';
      if (known.has(next) && known.get(next) !== from) return 'pass';
      path.add(next);
      return 'enter';
    });
    if (!isCircular) settle(known, { from, holds, visited, path, found });
    return found;
  }

  /**
   * Walks along all links, depth first, in their order. `visit` says of each note that a link leads to whether
   * to walk on from there; it is told when that is done.
   */
  private walk(from: Note, visit: (next: Note, isLeaving: boolean) => 'enter' | 'pass' | 'stop'): void {
    const path = [{ note: from, targets: this.targetsOf(from), at: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.targets[step.at++];
      if (!next) {
        path.pop();
        visit(step.note, true);
        continue;
      }
      this.steps++;
      const answer = visit(next, false);
      if (answer === 'stop') return;
      if (answer === 'enter') path.push({ note: next, targets: this.targetsOf(next), at: 0 });
    }
  }

  /** Whether notes that one includes lead back to it. */
  isCircular(from: string, to: string): boolean {
    const one = this.notes.get(from);
    const other = this.notes.get(to);
    if (from === to) return true;
    if (!one || !other) return false;
    this.circles ??= circlesOf(this.notes.values(), (note) => this.targetsOf(note));
    return this.circles.get(one) === this.circles.get(other);
  }
}

/** More than a tree of notes is deep, and less than the links of a chain that somebody would wait for. */
const fewSteps = 24;

interface Walk<Note> {
  readonly from: Note;
  readonly holds: (note: Note) => boolean;
  readonly visited: ReadonlySet<Note>;
  /** The notes on the way to what was found. */
  readonly path: ReadonlySet<Note>;
  readonly found: Note | undefined;
}

/** What a walk outside of circles tells of the notes that it came by. */
function settle<Note>(
  known: Map<Note, Note | undefined>,
  { from, holds, visited, path, found }: Walk<Note>,
): void {
  for (const note of visited) {
    if (note === from ? holds(note) : note === found || known.has(note)) continue;
    known.set(note, path.has(note) ? found : undefined);
  }
}

/** Numbers the notes so that two have the same number where each leads to the other (Tarjan's algorithm). */
function circlesOf<Note>(
  notes: Iterable<Note>,
  targetsOf: (note: Note) => readonly Note[],
): ReadonlyMap<Note, number> {
  const circles = new Map<Note, number>();
  const lowest = new Map<Note, number>();
  const open: Note[] = [];
  for (const start of notes) {
    if (lowest.has(start)) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.targets[step.at++];
      if (!next) leave(path);
      else if (!lowest.has(next)) path.push(enter(next));
      else if (!circles.has(next)) lower(step.note, lowest.get(next));
    }
  }
  return circles;

  function enter(note: Note): { note: Note; order: number; targets: readonly Note[]; at: number } {
    const order = lowest.size;
    lowest.set(note, order);
    open.push(note);
    return { note, order, targets: targetsOf(note), at: 0 };
  }

  function lower(note: Note, to = 0): void {
    lowest.set(note, Math.min(lowest.get(note) ?? to, to));
  }

  function leave(path: ReturnType<typeof enter>[]): void {
    const step = path.pop();
    if (!step) return;
    const { note, order } = step;
    const parent = path.at(-1);
    if (parent) lower(parent.note, lowest.get(note));
    if (lowest.get(note) !== order) return;
    for (const member of open.splice(open.lastIndexOf(note))) circles.set(member, order);
  }
}

import type { EntryOf } from '../../model/entries/entry';
import { writingOf } from '../../prose';
import { countLeading } from '../../util/binary-search';
import { none } from '../../util/none';
import { byPosition } from '../reading/place';

type Actor = EntryOf<'actor'>;

/** A name or alias, by which prose may mention one actor or several. */
export interface Name {
  /** The name without a leading article, words apart by one space. */
  readonly bare: string;
  /** Its words and signs. */
  readonly tokens: readonly string[];
  /** Between which of them white space stands. */
  readonly gaps: readonly boolean[];
  /** Who has it, each as often as it is given for them. */
  readonly actors: Actor[];
  /** How often it is written with an article, which a mention then takes in. */
  articles: number;
}

/** Up to so many names are gone through one by one. */
const few = 8;

/**
 * Names that begin with the same word, the longest first. Thousands may, as of a family of ships; by their
 * second word the few are found that can stand at a place of a text.
 */
export class NamesAlike {
  private readonly names = new InOrder();
  /** By the second word, or none, as soon as there are many. */
  private groups: Map<string | undefined, InOrder> | undefined;

  get all(): readonly Name[] {
    return this.names.all;
  }

  add(name: Name): void {
    this.names.add(name);
    if (this.groups) this.group(name);
    else if (this.names.count > few) this.groupAll();
  }

  remove(name: Name): void {
    this.names.remove(name);
    if (this.names.count <= few) this.groups = undefined;
    else this.groups?.get(secondOf(name))?.remove(name);
  }

  /** Those that may stand where a word follows the first. */
  before(next: string | undefined): readonly Name[] {
    if (!this.groups) return this.all;
    const open = this.groups.get(undefined)?.all ?? none;
    const exact = next === undefined ? none : (this.groups.get(next)?.all ?? none);
    if (open.length === 0) return exact;
    return exact.length === 0 ? open : open.reduce(inserted, exact);
  }

  private groupAll(): void {
    this.groups = new Map();
    for (const name of this.all) this.group(name);
  }

  private group(name: Name): void {
    const second = secondOf(name);
    const group = this.groups?.get(second) ?? new InOrder();
    group.add(name);
    this.groups?.set(second, group);
  }
}

/** Names in the order in which they are tried, which is made when somebody asks for it: a note adds thousands at once. */
class InOrder {
  private names: Name[] = [];
  private isSorted = true;

  get count(): number {
    return this.names.length;
  }

  get all(): readonly Name[] {
    // Another list, as somebody may be going through the last one. What is alike stays in the order in which it came.
    if (!this.isSorted) this.names = this.names.toSorted(byTurn);
    this.isSorted = true;
    return this.names;
  }

  add(name: Name): void {
    if (this.isSorted) this.names = [...this.names];
    this.names.push(name);
    this.isSorted = false;
  }

  remove(name: Name): void {
    this.names = this.names.filter((other) => other !== name);
  }
}

/**
 * The second word, where it is one that a word of the text is as a whole or not at all; undefined for names of one
 * word, and those of which the second may end within a word of the text.
 */
function secondOf({ tokens }: Name): string | undefined {
  const second = tokens[1];
  return second !== undefined && writingOf(second) === 'spaced' ? second : undefined;
}

function inserted(names: readonly Name[], name: Name): readonly Name[] {
  const at = countLeading(names.length, (each) => isBefore(names[each] ?? name, name));
  return [...names.slice(0, at), name, ...names.slice(at)];
}

/** Whether a name is tried before another: the longer first, of the same length the older. */
function isBefore(one: Name, other: Name): boolean {
  return byTurn(one, other) <= 0;
}

function byTurn(one: Name, other: Name): number {
  return other.tokens.length - one.tokens.length || openLength(other) - openLength(one);
}

/** How long the last word of a name is where a word of the text may go on behind it; else only one word fits. */
function openLength({ tokens }: Name): number {
  const last = tokens.at(-1) ?? '';
  return writingOf(last) === 'spaced' ? 0 : last.length;
}

/** Whom a name names, in the order of the text. */
export function actorsOf({ actors }: Name): readonly Actor[] {
  return actors.length === 1 ? actors : [...new Set(actors)].sort(byPosition);
}

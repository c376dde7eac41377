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
  private names: readonly Name[] = none;
  /** By the second word, or none, as soon as there are many. */
  private groups: Map<string | undefined, readonly Name[]> | undefined;

  get all(): readonly Name[] {
    return this.names;
  }

  add(name: Name): void {
    this.names = inserted(this.names, name);
    if (this.groups) this.group(name);
    else if (this.names.length > few) this.groupAll();
  }

  remove(name: Name): void {
    this.names = without(this.names, name);
    if (this.names.length <= few) this.groups = undefined;
    else this.groups?.set(secondOf(name), without(this.groups.get(secondOf(name)) ?? none, name));
  }

  /** Those that may stand where a word follows the first. */
  before(next: string | undefined): readonly Name[] {
    if (!this.groups) return this.names;
    const open = this.groups.get(undefined) ?? none;
    const exact = next === undefined ? none : (this.groups.get(next) ?? none);
    if (open.length === 0) return exact;
    return exact.length === 0 ? open : open.reduce(inserted, exact);
  }

  private groupAll(): void {
    this.groups = new Map();
    for (const name of this.names) this.group(name);
  }

  private group(name: Name): void {
    const second = secondOf(name);
    this.groups?.set(second, inserted(this.groups.get(second) ?? none, name));
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

function without(names: readonly Name[], name: Name): readonly Name[] {
  return names.filter((other) => other !== name);
}

/** Whether a name is tried before another: the longer first, of the same length the older. */
function isBefore(one: Name, other: Name): boolean {
  return (other.tokens.length - one.tokens.length || openLength(other) - openLength(one)) <= 0;
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

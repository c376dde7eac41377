import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import { none } from '../../util/none';
import { byPosition } from '../reading/place';
import type { ListenerSlot } from './symbol-listener';

/** Which entries of a note define an id. Nearly all ids have one definition, which is then kept without a list. */
export class Definitions {
  private readonly definers = new Map<string, Entry | Entry[]>();
  /** The ids whose definitions may not be in the order of the text, as one has come since somebody asked. */
  private readonly unordered = new Set<string>();

  constructor(private readonly listeners: ListenerSlot) {}

  get ids(): Iterable<string> {
    return this.definers.keys();
  }

  *actors(): Generator<EntryOf<'actor'>> {
    for (const found of this.definers.values())
      for (const entry of Array.isArray(found) ? found : [found]) if (entry.kind === 'actor') yield entry;
  }

  /** The first definition of an id. */
  first(id: string): Entry | undefined {
    const found = this.definers.get(id);
    return Array.isArray(found) ? this.all(id)[0] : found;
  }

  /** All definitions of an id, in the order of the text. */
  all(id: string): readonly Entry[] {
    const found = this.definers.get(id);
    if (!found) return none;
    if (!Array.isArray(found)) return [found];
    if (this.unordered.delete(id)) found.sort(byPosition);
    return found;
  }

  isOnly(entry: Entry): boolean {
    return this.definers.get(entry.id) === entry;
  }

  /**
   * What an id leads to, in a form that can be compared: a kind of entry that is finished or not, or one of
   * several definitions.
   */
  meaningOf(id: string): string | readonly Entry[] | undefined {
    const found = this.definers.get(id);
    return Array.isArray(found) ? [...found] : found && kindIn(found);
  }

  add(entry: Entry): void {
    const known = this.definers.get(entry.id);
    if (!known) this.listeners.current?.onId(entry.id, true);
    if (known) this.unordered.add(entry.id);
    if (Array.isArray(known)) known.push(entry);
    else this.definers.set(entry.id, known ? [known, entry] : entry);
  }

  delete(entry: Entry): void {
    const known = this.definers.get(entry.id);
    const others = Array.isArray(known) ? known.filter((each) => each !== entry) : [];
    const [only] = others;
    if (!only) {
      this.definers.delete(entry.id);
      this.unordered.delete(entry.id);
      this.listeners.current?.onId(entry.id, false);
    } else this.definers.set(entry.id, others.length === 1 ? only : others);
  }

  /** Puts an entry in the place of the only one of its id. */
  replace(entry: Entry): void {
    this.definers.set(entry.id, entry);
  }
}

function kindIn(entry: Entry): string {
  return isUnfinished(entry) ? `unfinished ${entry.kind}` : entry.kind;
}

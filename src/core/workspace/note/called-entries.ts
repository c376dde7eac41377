import type { Entry } from '../../model/entries/entry';
import { composed } from '../../text/composed';

/**
 * The entries of a note by what they may be called, once somebody has asked for one: a number stands for the words,
 * as these would take as much memory as the note. It follows as entries come and go.
 */
export class CalledEntries {
  private readonly found = new Map<number, Entry | readonly Entry[]>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry);
  }

  /** Those that are called so, and maybe a few others: who asks compares as it wants to. */
  called(words: string): readonly Entry[] {
    return listOf(this.found.get(keyOf(words)));
  }

  /** Takes in an edit. */
  follow(removed: readonly Entry[], added: readonly Entry[]): void {
    for (const entry of removed) this.delete(entry);
    for (const entry of added) this.add(entry);
  }

  private add(entry: Entry): void {
    for (const key of keysOf(entry)) {
      const known = this.found.get(key);
      this.found.set(key, known === undefined ? entry : [...listOf(known), entry]);
    }
  }

  private delete(entry: Entry): void {
    for (const key of keysOf(entry)) {
      const others = listOf(this.found.get(key)).filter((each) => each !== entry);
      const [only] = others;
      if (only) this.found.set(key, others.length === 1 ? only : others);
      else this.found.delete(key);
    }
  }
}

function listOf(found: Entry | readonly Entry[] | undefined): readonly Entry[] {
  if (found === undefined) return [];
  return isList(found) ? found : [found];
}

function isList(found: Entry | readonly Entry[]): found is readonly Entry[] {
  return Array.isArray(found);
}

function keysOf(entry: Entry): Set<number> {
  const aliases = entry.kind === 'actor' ? (entry.values.aliases ?? []).map(({ value }) => value) : [];
  return new Set([entry.id, entry.title, ...aliases].map(keyOf));
}

/** The same for words that differ in case, composition or white space alone, and mostly for no others. */
function keyOf(words: string): number {
  const plain = composed(words).toLowerCase().replace(/\s+/g, ' ').trim();
  let key = plain.length;
  for (let at = 0; at < plain.length; at++) key = (Math.imul(key, 31) + plain.charCodeAt(at)) | 0;
  // What V8 keeps in the place of a pointer has 31 bits.
  return key >> 1;
}

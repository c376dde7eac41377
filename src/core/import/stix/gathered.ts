import type { DraftEntry } from '../note-draft';
import type { Said } from '../write-yaml';

/**
 * What many objects add to one entry: whom it concerns, how it stands to others, who judges it otherwise. It is kept
 * apart until all of them are read, so that each costs the same however many there are.
 */
export class Gathered {
  private readonly actors = new Map<DraftEntry, Set<string>>();
  private readonly relations = new Map<DraftEntry, Map<string, Set<string>>>();
  private readonly views = new Map<DraftEntry, Map<string, string>>();

  addActor(entry: DraftEntry, actor: string): void {
    got(this.actors, entry, () => new Set<string>()).add(actor);
  }

  addRelation(entry: DraftEntry, actor: string, words: string): void {
    const relations = got(this.relations, entry, () => new Map<string, Set<string>>());
    got(relations, actor, () => new Set<string>()).add(words);
  }

  /** The first view of a voice counts. */
  addView(entry: DraftEntry, voice: string, because: string): void {
    const views = got(this.views, entry, () => new Map<string, string>());
    if (!views.has(voice)) views.set(voice, because);
  }

  /** Puts all of it into the entries, behind what they say already. */
  write(): void {
    for (const [entry, ids] of this.actors) entry.actors = [...new Set([...listIn(entry.actors), ...ids])];
    for (const [entry, relations] of this.relations)
      entry.relations = { ...mapIn(entry.relations), ...fromLists(relations) };
    for (const [entry, views] of this.views) {
      const added = [...views].map(([voice, because]) => [voice, { because }] as const);
      entry.views = { ...Object.fromEntries(added), ...mapIn(entry.views) };
    }
  }
}

function got<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = made();
  map.set(key, value);
  return value;
}

function fromLists(lists: ReadonlyMap<string, ReadonlySet<string>>): { readonly [key: string]: Said } {
  return Object.fromEntries([...lists].map(([key, words]) => [key, [...words]]));
}

function listIn(value: Said | undefined): readonly Said[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function mapIn(value: Said | undefined): { readonly [key: string]: Said } {
  return typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: object): value is readonly Said[] {
  return Array.isArray(value);
}

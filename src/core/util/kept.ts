/**
 * What was made of things, kept by who makes it again and again: it is made anew only for those that are new. Of
 * entries, these are what an edit has touched. It holds nothing of things that are gone.
 */
export class Kept<K extends object, T extends object> {
  private readonly kept = new WeakMap<K, T>();

  of(thing: K, make: (thing: K) => T): T {
    const known = this.kept.get(thing);
    if (known) return known;
    const made = make(thing);
    this.kept.set(thing, made);
    return made;
  }
}

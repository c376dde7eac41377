/** Things that belong together, found out by pairs of them (union by path halving). */
export class Circles {
  private readonly parents = new Map<string, string>();

  /** The one that stands for all that a thing belongs together with. */
  of(thing: string): string {
    let at = thing;
    for (let parent = this.parents.get(at); parent !== undefined; parent = this.parents.get(at)) {
      const above = this.parents.get(parent);
      if (above !== undefined) this.parents.set(at, above);
      at = parent;
    }
    return at;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.parents.set(b, a);
  }
}

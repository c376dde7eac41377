/** What can let go of what it has read, and reads it again when somebody asks. */
export interface Releasable {
  release(): void;
}

/** Those of many that were read last. All others let go of what they have read. */
export class Recent {
  private items: Releasable[] = [];

  /** @param most how many are kept at most; of more, half of them let go at once, so that each costs nearly nothing */
  constructor(private readonly most: number) {}

  add(item: Releasable): void {
    this.items.push(item);
    if (this.items.length > this.most) this.keep(this.most / 2);
  }

  /** Lets all go but those that were read last. */
  keep(count: number): void {
    const surplus = this.items.length - count;
    if (surplus <= 0) return;
    for (let at = 0; at < surplus; at++) this.items[at]?.release();
    this.items = this.items.slice(surplus);
  }
}

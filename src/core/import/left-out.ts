import { shortened } from '../text/shorten';

/** So many kinds are told one by one. */
const mostTold = 60;

/** What an import leaves out: how often what kind of thing, and why. */
export class LeftOut {
  private readonly counts = new Map<string, Map<string, number>>();

  /** `why` is the end of a sentence: “a note has no place for it”. */
  add(kind: string, why: string, count = 1): void {
    let reasons = this.counts.get(kind);
    if (!reasons) {
      reasons = new Map();
      this.counts.set(kind, reasons);
    }
    reasons.set(why, (reasons.get(why) ?? 0) + count);
  }

  get sentences(): readonly string[] {
    const told = [...this.counts]
      .slice(0, mostTold)
      .flatMap(([kind, reasons]) =>
        [...reasons].map(([why, count]) => `${count} × ${shortened(kind)}: ${why}.`),
      );
    const others = [...this.counts].slice(mostTold);
    if (others.length === 0) return told;
    const count = others.reduce((sum, [, reasons]) => [...reasons.values()].reduce((a, b) => a + b, sum), 0);
    return [...told, `${count} × something of ${others.length} further kinds.`];
  }
}

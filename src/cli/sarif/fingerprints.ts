import type { TracedDiagnostic } from '../diagnostics';

/**
 * Names results of one file by what they are about, and not by their lines: the rule, the entry, and the word in it
 * where the rule tells one. So a result that has only moved is no new one.
 */
export class Fingerprints {
  private readonly counts = new Map<string, number>();

  /** The fingerprints of the next result. Those alike are told apart by their order. */
  of({ code, path, about }: TracedDiagnostic): Readonly<Record<string, string>> {
    const parts = [code, path.at(-1) ?? '', ...(about === undefined ? [] : [about])];
    const name = parts.join('/');
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    const value = `${name}:${count}`;
    // The second is the only one that GitHub looks at; without it, it would go by the text of the line.
    return { 'entry/v1': value, primaryLocationLineHash: value };
  }
}

import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { formOf, includedPaths, pathOfOtherForm } from '../../core';
import { includedFile } from '../../node/node-host';
import { readText } from '../../node/read';
import { Circles } from './circles';

/**
 * Which notes of a run may see each other: those that a chain of includes joins, up or down, be it through notes that
 * are not of the run. Names that differ in the composition of their letters count as one, as includes may take one
 * for another.
 */
export class Links {
  private readonly circles = new Circles();
  private readonly known = new Set<string>();

  /** Follows the includes of notes, and of what they include. */
  async follow(paths: readonly string[]): Promise<void> {
    let open: readonly string[] = paths;
    for (const path of open) this.known.add(formOf(path));
    while (open.length > 0) open = await this.followAll(open);
  }

  /** The name of the notes that one may see or be seen from. */
  circleOf(path: string): string {
    return this.circles.of(formOf(path));
  }

  /** @returns what is included and not known yet */
  private async followAll(paths: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (let at = 0; at < paths.length; at += together) {
      const batch = paths.slice(at, at + together);
      for (const included of await Promise.all(batch.map((path) => this.includedBy(path))))
        for (const path of included) {
          if (this.known.has(formOf(path))) continue;
          this.known.add(formOf(path));
          found.push(path);
        }
    }
    return found;
  }

  private async includedBy(path: string): Promise<string[]> {
    const included = includedPaths(await textAt(path)).flatMap((each) => includedFile(path, each) ?? []);
    for (const each of included) this.circles.join(formOf(path), formOf(each));
    return included;
  }
}

/** How many files are read at once. */
const together = 16;

/** What stands in a file, under this name or one whose letters are composed otherwise; nothing where there is none. */
async function textAt(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch {
    const other = await pathOfOtherForm(path, sep, (folder) => readdir(folder)).catch(() => undefined);
    return other === undefined ? '' : readText(other).catch(() => '');
  }
}

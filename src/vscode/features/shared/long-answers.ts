import type * as vscode from 'vscode';
import type { Note } from '../../../core';
import type { Notes } from '../../notes';

/** So many items of an answer keep the editor busy for about a millisecond, on both sides of the process border. */
const itemsPerMillisecond = 50;

/** For so many milliseconds an answer is made without a break; then others get their turn. */
const longestStretch = 10;

/** An answer waits for a pause in typing of so many times what it takes, in milliseconds at the most. */
const patience = 4;
const longestWait = 1500;

/**
 * Gives answers that are as long as the note: symbols, folding, links, counts. The editor asks for them at each
 * change, and takes them in as a whole; in a large note they wait until typing pauses, so that what is on the
 * screen comes first. A small note is answered at once.
 */
export class LongAnswers<Item> {
  /** How many items the last answer for a document had. */
  private readonly counts = new WeakMap<vscode.TextDocument, number>();

  constructor(
    private readonly notes: Notes,
    /** Makes the items one by one; undefined where a break can be made between two of them. */
    private readonly make: (note: Note, document: vscode.TextDocument) => Iterable<Item | undefined>,
    private readonly count: (items: readonly Item[]) => number = (items) => items.length,
  ) {}

  /** The answer for a document as it stands when typing pauses; undefined where nobody waits for it any more. */
  async for(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Item[] | undefined> {
    const cost = (this.counts.get(document) ?? 0) / itemsPerMillisecond;
    const pause = Math.min(longestWait, patience * cost);
    if (cost > 1) await this.notes.pauses.wait(document.uri.toString(), pause, token);
    if (token.isCancellationRequested) return undefined;
    const items = await this.madeInStretches(document, token);
    if (items) this.counts.set(document, this.count(items));
    return items;
  }

  /** A note that changes meanwhile has another answer, which the editor asks for. */
  private async madeInStretches(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<Item[] | undefined> {
    const { version } = document;
    const items: Item[] = [];
    let began = performance.now();
    for (const item of this.make(this.notes.read(document), document)) {
      if (item) items.push(item);
      if (performance.now() - began < longestStretch) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (token.isCancellationRequested || document.version !== version) return undefined;
      began = performance.now();
    }
    return items;
  }
}

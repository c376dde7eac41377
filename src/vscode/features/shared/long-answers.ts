import type * as vscode from 'vscode';
import type { Note } from '../../../core';
import type { Notes } from '../../notes';

/** So many items of an answer keep the editor busy for about a millisecond, on both sides of the process border. */
const itemsPerMillisecond = 50;

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
    private readonly make: (note: Note, document: vscode.TextDocument) => Item[],
    private readonly count: (items: readonly Item[]) => number = (items) => items.length,
  ) {}

  /** The answer for a document as it stands when typing pauses; undefined where nobody waits for it any more. */
  async for(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Item[] | undefined> {
    const cost = (this.counts.get(document) ?? 0) / itemsPerMillisecond;
    const pause = Math.min(longestWait, patience * cost);
    if (cost > 1) await this.notes.pauses.wait(document.uri.toString(), pause, token);
    if (token.isCancellationRequested) return undefined;
    const items = this.make(this.notes.read(document), document);
    this.counts.set(document, this.count(items));
    return items;
  }
}

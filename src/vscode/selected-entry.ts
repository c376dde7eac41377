import * as vscode from 'vscode';
import { type EntryKey, entryKeyAt, idSpanOf } from '../core';
import { toOffset, toRange } from './convert';
import { isNote } from './language';
import type { Notes } from './notes';

/** Who chose an entry: the cursor in a text, the tree, or a Board. */
export type Chooser = object;

export interface Selected {
  readonly document: vscode.TextDocument;
  readonly entry: EntryKey;
  /** Who chose it, and so need not be told. */
  readonly by: Chooser;
}

/**
 * A cursor, or the selection of a Board, rests so long before others follow it, in milliseconds: whoever walks along
 * entries by keys sees each of them at once where he walks.
 */
const resting = 60;

/**
 * The entry that is selected, which is one for text, tree and all Boards. Who follows it neither takes the focus
 * from others, nor scrolls a text in which somebody types.
 */
export class SelectedEntry implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Selected>();
  private readonly subscriptions: vscode.Disposable[];
  private current: Selected | undefined;
  /** What waits until a cursor has rested, and until a choice has. */
  private cursor: ReturnType<typeof setTimeout> | undefined;
  private choice: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(private readonly notes: Notes) {
    const { window } = notes.log.for('selection');
    this.subscriptions = [
      this.changed,
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followSoon(textEditor)),
    ];
  }

  /** The entry that is selected in a note, for who comes to show it. */
  in(document: vscode.TextDocument): EntryKey | undefined {
    if (this.current?.document === document) return this.current.entry;
    const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
    return editor && this.atCursor(editor);
  }

  select(selected: Selected): void {
    const { current } = this;
    if (current?.document === selected.document && current.entry === selected.entry) return;
    clearTimeout(this.choice);
    this.current = selected;
    this.moveCursors(selected);
    this.changed.fire(selected);
  }

  /** The entry in which the cursor of an editor stands. */
  atCursor({ document, selection }: vscode.TextEditor): EntryKey | undefined {
    const note = this.notes.read(document);
    return entryKeyAt(note, toOffset(note, selection.active));
  }

  /** Selects an entry once nobody has selected another for a while. */
  selectSoon(selected: Selected): void {
    clearTimeout(this.cursor);
    clearTimeout(this.choice);
    this.choice = setTimeout(() => selected.document.isClosed || this.select(selected), resting);
  }

  /** A cursor that was moved to what is selected comes here as well, and must not undo the choice of another since. */
  private followSoon(editor: vscode.TextEditor): void {
    if (!isNote(editor.document)) return;
    clearTimeout(this.cursor);
    this.cursor = setTimeout(() => this.follow(editor), resting);
  }

  private follow(editor: vscode.TextEditor): void {
    if (editor.document.isClosed || editor !== vscode.window.activeTextEditor) return;
    const entry = this.atCursor(editor);
    if (entry !== undefined) this.select({ document: editor.document, entry, by: editor });
    // A cursor between the entries selects none, and others stay where they are.
    else if (this.current?.document === editor.document) this.current = undefined;
  }

  /** The cursors of the texts that are on the screen go to the entry, unless they are in it already. */
  private moveCursors({ document, entry, by }: Selected): void {
    const editors = vscode.window.visibleTextEditors.filter(
      (each) => each.document === document && each !== by,
    );
    if (editors.length === 0) return;
    const note = this.notes.read(document);
    const span = idSpanOf(note, entry);
    if (!span || this.notes.isTypedIn(document)) return;
    const range = toRange(note, span);
    for (const editor of editors) if (this.atCursor(editor) !== entry) moveCursor(editor, range);
  }

  dispose(): void {
    clearTimeout(this.cursor);
    clearTimeout(this.choice);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function moveCursor(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

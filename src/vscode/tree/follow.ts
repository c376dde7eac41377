import * as vscode from 'vscode';
import type { SelectedEntry } from '../selected-entry';
import type { NotesTree } from './notes-tree';
import { type EntryRow, isEntryRow, type Row } from './rows';

/**
 * One selection for the tree and all others: the tree shows the row of what is selected elsewhere, where its user lets
 * it, and tells the others what is chosen in it.
 */
export class Follow {
  /** The row that the editor is asked to select: that it then is selected is no choice of the user. */
  private revealing: Row | undefined;

  constructor(
    private readonly view: vscode.TreeView<Row>,
    private readonly tree: NotesTree,
    private readonly selected: SelectedEntry,
    private readonly activeNote: () => vscode.TextDocument | undefined,
  ) {}

  /**
   * Until a row is shown, the user may have chosen another one, or something else may have been selected: then that is
   * shown next.
   */
  async follow(): Promise<void> {
    if (this.revealing) return;
    let last: Row | undefined;
    for (let row = this.rowToShow(); row && row !== last; row = this.rowToShow()) {
      last = row;
      this.revealing = row;
      try {
        const isNote = row.type === 'note';
        await this.view.reveal(row, { select: !isNote, focus: false, expand: isNote });
      } finally {
        this.revealing = undefined;
      }
      // That a note is unfolded is not seen from here.
      if (row.type === 'note') return;
    }
  }

  /** The row of what is selected elsewhere, unless it is shown already, or need not be. */
  private rowToShow(): Row | undefined {
    const document = this.activeNote();
    if (!this.view.visible || !document) return undefined;
    if (!vscode.workspace.getConfiguration('analystNotes').get('tree.followCursor', true)) return undefined;
    const uri = document.uri.toString();
    const entry = this.selected.in(document);
    if (entry === undefined) return this.tree.noteRow(uri);
    const row = this.tree.rowOf(uri, entry);
    return this.isSelected(row) ? undefined : row;
  }

  /** Somebody who has chosen several rows keeps them. */
  private isSelected(row: EntryRow | undefined): boolean {
    return this.view.selection.some((each) => each.id === row?.id);
  }

  /** Whoever else shows the note follows the tree. */
  async select(rows: readonly Row[]): Promise<void> {
    const [row] = rows;
    if (rows.length !== 1 || !isEntryRow(row) || row.id === this.revealing?.id) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(row.uri));
    // Whoever walks on by keys has chosen another by now.
    if (this.view.selection[0] !== row) return;
    this.selected.select({ document, entry: row.entry, by: this });
  }
}

import * as vscode from 'vscode';
import { entryKeyAt, idSpanOf } from '../../core';
import { ActiveNote, isBoardActive } from '../active-note';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import type { SelectedEntry } from '../selected-entry';
import { type Contents, contentsOf, type Row, rowAt } from './contents';
import { askForFilter } from './filter';
import { problemDecorations, toTreeItem } from './items';

const viewId = 'analystNotes.contents';

/** How long the tree waits for further keys, in milliseconds: it is as long as the note, and nobody reads it while typing. */
const settling = 150;

/** The tree of the active note: its sections and entries, with their problems. */
export function registerContents(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands, window } = notes.log.for('contents');
  const active = new ActiveNote();
  const view = new ContentsView(notes, active, selection);
  return vscode.Disposable.from(
    active,
    view,
    window.registerFileDecorationProvider(problemDecorations),
    commands.registerCommand('analystNotes.tree.open', (row: Row) => view.open(row)),
    commands.registerCommand('analystNotes.tree.filter', () => askForFilter(view)),
    commands.registerCommand('analystNotes.tree.clearFilter', () => view.setFilter('')),
  );
}

class ContentsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  private contents: Contents | undefined;
  private filter = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** The row that the editor is asked to select: that it then is selected is no choice of the user. */
  private revealing: Row | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly notes: Notes,
    private readonly active: ActiveNote,
    private readonly selected: SelectedEntry,
  ) {
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      active.onDidChange(() => this.change()),
      notes.onDidCheck(({ document }) => document === active.current && this.refreshSoon()),
      selected.onDidChange(({ document, by }) => by !== this && this.follow(document)),
      this.view.onDidChangeSelection(({ selection }) => this.select(selection[0])),
      this.view.onDidChangeVisibility(() => this.show()),
    ];
    this.change();
  }

  get currentFilter(): string {
    return this.filter;
  }

  setFilter(filter: string): void {
    this.filter = filter;
    void vscode.commands.executeCommand('setContext', 'analystNotes.filtered', filter !== '');
    this.refresh();
  }

  /** Another note is active, or none. */
  private change(): void {
    const isShown = this.active.current !== undefined;
    void vscode.commands.executeCommand('setContext', 'analystNotes.noteShown', isShown);
    this.refresh();
  }

  private show(): void {
    if (!this.view.visible) return;
    this.refresh();
    this.follow(this.contents?.document);
  }

  private refreshSoon(): void {
    this.waiting ??= setTimeout(() => this.refresh(), settling);
  }

  /** A view that nobody sees is not kept up: it is refreshed when it is shown. */
  private refresh(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (!this.view.visible) return;
    const document = this.active.current;
    this.contents = document && contentsOf(this.notes.check(document), this.filter, this.notes.today);
    this.showCounts();
    this.changed.fire(undefined);
  }

  /** The description of the view names the note; its message says what a filter leaves. */
  private showCounts(): void {
    const { contents, view } = this;
    const name = contents?.document.uri.path.split('/').at(-1) ?? '';
    view.description = name.replace(/\.notes\.ya?ml$/, '');
    if (!contents) view.message = '';
    else if (this.filter) {
      view.message = vscode.l10n.t(
        '{0} of {1} entries match “{2}”.',
        contents.shown,
        contents.total,
        this.filter,
      );
    } else {
      const empty = contents.rows.length === 0;
      view.message = empty
        ? vscode.l10n.t('This note has no sections yet: begin with “actors:” or “claims:”.')
        : '';
    }
  }

  /**
   * Shows the row of the entry that is selected elsewhere, where the user lets the tree follow. Until it is shown,
   * the user may have chosen another row, or something else may have been selected: then that is shown next.
   */
  private async follow(document: vscode.TextDocument | undefined): Promise<void> {
    if (this.revealing || document !== this.contents?.document) return;
    let last: Row | undefined;
    for (let row = this.rowToShow(); row && row !== last; row = this.rowToShow()) {
      last = row;
      this.revealing = row;
      try {
        await this.view.reveal(row, { select: true, focus: false });
      } finally {
        this.revealing = undefined;
      }
    }
  }

  /** The row of the entry that is selected elsewhere, unless it is shown already, or need not be. */
  private rowToShow(): Row | undefined {
    const { contents } = this;
    if (!this.view.visible || !contents) return undefined;
    if (!vscode.workspace.getConfiguration('analystNotes').get('tree.followCursor', true)) return undefined;
    const entry = this.selected.in(contents.document);
    const span = entry === undefined ? undefined : idSpanOf(this.notes.read(contents.document), entry);
    const row = span && rowAt(contents, span.start);
    return this.view.selection[0]?.id === row?.id ? undefined : row;
  }

  /** Whoever else shows the note follows the tree. */
  private select(row: Row | undefined): void {
    if (row?.id === this.revealing?.id) return;
    const document = this.contents?.document;
    const entry = row && document && entryKeyAt(this.notes.read(document), row.item.selection.start);
    if (entry !== undefined && document) this.selected.select({ document, entry, by: this });
  }

  /** Who looks at the Board stays there, where the entry is selected already. */
  async open({ item }: Row): Promise<void> {
    const document = this.contents?.document;
    if (!document || isBoardActive(document)) return;
    await openText(document, toRange(this.notes.read(document), item.selection));
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : (this.contents?.rows ?? []))];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    // A row is only asked for while its contents are shown, and those have a document.
    return this.contents ? toTreeItem(row, this.contents.document) : new vscode.TreeItem(row.item.name);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

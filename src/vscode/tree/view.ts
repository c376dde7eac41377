import * as vscode from 'vscode';
import { ActiveNote } from '../active-note';
import { toOffset, toRange } from '../convert';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import { type Contents, contentsOf, type Row, rowAt } from './contents';
import { askForFilter } from './filter';
import { problemDecorations, toTreeItem } from './items';

const viewId = 'analystNotes.contents';

/** How long the tree waits for further keys, in milliseconds: it is as long as the note, and nobody reads it while typing. */
const settling = 150;

/** The tree of the active note: its sections and entries, with their problems. */
export function registerContents(notes: Notes): vscode.Disposable {
  const { commands, window } = notes.log.for('contents');
  const active = new ActiveNote();
  const view = new ContentsView(notes, active);
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

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly notes: Notes,
    private readonly active: ActiveNote,
  ) {
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      active.onDidChange(() => this.change()),
      notes.onDidCheck(({ document }) => document === active.current && this.refreshSoon()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
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
    this.follow(vscode.window.activeTextEditor);
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
    this.contents = document && contentsOf(this.notes.check(document), this.filter);
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

  private follow(editor: vscode.TextEditor | undefined): void {
    if (
      !this.view.visible ||
      !editor ||
      !isNote(editor.document) ||
      editor.document !== this.contents?.document
    )
      return;
    if (!vscode.workspace.getConfiguration('analystNotes').get('tree.followCursor', true)) return;
    const note = this.notes.read(editor.document);
    const row = rowAt(this.contents, toOffset(note, editor.selection.active));
    if (row) void this.view.reveal(row, { select: true, focus: false });
  }

  async open({ item }: Row): Promise<void> {
    const document = this.contents?.document;
    if (document) await openText(document, toRange(this.notes.read(document), item.selection));
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

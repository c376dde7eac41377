import * as vscode from 'vscode';
import {
  contentsHead,
  contentsOf,
  idSpanOf,
  problemsOutside,
  type Span,
  sectionSpan,
  ViewMemory,
} from '../../core';
import { viewContextOf } from '../../session';
import { ActiveNote, isBoardActive } from '../active-note';
import { linkerIn, toRange } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import type { SelectedEntry } from '../selected-entry';
import { type Pointed, registerEntryCommands } from './entry-commands';
import { askForFilter } from './filter';
import { FolderNotes } from './folder-notes';
import { type Drawn, listName, toTreeItem } from './items';
import { problemDecorations } from './problems';
import { type EntryRow, type Row, Rows } from './rows';
import { tooltipOf } from './tooltip';

const viewId = 'analystNotes.contents';

/** How long the tree waits for further keys, in milliseconds: it is as long as the note, and nobody reads it while typing. */
const settling = 150;

/** The tree of the active note: what it judges, on what, and who says so, with their problems. */
export function registerContents(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands, window } = notes.log.for('contents');
  const active = new ActiveNote();
  const folder = new FolderNotes(notes.log);
  const view = new ContentsView(notes, active, selection, folder);
  return vscode.Disposable.from(
    active,
    folder,
    view,
    window.registerFileDecorationProvider(problemDecorations),
    registerEntryCommands(notes, (row) => view.pointed(row)),
    commands.registerCommand('analystNotes.tree.open', (row: Row) => view.open(row)),
    commands.registerCommand('analystNotes.tree.showOnBoard', (row: unknown) => view.showOnBoard(row)),
    commands.registerCommand('analystNotes.tree.filter', () => askForFilter(view)),
    commands.registerCommand('analystNotes.tree.clearFilter', () => view.setFilter('')),
  );
}

/** What the tree shows. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly rows: Rows;
  /** Which lists a filter leaves how much of. */
  readonly counts: readonly string[];
}

class ContentsView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  private shown: Shown | undefined;
  private filter = '';
  /** What the rows that are shown are drawn from, until the next refresh. */
  private drawn: Drawn | undefined;
  /** What entries say, so that each letter of a filter costs a look and no reading. */
  private readonly memory = new ViewMemory();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** The row that the editor is asked to select: that it then is selected is no choice of the user. */
  private revealing: Row | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly notes: Notes,
    private readonly active: ActiveNote,
    private readonly selected: SelectedEntry,
    private readonly folder: FolderNotes,
  ) {
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      active.onDidChange(() => this.change()),
      folder.onDidChange(() => this.shown || this.refresh()),
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
    this.follow(this.shown?.document);
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
    this.drawn = undefined;
    this.shown = document && this.shownOf(document);
    this.showCounts();
    this.changed.fire(undefined);
  }

  private shownOf(document: vscode.TextDocument): Shown {
    const contents = contentsOf(this.drawnNow(document).context, this.filter);
    const counts = contents.lists.map(({ name, keys, total }) =>
      vscode.l10n.t('{0} {1} of {2}', listName(name), keys.length, total),
    );
    return { document, rows: new Rows(contents, this.isFiltered), counts };
  }

  /** What rows are drawn from: the note as it stands now, and the problems that are no entry’s, found out once. */
  private drawnNow(document: vscode.TextDocument): Drawn {
    const context = viewContextOf(this.notes.check(document), this.notes.today, this.memory);
    let outside: ReturnType<typeof problemsOutside> | undefined;
    return {
      uri: document.uri,
      context,
      isFiltered: this.isFiltered,
      problemsOutside: (owner) => {
        outside ??= problemsOutside(context);
        return outside.get(owner) ?? [];
      },
    };
  }

  private get isFiltered(): boolean {
    return this.filter.trim() !== '';
  }

  /** The description of the view names the note, or counts those of the folder; its message says what a filter leaves. */
  private showCounts(): void {
    const { shown, view } = this;
    if (!shown) void this.countFolder();
    const name = shown?.document.uri.path.split('/').at(-1) ?? '';
    view.description = name.replace(/\.notes\.ya?ml$/, '');
    view.message = shown && this.isFiltered ? this.matchesIn(shown) : '';
  }

  /** A note may be shown by the time that they are counted. */
  private async countFolder(): Promise<void> {
    const title = await this.folder.title();
    if (!this.shown) this.view.description = title;
  }

  private matchesIn({ counts }: Shown): string {
    if (counts.length > 0) return counts.join(' · ');
    return vscode.l10n.t('No entry matches “{0}”.', this.filter);
  }

  /**
   * Shows the row of the entry that is selected elsewhere, where the user lets the tree follow. Until it is shown,
   * the user may have chosen another row, or something else may have been selected: then that is shown next.
   */
  private async follow(document: vscode.TextDocument | undefined): Promise<void> {
    if (this.revealing || document !== this.shown?.document) return;
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
    const { shown } = this;
    if (!this.view.visible || !shown) return undefined;
    if (!vscode.workspace.getConfiguration('analystNotes').get('tree.followCursor', true)) return undefined;
    const entry = this.selected.in(shown.document);
    const row = entry === undefined ? undefined : shown.rows.rowOf(entry);
    return this.view.selection[0]?.id === row?.id ? undefined : row;
  }

  /** Whoever else shows the note follows the tree. */
  private select(row: Row | undefined): void {
    const document = this.shown?.document;
    if (!document || row?.type !== 'entry' || row.id === this.revealing?.id) return;
    this.selected.select({ document, entry: row.entry, by: this });
  }

  /** Who looks at the Board stays there, where the entry is selected already. */
  async open(row: Row): Promise<void> {
    const document = this.shown?.document;
    if (!document || isBoardActive(document)) return;
    const span = this.spanOf(row, document);
    if (span) await openText(document, toRange(this.notes.read(document), span));
  }

  private spanOf(row: Row, document: vscode.TextDocument): Span | undefined {
    const { context } = this.drawnNow(document);
    switch (row.type) {
      case 'head':
        return contentsHead(context).selection;
      case 'entry':
        return idSpanOf(context.note, row.entry);
      default:
        return sectionSpan(context.note, row.list.name === 'key-claims' ? 'claims' : row.list.name);
    }
  }

  /** The entry of a row that a menu was opened on, or else of the selected one. */
  pointed(row: unknown): Pointed | undefined {
    const document = this.shown?.document;
    const { entry } = (isEntryRow(row) ? row : this.selectedRow) ?? {};
    return document && entry !== undefined ? { document, entry } : undefined;
  }

  private get selectedRow(): EntryRow | undefined {
    const [row] = this.view.selection;
    return isEntryRow(row) ? row : undefined;
  }

  /** Opens the Board beside the text, with the entry selected; from the head of the note, as it was left. */
  async showOnBoard(row: unknown): Promise<void> {
    const document = this.shown?.document;
    if (isEntryRow(row) && document) this.selected.select({ document, entry: row.entry, by: this });
    if (document) await vscode.commands.executeCommand('analystNotes.openBoard', document.uri);
  }

  getChildren(row?: Row): Row[] {
    if (!this.shown) return [];
    return row ? this.shown.rows.childrenOf(row) : [...this.shown.rows.roots];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  /** All rows of a list are asked for at once: of the note that they are of, they find out the same. */
  getTreeItem(row: Row): vscode.TreeItem {
    const { shown } = this;
    if (!shown) return new vscode.TreeItem('');
    this.drawn ??= this.drawnNow(shown.document);
    return toTreeItem(row, this.drawn);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    if (!this.shown) return item;
    const drawn = this.drawnNow(this.shown.document);
    const tooltip = tooltipOf(row, drawn, linkerIn(this.notes, drawn.context.note));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function isEntryRow(row: unknown): row is EntryRow {
  return typeof row === 'object' && row !== null && 'type' in row && row.type === 'entry';
}

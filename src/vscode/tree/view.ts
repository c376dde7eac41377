import * as vscode from 'vscode';
import { contentsHead, idSpanOf, type Span, sectionSpan } from '../../core';
import { ActiveNote, isBoardActive } from '../active-note';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import type { SelectedEntry } from '../selected-entry';
import { DragEntries } from './drag';
import { registerEntryCommands } from './entry-commands';
import { askForFilter } from './filter';
import { FolderNotes } from './folder-notes';
import { Follow } from './follow';
import { Grouping } from './grouping';
import { listName } from './items';
import { NoteList } from './note-list';
import { NotesTree } from './notes-tree';
import { problemDecorations } from './problems';
import { isEntryRow, type Row } from './rows';

const viewId = 'analystNotes.contents';

/** The tree of all notes: what each judges, on what, and who says so, with their problems. */
export function registerContents(
  notes: Notes,
  selection: SelectedEntry,
  memento: vscode.Memento,
): vscode.Disposable {
  const { commands, window } = notes.log.for('contents');
  const view = new NotesView(notes, selection, memento);
  return vscode.Disposable.from(
    view,
    window.registerFileDecorationProvider(problemDecorations),
    registerEntryCommands(notes, () => view.selection),
    commands.registerCommand('analystNotes.tree.open', (row: Row) => view.open(row)),
    commands.registerCommand('analystNotes.tree.showOnBoard', (row: unknown) => view.showOnBoard(row)),
    commands.registerCommand('analystNotes.tree.filter', () => askForFilter(view)),
    commands.registerCommand('analystNotes.tree.clearFilter', () => view.setFilter('')),
  );
}

class NotesView implements vscode.Disposable {
  private readonly active = new ActiveNote();
  private readonly folder: FolderNotes;
  private readonly list: NoteList;
  private readonly grouping: Grouping;
  private readonly tree: NotesTree;
  private readonly view: vscode.TreeView<Row>;
  private readonly follower: Follow;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly notes: Notes,
    private readonly selected: SelectedEntry,
    memento: vscode.Memento,
  ) {
    this.folder = new FolderNotes(notes.log);
    this.list = new NoteList(this.folder);
    this.grouping = new Grouping(notes.log, memento);
    this.tree = new NotesTree(notes, this.listed(), { filter: '', isByKind: this.grouping.isByKind });
    this.view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new DragEntries(notes),
    });
    this.follower = new Follow(this.view, this.tree, selected, () => this.active.current);
    this.subscriptions = [...this.parts(), ...this.listen()];
    this.tellActive();
    this.show();
  }

  get selection(): readonly Row[] {
    return this.view.selection;
  }

  get currentFilter(): string {
    return this.tree.mode.filter;
  }

  setFilter(filter: string): void {
    void vscode.commands.executeCommand('setContext', 'analystNotes.filtered', filter !== '');
    this.tree.show({ ...this.tree.mode, filter });
    this.showCounts();
  }

  /** Goes to the place of a row in its text. Who looks at the Board stays there, where the entry is selected already. */
  async open(row: Row): Promise<void> {
    if (row.uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(row.uri));
    if (isBoardActive(document)) return;
    const span = this.spanOf(row, document);
    if (span) await openText(document, toRange(this.notes.read(document), span));
  }

  /** Opens the Board beside the text, with the entry selected; from the row of a note, as it was left. */
  async showOnBoard(row: unknown): Promise<void> {
    const [chosen] = row ? [row as Row] : this.selection;
    if (chosen?.uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(chosen.uri));
    if (isEntryRow(chosen)) this.selected.select({ document, entry: chosen.entry, by: this.follower });
    await vscode.commands.executeCommand('analystNotes.openBoard', document.uri);
  }

  private listed() {
    const { list, folder, active } = this;
    return {
      get all() {
        return list.all;
      },
      get active() {
        return active.current?.uri.toString();
      },
      found: () => folder.all(),
    };
  }

  private parts(): vscode.Disposable[] {
    const { active, folder, list, grouping, tree, view } = this;
    return [view, tree, grouping, list, folder, active];
  }

  private listen(): vscode.Disposable[] {
    return [
      this.active.onDidChange(() => this.tellActive()),
      this.list.onDidChange(() => this.tree.listChanged()),
      this.grouping.onDidChange(() => this.group()),
      this.tree.search.onDidProgress(() => this.showCounts()),
      this.selected.onDidChange(({ by }) => by !== this.follower && this.follower.follow()),
      this.view.onDidChangeSelection(({ selection }) => this.follower.select(selection)),
      this.view.onDidChangeVisibility(() => this.show()),
    ];
  }

  private tellActive(): void {
    const isShown = this.active.current !== undefined;
    void vscode.commands.executeCommand('setContext', 'analystNotes.noteShown', isShown);
    void this.follower.follow();
  }

  private group(): void {
    this.tree.show({ ...this.tree.mode, isByKind: this.grouping.isByKind });
    void this.follower.follow();
  }

  /** Titles come as the notes of the folders are read. */
  private show(): void {
    const { visible } = this.view;
    this.tree.setVisible(visible);
    if (!visible) return;
    void this.folder.all();
    void this.notes.foundOnce();
    void this.follower.follow();
  }

  /** The message of the view says what a filter leaves. */
  private showCounts(): void {
    this.view.message = this.tree.isFiltered ? this.matches() : '';
  }

  private matches(): string {
    const counts = this.tree
      .lists()
      .filter(({ length }) => length > 0)
      .map(({ name, length, total }) => vscode.l10n.t('{0} {1} of {2}', listName(name), length, total));
    const more = this.tree.search.isRunning ? [vscode.l10n.t('Searching…')] : [];
    if (counts.length + more.length > 0) return [...counts, ...more].join(' · ');
    return vscode.l10n.t('No entry matches “{0}”.', this.currentFilter);
  }

  private spanOf(row: Row, document: vscode.TextDocument): Span | undefined {
    const note = this.notes.read(document);
    switch (row.type) {
      case 'note':
      case 'head':
        return contentsHead({ note }).selection;
      case 'entry':
        return idSpanOf(note, row.entry);
      default: {
        const { name } = row.type === 'list' ? row : row.parent;
        return sectionSpan(note, name === 'key-claims' ? 'claims' : name);
      }
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

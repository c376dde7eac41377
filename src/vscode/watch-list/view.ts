import * as vscode from 'vscode';
import { hover, idSpanOf, watchRow, watchSpan } from '../../core';
import { isBoardActive } from '../active-note';
import { linkerIn, toRange } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import type { SelectedEntry } from '../selected-entry';
import { CalibrationReport } from './calibration-report';
import { calibrationItem, groupItem, rangeItem, watchedItem } from './items';
import { WatchList } from './list';
import { registerMarking } from './marking';
import { belowGroup, calibrationRow, groupRows, type Row, type WatchedRow } from './rows';

const viewId = 'analystNotes.watchList';

/** What all notes wait for, the overdue first, to be marked where it stands; and how well forecasts turned out. */
export function registerWatchList(
  notes: Notes,
  selection: SelectedEntry,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const { commands } = notes.log.for('watch-list');
  const list = new WatchList(notes);
  const view = new WatchListView(notes, list, selection);
  const report = new CalibrationReport(list, extensionUri);
  return vscode.Disposable.from(
    list,
    view,
    report,
    registerMarking(notes, selection),
    commands.registerCommand('analystNotes.watchList.open', (row: WatchedRow) => view.open(row)),
    commands.registerCommand('analystNotes.showCalibration', async () => {
      await notes.foundOnce();
      await list.upToDate();
      report.show();
    }),
  );
}

class WatchListView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row | Row[] | undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly notes: Notes,
    private readonly list: WatchList,
    private readonly selection: SelectedEntry,
  ) {
    this.view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.changed,
      this.view,
      list.onDidChange((redrawn) => this.refresh(redrawn && [...redrawn])),
      this.view.onDidChangeVisibility(() => this.show()),
    ];
    this.show();
  }

  /** Who looks at the list wants to see what all notes of the folders wait for. */
  private show(): void {
    if (!this.view.visible) return;
    this.list.updateSoon();
    void this.notes.foundOnce();
  }

  private refresh(rows: Row[] | undefined): void {
    const { length } = this.list.rowsOf('overdue');
    const tooltip = length === 1 ? vscode.l10n.t('1 overdue') : vscode.l10n.t('{0} overdue', length);
    this.view.badge = length > 0 ? { value: length, tooltip } : undefined;
    this.changed.fire(rows);
  }

  async open({ uri, watched }: WatchedRow): Promise<void> {
    const note = this.notes.noteAt(uri);
    const span = note && watchSpan(note, watched);
    if (!span) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    // Who looks at the Board stays there.
    if (watched.key !== undefined && isBoardActive(document))
      this.selection.select({ document, entry: watched.key, by: this });
    else await openText(document, toRange(note, span));
  }

  getChildren(row?: Row): Row[] {
    if (!row) {
      const groups = [...this.list.groups].map((name) => groupRows[name]);
      return this.list.hasSettled ? [calibrationRow, ...groups] : groups;
    }
    if (row.type === 'group') return [...belowGroup(row.name, this.list.rowsOf(row.name))];
    return row.type === 'range' ? this.list.rowsOf(row.group).slice(row.from, row.to) : [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    switch (row.type) {
      case 'calibration':
        return calibrationItem(this.list.calibration);
      case 'group':
        return groupItem(row.name, this.list.rowsOf(row.name).length);
      case 'range':
        return rangeItem(row);
      case 'watched': {
        const note = this.notes.noteAt(row.uri);
        return watchedItem(row, note && watchRow(note, row.watched), this.notes.today);
      }
    }
  }

  /** What a row rests on is told when somebody wants to see it. */
  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const note = row.type === 'watched' ? this.notes.noteAt(row.uri) : undefined;
    if (!note || row.type !== 'watched' || row.watched.key === undefined) return item;
    const span = idSpanOf(note, row.watched.key);
    const found = span && hover(note, span.start, linkerIn(this.notes, note));
    if (found) item.tooltip = new vscode.MarkdownString(found.markdown, true);
    return item;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

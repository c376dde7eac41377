import * as vscode from 'vscode';
import { prepareCallHierarchy } from '../../core';
import { toOffset, toRange } from '../convert';
import type { Direction } from '../features/shared/argument-words';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import {
  type ArgumentEntry,
  type ArgumentRow,
  entryAt,
  placeOf,
  rootRow,
  rowsBelow,
  toTreeItem,
} from './rows';

const viewId = 'analystNotes.argument';

/** Where a command is asked to begin; where nobody says so, at the cursor. */
type Asked = ArgumentRow | vscode.Uri | undefined;

/**
 * The Argument view, in which an analyst walks from an entry down to its evidence, or up to what rests on it. It is
 * there from when it is first asked for.
 */
export function registerArgument(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('argument');
  const view = new ArgumentView(notes);
  const show = (direction: Direction) => (asked: Asked, at?: vscode.Position) =>
    view.show(direction, asked, at);
  return vscode.Disposable.from(
    view,
    commands.registerCommand('analystNotes.showEvidence', show('evidence')),
    commands.registerCommand('analystNotes.showWhatRestsOnIt', show('resting')),
    commands.registerCommand('analystNotes.argument.open', (row: ArgumentRow) => open(notes, row)),
  );
}

class ArgumentView implements vscode.TreeDataProvider<ArgumentRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<ArgumentRow>;
  private readonly subscriptions: vscode.Disposable[];
  private direction: Direction = 'evidence';
  private from: ArgumentEntry | undefined;
  private root: ArgumentRow | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly notes: Notes) {
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      notes.onDidCheck(() => this.refresh()),
      this.view.onDidChangeVisibility(() => this.refresh()),
    ];
  }

  /** Shows the walk from an entry, with the focus on it, so that keys lead on. */
  async show(direction: Direction, asked: Asked, at: vscode.Position | undefined): Promise<void> {
    const from = asked && 'key' in asked ? asked : atCursor(this.notes, asked, at);
    if (!from) {
      const words = vscode.l10n.t(
        'Put the cursor into a claim, a hypothesis, an indicator or a source first.',
      );
      void vscode.window.showInformationMessage(words);
      return;
    }
    this.direction = direction;
    this.from = { uri: from.uri, key: from.key };
    await vscode.commands.executeCommand('setContext', 'analystNotes.argumentShown', true);
    this.update();
    await vscode.commands.executeCommand(`${viewId}.focus`);
    if (this.root) await this.view.reveal(this.root, { select: true, focus: true, expand: true });
  }

  /** A view that nobody sees is not kept up: it is refreshed when it is shown. */
  private refresh(): void {
    if (this.from && this.view.visible) this.update();
  }

  private update(): void {
    const { t } = vscode.l10n;
    this.root = this.from && rootRow(this.notes, this.from);
    this.view.title = this.direction === 'evidence' ? t('Evidence') : t('What Rests on It');
    this.view.message = this.emptiness();
    this.changed.fire(undefined);
  }

  /** What is said where a walk leads nowhere. */
  private emptiness(): string {
    const { t } = vscode.l10n;
    if (!this.root) return t('The entry is not there any more.');
    if (rowsBelow(this.notes, this.root, this.direction).length > 0) return '';
    return this.direction === 'evidence' ? t('There is no evidence yet.') : t('Nothing rests on it yet.');
  }

  getChildren(row?: ArgumentRow): ArgumentRow[] {
    if (row) return rowsBelow(this.notes, row, this.direction);
    return this.root ? [this.root] : [];
  }

  getParent(row: ArgumentRow): ArgumentRow | undefined {
    return row.parent;
  }

  getTreeItem(row: ArgumentRow): vscode.TreeItem {
    return toTreeItem(row, rowsBelow(this.notes, row, this.direction).length === 0);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What the cursor, or a place that is asked for, names; else the entry in whose lines it stands. */
function atCursor(
  notes: Notes,
  uri: vscode.Uri | undefined,
  at: vscode.Position | undefined,
): ArgumentEntry | undefined {
  const editor = vscode.window.activeTextEditor;
  const document = at
    ? vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString())
    : editor?.document;
  const position = at ?? editor?.selection.active;
  if (!document || !position || !isNote(document)) return undefined;
  const note = notes.read(document);
  const [item] = prepareCallHierarchy(note, toOffset(note, position));
  return item && entryAt(notes, item.uri, item.selection.start);
}

async function open(notes: Notes, row: ArgumentRow): Promise<void> {
  const place = placeOf(notes, row);
  if (!place) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(row.uri));
  await openText(document, toRange(place.home, place.selection));
}

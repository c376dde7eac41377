import * as vscode from 'vscode';
import { type EvidenceGroupName, evidenceEntryAt, evidenceHead, idSpanOf, type Note } from '../../core';
import { type ActiveNote, isBoardActive } from '../active-note';
import { toOffset, toRange } from '../convert';
import { isNote } from '../language';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import type { Selected, SelectedEntry } from '../selected-entry';
import { itemOf, tooltipOf } from './items';
import { EvidenceTree, type Looked, type Row, type Shown } from './rows';

export const viewId = 'analystNotes.evidence';

/** How long the view waits for further keys, in milliseconds. */
const settling = 150;

/** Where a command is asked to begin: at a row, at a place, or where nobody says so at what is selected. */
export type Asked = Row | vscode.Uri | undefined;

/** What stands for and against the entry that is selected in text, tree or Board, and what rests on it. */
export class EvidenceView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  private looked: Looked | undefined;
  private tree: EvidenceTree | undefined;
  private isPinned = false;
  /** The address of the note to which a row has led last. */
  private led: string | undefined;
  /** Groups stay as their user left them, whatever entry is looked at. */
  private readonly folded = new Set<EvidenceGroupName>(['falls']);
  private waiting: ReturnType<typeof setTimeout> | undefined;

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
      notes.onDidCheck(() => this.refreshSoon()),
      selected.onDidChange((choice) => this.follow(choice)),
      active.onDidChange(() => this.followActive()),
      this.view.onDidChangeVisibility(() => this.comeOrGo()),
      this.view.onDidCollapseElement(({ element }) => this.remember(element, true)),
      this.view.onDidExpandElement(({ element }) => this.remember(element, false)),
    ];
    this.followActive();
  }

  /** Who walks along the rows here keeps them: what is opened from here is selected everywhere else. */
  private follow({ document, entry, by }: Selected): void {
    if (by === this || this.isPinned) return;
    this.led = undefined;
    this.lookAt(this.inHome(this.notes.read(document), entry));
  }

  /** A note that was opened from a row is active then, and what led there stays. */
  private followActive(): void {
    const document = this.active.current;
    if (this.isPinned || (document && document.uri.toString() === this.led)) return;
    const entry = document && this.selected.in(document);
    this.lookAt(document && entry !== undefined ? this.inHome(this.notes.read(document), entry) : undefined);
  }

  /** A Board names entries of other notes by the way there; here all are named in their own. */
  private inHome(note: Note, key: string): Looked | undefined {
    const head = evidenceHead({ note, key });
    return head && { uri: head.uri, key: head.key };
  }

  private lookAt(looked: Looked | undefined): void {
    if (looked?.uri === this.looked?.uri && looked?.key === this.looked?.key) return;
    this.looked = looked;
    this.tree = undefined;
    if (this.view.visible) this.make();
  }

  private make(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.tree = this.looked && new EvidenceTree(this.notes, this.looked);
    this.view.message = this.tree && !this.tree.rowOf(undefined) ? goneWords() : '';
    this.changed.fire(undefined);
  }

  /** A view that nobody sees is not kept up: it is made when it is shown. */
  private comeOrGo(): void {
    if (!this.view.visible) this.tree = undefined;
    else if (this.tree) this.refresh();
    else this.make();
  }

  private refreshSoon(): void {
    if (this.tree && this.view.visible) this.waiting ??= setTimeout(() => this.refresh(), settling);
  }

  private refresh(): void {
    this.waiting = undefined;
    const rows = this.tree?.refresh();
    if (rows && rows.length > 0) this.changed.fire([...rows]);
    if (rows || !this.tree) return;
    // An entry that is called otherwise by now is found by the cursor that is in it.
    if (!this.tree.rowOf(undefined) && !this.isPinned) this.followCursor();
    this.make();
  }

  private followCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNote(editor.document)) return;
    const entry = this.selected.atCursor(editor);
    if (entry !== undefined) this.looked = this.inHome(this.notes.read(editor.document), entry);
  }

  private remember(row: Row, isFolded: boolean): void {
    const shown = this.tree?.of(row);
    if (shown?.type !== 'group') return;
    if (isFolded) this.folded.add(shown.group.name);
    else this.folded.delete(shown.group.name);
  }

  setPinned(isPinned: boolean): void {
    this.isPinned = isPinned;
    this.view.description = isPinned ? vscode.l10n.t('pinned') : '';
    void vscode.commands.executeCommand('setContext', 'analystNotes.evidencePinned', isPinned);
    this.led = undefined;
    if (!isPinned) this.followActive();
  }

  /** Shows an entry with the focus on it, or on one of its groups, so that keys lead on. */
  async show(group: EvidenceGroupName | undefined, asked: Asked, at?: vscode.Position): Promise<void> {
    const looked = this.lookedAt(asked, at);
    if (!looked) return tellNothing();
    this.lookAt(looked);
    // The view may become visible a moment later than it has the focus.
    if (!this.tree) this.make();
    await vscode.commands.executeCommand(`${viewId}.focus`);
    const row = this.tree?.rowOf(group);
    if (row) await this.view.reveal(row, { select: true, focus: true, expand: true });
  }

  /** What a row stands for, what is named at a place, or what is selected. */
  lookedAt(asked: Asked, at?: vscode.Position): Looked | undefined {
    if (asked && 'id' in asked) return this.entryOf(asked);
    const document = asked
      ? vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === asked.toString())
      : this.active.current;
    if (!document || !isNote(document)) return undefined;
    const note = this.notes.read(document);
    const editor = vscode.window.activeTextEditor;
    const position = at ?? (editor?.document === document ? editor.selection.active : undefined);
    if (position) return evidenceEntryAt(note, toOffset(note, position));
    const entry = this.selected.in(document);
    return entry === undefined ? undefined : this.inHome(note, entry);
  }

  private entryOf(row: Row): Looked | undefined {
    const shown = this.tree?.of(row);
    if (shown?.type === 'head' || shown?.type === 'entry')
      return { uri: shown.entry.uri, key: shown.entry.key };
    return this.looked;
  }

  /** Who looks at the Board stays there, where the entry is selected. */
  async open(row: Row): Promise<void> {
    const place = this.placeOf(this.entryOf(row));
    if (!place) return;
    const document = await this.select(row);
    if (document && !isBoardActive(document)) await openText(document, place);
  }

  private placeOf(looked: Looked | undefined): vscode.Range | undefined {
    const note = looked && this.notes.noteAt(looked.uri);
    const span = note && idSpanOf(note, looked.key);
    return span && toRange(note, span);
  }

  /** Selects the entry of a row, or the one that is looked at, everywhere else. */
  async select(asked: Asked): Promise<vscode.TextDocument | undefined> {
    const looked = this.lookedAt(asked);
    if (!looked) return undefined;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(looked.uri));
    this.led = document.uri.toString();
    this.selected.select({ document, entry: looked.key, by: this });
    return document;
  }

  getChildren(row?: Row): Row[] {
    return this.tree?.below(row) ?? [];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const shown = this.tree?.of(row);
    // What is gone by now is still shown for as long as the tree settles.
    const item = shown ? itemOf(shown, (group) => this.folded.has(group)) : new vscode.TreeItem('…');
    item.id = row.id;
    if (shown && isEntry(shown))
      item.command = {
        command: 'analystNotes.evidence.open',
        title: vscode.l10n.t('Open in Text'),
        arguments: [row],
      };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const shown = this.tree?.of(row);
    const tooltip = shown && tooltipOf(this.notes, shown);
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function isEntry({ type }: Shown): boolean {
  return type === 'head' || type === 'entry';
}

function goneWords(): string {
  return vscode.l10n.t('The entry is not there any more.');
}

function tellNothing(): void {
  const words = vscode.l10n.t(
    'Put the cursor into an entry first, or select one in the tree or on the Board.',
  );
  void vscode.window.showInformationMessage(words);
}

import * as vscode from 'vscode';
import { isNote } from './language';
import { tell } from './tell';

export const boardViewType = 'analystNotes.board';

/**
 * The note that the user works on: the one in the active text editor, or the one that the active Board
 * shows. Where a terminal or a panel takes the focus, the last one stays.
 */
export class ActiveNote implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly subscriptions: vscode.Disposable[];
  private document: vscode.TextDocument | undefined;

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.update()),
      vscode.workspace.onDidOpenTextDocument(() => this.update()),
      vscode.workspace.onDidCloseTextDocument(() => this.update()),
    ];
    this.update();
  }

  get current(): vscode.TextDocument | undefined {
    return this.document;
  }

  private update(): void {
    const found = activeDocument() ?? (this.isStillShown() ? this.document : undefined);
    if (found === this.document) return;
    this.document = found;
    this.changed.fire(found);
  }

  private isStillShown(): boolean {
    const uri = this.document?.uri.toString();
    if (!uri || this.document?.isClosed || !this.document || !isNote(this.document)) return false;
    return vscode.window.tabGroups.all.some((group) =>
      group.tabs.some((tab) => uriOf(tab)?.toString() === uri),
    );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** The note of the active text editor or Board. */
export function activeDocument(): vscode.TextDocument | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor) return isNote(editor.document) ? editor.document : undefined;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputCustom) || tab.input.viewType !== boardViewType)
    return undefined;
  const uri = tab.input.uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** The note that the user looks at, as text or as a Board; a panel that has the focus takes it from none. */
export function shownNote(): vscode.TextDocument | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return (tab && noteOfTab(tab)) ?? activeDocument();
}

/** The note that the user looks at; who looks at none is told what to do, and the command has nothing to do. */
export function noteOrTell(): vscode.TextDocument | undefined {
  const document = shownNote();
  if (!document) tellNoteFirst();
  return document;
}

export function tellNoteFirst(): void {
  tell(vscode.l10n.t('Open a note first, as text or on the Board.'));
}

/** A note that is open, for who asks from a page that is none: the one that is worked on, or else that of any tab. */
export function openNote(): vscode.TextDocument | undefined {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => isNote(document));
  return activeDocument() ?? shown?.document ?? vscode.workspace.textDocuments.find(isNote);
}

/** Whether the user looks at the Board of a note. */
export function isBoardActive({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return (
    input instanceof vscode.TabInputCustom &&
    input.viewType === boardViewType &&
    input.uri.toString() === uri.toString()
  );
}

/** The note that a tab shows, as text or as a Board, if it is open. */
function noteOfTab(tab: vscode.Tab): vscode.TextDocument | undefined {
  const uri = uriOf(tab)?.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri && isNote(each));
}

function uriOf(tab: vscode.Tab): vscode.Uri | undefined {
  const { input } = tab;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : undefined;
}

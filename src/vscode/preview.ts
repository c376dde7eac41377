import * as vscode from 'vscode';
import { openText } from './open-text';

/** Where a place is that somebody may want to see. */
export interface Shown {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** Shows places while somebody chooses among them, and leads back to where the user was. */
export class Preview {
  private readonly back: () => Promise<void>;
  private readonly before = tabsByUri();
  private readonly seen = new Set<string>();
  private wanted: Shown | undefined;
  private showing: Promise<void> | undefined;

  constructor() {
    this.back = wayBack();
  }

  /** Of places that are asked for while one is being opened, the last is shown next. */
  show(place: Shown | undefined): void {
    this.wanted = place;
    this.showing ??= this.showAll().finally(() => {
      this.showing = undefined;
    });
  }

  private async showAll(): Promise<void> {
    for (let place = this.wanted; place; place = this.wanted) {
      this.wanted = undefined;
      this.seen.add(place.uri.toString());
      const document = await vscode.workspace.openTextDocument(place.uri);
      await openText(document, place.range, { preserveFocus: true, preview: true });
    }
  }

  /** What was opened only to be seen is closed again. */
  async leave(): Promise<void> {
    this.wanted = undefined;
    await this.showing;
    if (this.seen.size === 0) return;
    await this.back();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const opened = tabs.filter((tab) => tab.isPreview && this.isOnlySeen(tab));
    if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
  }

  private isOnlySeen({ input }: vscode.Tab): boolean {
    const uri = input instanceof vscode.TabInputText ? input.uri.toString() : '';
    return this.seen.has(uri) && !this.before.has(uri);
  }

  /** Goes to a place for good. */
  async goTo({ uri, range }: Shown): Promise<void> {
    this.wanted = undefined;
    await this.showing;
    await openText(await vscode.workspace.openTextDocument(uri), range);
  }
}

function tabsByUri(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
  );
}

/** Leads back to what is active now: a text with its selections and its scroll, or a Board. */
function wayBack(): () => Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  if (editor) return backToText(editor, activeTab?.isPreview ?? false);
  const input = activeTab?.input;
  return async () => {
    if (input instanceof vscode.TabInputCustom)
      await vscode.commands.executeCommand('vscode.openWith', input.uri, input.viewType, viewColumn);
  };
}

function backToText(
  { document, selections, visibleRanges, viewColumn }: vscode.TextEditor,
  preview: boolean,
): () => Promise<void> {
  return async () => {
    const options = { preview, ...(viewColumn !== undefined && { viewColumn }) };
    const editor = await vscode.window.showTextDocument(document, options);
    editor.selections = selections;
    const [visible] = visibleRanges;
    if (visible) editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
  };
}

import * as vscode from 'vscode';

/**
 * Shows a place of a document in a text editor: in the one that shows the document already, else beside
 * the Board or a report where that is what the user looks at.
 */
export async function openText(
  document: vscode.TextDocument,
  range: vscode.Range,
  options: Pick<vscode.TextDocumentShowOptions, 'preserveFocus' | 'preview'> = {},
): Promise<vscode.TextEditor> {
  const viewColumn = columnOf(document.uri) ?? besidePage();
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(document, { ...options, viewColumn, selection });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The group that has a file as text. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find((group) => hasText(group, uri))?.viewColumn;
}

function hasText({ tabs }: vscode.TabGroup, uri: vscode.Uri): boolean {
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

/** Shows a file as text beside what the user looks at: where another group has it already, else in a new one. */
export async function openTextBeside(uri: vscode.Uri): Promise<void> {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const group = all.find((each) => each !== activeTabGroup && hasText(each, uri));
  const column = group?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', column);
}

/** A report stays on the screen with what it leads to: in another group, where there is one. */
function besidePage(): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const input = activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return vscode.ViewColumn.Beside;
  if (!(input instanceof vscode.TabInputWebview)) return vscode.ViewColumn.Active;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
}

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
  const viewColumn = columnOf(document) ?? besidePage();
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(document, { ...options, viewColumn, selection });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const uri = document.uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  );
  return group?.viewColumn;
}

/** A report stays on the screen with what it leads to: in another group, where there is one. */
function besidePage(): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const input = activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) return vscode.ViewColumn.Beside;
  if (!(input instanceof vscode.TabInputWebview)) return vscode.ViewColumn.Active;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
}

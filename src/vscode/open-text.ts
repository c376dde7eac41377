import * as vscode from 'vscode';

/**
 * Shows a place of a document in a text editor: in the one that shows the document already, else beside
 * the Board where that is what the user looks at.
 */
export async function openText(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.TextEditor> {
  const column = columnOf(document) ?? besideBoard();
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, selection });
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

function besideBoard(): vscode.ViewColumn {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputCustom
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.Active;
}

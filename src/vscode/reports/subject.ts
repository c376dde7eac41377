import * as vscode from 'vscode';
import { activeDocument } from '../active-note';
import { isNote, isOlderVersion } from '../language';

/** The note that a report is to tell of: the active one, or else one that is on the screen, as beside a report. */
export function noteToReport(): vscode.TextDocument | undefined {
  const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
  return activeDocument() ?? [...shown, ...onBoards()].find(isPresentNote);
}

function isPresentNote(document: vscode.TextDocument): boolean {
  return isNote(document) && !isOlderVersion(document.uri);
}

/** The notes whose Boards are on the screen. */
function onBoards(): readonly vscode.TextDocument[] {
  const boards = vscode.window.tabGroups.all.flatMap(({ activeTab }) =>
    activeTab?.input instanceof vscode.TabInputCustom ? activeTab.input.uri.toString() : [],
  );
  return vscode.workspace.textDocuments.filter(({ uri }) => boards.includes(uri.toString()));
}

/** The document as it is open now, which after it was closed and opened again is another. */
export function asOpenNow({ uri }: vscode.TextDocument): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === address);
}

export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

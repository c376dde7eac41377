import assert from 'node:assert/strict';
import { linkSync } from 'node:fs';
import * as vscode from 'vscode';
import { writeRelease } from '../../src/vscode/release/save';
import { activate, closeAll, isOnMachine, openNote, showNote, textIn, until, write } from './support';

const note = 'title: T\nclaims:\n  a: A\n  b: {text: B, marking: TLP:RED}\n';
const green = 'title: T\nclaims:\n  a: A\n';

function previewOf(document: vscode.TextDocument): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    ({ uri }) => uri.scheme === 'analyst-notes-release' && uri.path === document.uri.path,
  );
}

function diffTab(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

describe('Release Note…', () => {
  before(activate);
  afterEach(closeAll);

  it('shows the note as it is released beside the note, and changes nothing', async () => {
    const document = await openNote(note);
    await showNote(document);
    await vscode.commands.executeCommand('analystNotes.releaseNote', 'TLP:GREEN');
    const tab = await until('the comparison', diffTab);
    assert.equal(tab.original.toString(), document.uri.toString());
    const preview = await until('the preview', () => previewOf(document));
    assert.equal(tab.modified.toString(), preview.uri.toString());
    assert.equal(preview.getText(), green);
    assert.equal(document.getText(), note);
    assert.deepEqual(vscode.languages.getDiagnostics(preview.uri), []);
  });

  it('goes to the place that keeps the note from being released', async () => {
    const document = await openNote(`${note}brief: See [[b]].\n`);
    const editor = await showNote(document);
    let isDone = false;
    const done = vscode.commands.executeCommand('analystNotes.releaseNote', 'TLP:GREEN').then(() => {
      isDone = true;
    });
    await until('the list of places', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    assert.equal(document.getText(editor.selection), 'b');
    assert.equal(editor.selection.start.line, 4);
    assert.equal(previewOf(document), undefined);
  });

  it('is saved in the encoding of the note, and never over it, by whatever name', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const place = vscode.Uri.joinPath(folder.uri, 'releasing');
    const uri = vscode.Uri.joinPath(place, 'a.notes.yaml');
    await write(uri, `\uFEFF${note}`);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const saved = await writeRelease(document, vscode.Uri.joinPath(place, 'b.notes.yaml'), green);
      assert.ok(saved);
      assert.equal(await textIn(saved), `\uFEFF${green}`);
      const linked = vscode.Uri.joinPath(place, 'link.notes.yaml');
      // Nothing but Node makes links.
      if (isOnMachine()) linkSync(uri.fsPath, linked.fsPath);
      for (const other of isOnMachine() ? [uri, linked] : [uri])
        assert.equal(await writeRelease(document, other, green), undefined);
      assert.equal(await textIn(uri), `\uFEFF${note}`);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(place, { recursive: true });
    }
  });
});

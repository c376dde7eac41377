import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, sampleUri, until } from './support';

describe('Notes Board', () => {
  afterEach(closeAll);

  it('opens beside the text and leaves the file as it is', async () => {
    const document = await vscode.workspace.openTextDocument(sampleUri);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('analystNotes.openBoard');
    const tab = await until('the tab of the Board', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom ? activeTab : undefined;
    });
    assert.equal((tab.input as vscode.TabInputCustom).viewType, 'analystNotes.board');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), before);
  });

  it('is an option: the text editor stays the default', async () => {
    await vscode.commands.executeCommand('vscode.open', sampleUri);
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputText);
  });
});

describe('Commands', () => {
  afterEach(closeAll);

  it('of the manifest are all there', async () => {
    const extension = vscode.extensions.getExtension('analyst-notes.analyst-notes');
    await extension?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('New Note opens a note to fill in, and reports what nobody has filled in yet', async () => {
    const done = vscode.commands.executeCommand('analystNotes.newNote');
    const document = await until('a note with text', async () => {
      // Whoever gives no title gets a note all the same.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.getText() ? activeTextEditor.document : undefined;
    });
    await done;
    assert.equal(document.languageId, 'analyst-notes');
    assert.match(document.uri.path, /\/note\.notes\.yaml$/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const errors = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual([...new Set(errors.map(codeOf))], ['missing-field']);
    assert.match(errors.map(({ message }) => message).join(), /“Title of the note” only stands for/);
    // VS Code may know the text for the next file of that name: it leaves as it came.
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
    await document.save();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
  });
});

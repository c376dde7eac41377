import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, showNote, until, write } from './support';

const bundle = {
  type: 'bundle',
  id: 'bundle--00000000-0000-4000-8000-000000000001',
  objects: [
    { type: 'tool', id: 'tool--00000000-0000-4000-8000-000000000001', name: 'Crowbar' },
    { type: 'x-own', id: 'x-own--00000000-0000-4000-8000-000000000001' },
  ],
};

describe('Import…', () => {
  let file: vscode.Uri;
  let exported: vscode.Uri;

  before(async () => {
    await activate();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    file = vscode.Uri.joinPath(workspace.uri, 'importing.json');
    exported = vscode.Uri.joinPath(workspace.uri, 'exported.stix.json');
  });
  afterEach(async () => {
    await closeAll();
    // A test that is run again writes it again, and would be asked about that.
    await vscode.workspace.fs.delete(exported).then(undefined, () => undefined);
  });
  after(() => vscode.workspace.fs.delete(file));

  const written = (text: string) => write(file, text);

  it('makes a new note of a bundle, which is yet to be saved', async () => {
    await written(JSON.stringify(bundle));
    await vscode.commands.executeCommand('analystNotes.import', file);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'analyst-notes');
    assert.ok(document?.isUntitled);
    assert.match(document.getText(), /^title: Import of a STIX bundle\n.*^ {4}name: Crowbar$/ms);
  });

  it('brings back a note that was exported', async () => {
    const note = 'title: T & U\ndate: "2022-02-16"\n\nclaims:\n  a:\n    text: It ends.\n    key: true\n';
    const document = await vscode.workspace.openTextDocument({ language: 'analyst-notes', content: note });
    await showNote(document);
    await vscode.commands.executeCommand('analystNotes.exportNote', 'stix', exported);
    await vscode.commands.executeCommand('analystNotes.import', exported);
    const imported = await until('the note', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active && active !== document ? active : undefined;
    });
    assert.equal(imported.getText(), note);
  });

  it('opens nothing where the file is no bundle', async () => {
    await written('{');
    await vscode.commands.executeCommand('analystNotes.import', file);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});

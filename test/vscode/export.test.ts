import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeFile } from '../../src/vscode/export/save';
import { activate, closeAll, openNote, showNote, until } from './support';

const note = 'title: T & U\nmarking: TLP:GREEN\nclaims:\n  a: {text: It ends., key: true}\n';

/** What stands in a file; undefined where there is none. */
async function contentOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();
  } catch {
    return undefined;
  }
}

describe('Export Note…', () => {
  let folder: vscode.Uri;

  before(async () => {
    await activate();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'exporting');
    await vscode.workspace.fs.createDirectory(folder);
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('writes the briefing of the note as it stands in the editor', async () => {
    const document = await openNote(note);
    await showNote(document);
    for (const [form, expected] of [
      ['md', /^\*\*TLP:GREEN\*\*\n\n# T & U\n.*\*\*1\. It ends\.\*\*/s],
      ['html', /^<!DOCTYPE html>.*<title>T &amp; U<\/title>/s],
    ] as const) {
      const target = vscode.Uri.joinPath(folder, `a.${form}`);
      await vscode.commands.executeCommand('analystNotes.exportNote', form, target);
      assert.match((await contentOf(target)) ?? '', expected);
    }
    assert.equal(document.getText(), note);
  });

  it('asks for the form where none is named', async () => {
    await showNote(await openNote(note));
    const target = vscode.Uri.joinPath(folder, 'asked.md');
    let isDone = false;
    const done = vscode.commands.executeCommand('analystNotes.exportNote', undefined, target).then(() => {
      isDone = true;
    });
    await until('the list of forms', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    assert.match((await contentOf(target)) ?? '', /^\*\*TLP:GREEN\*\*/);
  });

  it('never writes over the note itself', async () => {
    const uri = vscode.Uri.joinPath(folder, 'own.notes.yaml');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(note));
    const document = await vscode.workspace.openTextDocument(uri);
    await showNote(document);
    assert.equal(await writeFile(document, uri, 'x'), undefined);
    assert.equal(await contentOf(uri), note);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, until } from './support';

const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('a folder is open');
const fileIn = (name: string) => vscode.Uri.joinPath(folder(), name);
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(text));

async function textOf(name: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(fileIn(name))).getText();
}

describe('A note whose name has lost its ending', () => {
  afterEach(closeAll);

  it('takes the includes of others along where it is renamed', async () => {
    await activate();
    await write('bare.yaml', 'title: Bare\nclaims: {c: C}\n');
    await write('including.notes.yaml', 'title: Including\ninclude: [./bare.yaml]\nbrief: "[[c]]"\n');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileIn('bare.yaml'), fileIn('bare.notes.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the include', async () =>
      (await textOf('including.notes.yaml')).includes('[bare.notes.yaml]'),
    );
    for (const name of ['bare.notes.yaml', 'including.notes.yaml'])
      await vscode.workspace.fs.delete(fileIn(name));
  });
});

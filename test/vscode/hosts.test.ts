import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FolderNotes, folderOf } from '../../src/vscode/tree/folder-notes';
import { wantedRun } from './choice';
import { quietLog } from './quiet-log';
import { activate, closeAll, codesOf, hasNode, until } from './support';

/** What is so in each host of `test/host/vscode-hosts.ts`, so that none is another by mistake. */
const facts: Readonly<
  Record<string, { readonly scheme: string; readonly folders: number; readonly isNode: boolean }>
> = {
  folder: { scheme: 'file', folders: 1, isNode: true },
  folders: { scheme: 'file', folders: 2, isNode: true },
  memory: { scheme: 'memfs', folders: 1, isNode: true },
  restricted: { scheme: 'file', folders: 1, isNode: true },
  web: { scheme: 'vscode-remote', folders: 1, isNode: false },
  'web-memory': { scheme: 'memfs', folders: 1, isNode: false },
};

describe('The extension host', () => {
  const { host } = wantedRun();

  afterEach(closeAll);

  it('is the one that is meant', () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    assert.deepEqual(
      { scheme: folders[0]?.uri.scheme, folders: folders.length, isNode: hasNode() },
      facts[host],
    );
    assert.equal(vscode.workspace.isTrusted, host !== 'restricted');
  });

  it('has the extension, which reports what is wrong in a note of the folder', async () => {
    await activate();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'war-or-humiliation.notes.yaml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until('problems', () => codesOf(uri).length > 0);
  });

  it('finds an entry of a note that nobody has opened, in whichever folder it is', async () => {
    await activate();
    const find = (query: string) =>
      until(`the symbol ${query}`, async () => {
        const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        );
        return found.length > 0 ? found : undefined;
      });
    const [symbol] = await find('ninety-by-summer');
    assert.equal(symbol?.location.uri.scheme, facts[host]?.scheme);
    if (host === 'folders') await find('in-second');
  });

  it('lists the notes of every folder, and says in which one each is where there are several', async () => {
    const notes = new FolderNotes(quietLog);
    try {
      const found = (await notes.all()).map((uri) => vscode.Uri.parse(uri));
      const folders = vscode.workspace.workspaceFolders ?? [];
      const placeOf = (end: string) =>
        found.filter(({ path }) => path.endsWith(end)).map((uri) => folderOf(uri));
      const isOfSeveral = host === 'folders';
      assert.deepEqual(placeOf('/war-or-humiliation.notes.yaml'), [isOfSeveral ? folders[0]?.name : '']);
      assert.deepEqual(placeOf('/second.notes.yaml'), isOfSeveral ? ['second'] : []);
    } finally {
      notes.dispose();
    }
  });
});

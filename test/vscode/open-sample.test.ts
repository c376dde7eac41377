import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, codesOf, extensionUri, sampleUri, textIn, until } from './support';

/** The first sample that is offered, and what it keeps beside it. */
const name = 'war-or-humiliation.notes.yaml';
const copy = 'copies/lavrov-meeting.txt';

describe('Open a Sample…', () => {
  before(activate);
  afterEach(closeAll);

  it('opens a copy of its own with what that keeps, in which nothing is missing, and again the same', async () => {
    const own = await opened();
    const folder = vscode.Uri.joinPath(own, '..');
    try {
      assert.notEqual(own.toString(), sampleUri.toString());
      assert.equal(await textIn(own), await textIn(sampleUri));
      const kept = vscode.Uri.joinPath(extensionUri(), 'media', 'sample', copy);
      assert.equal(await textIn(vscode.Uri.joinPath(folder, copy)), await textIn(kept));
      await until('problems', () => codesOf(own).length > 0);
      assert.deepEqual(
        codesOf(own).filter((code) => code === 'missing-copy' || code === 'syntax'),
        [],
      );
      await closeAll();
      assert.equal((await opened()).toString(), own.toString());
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  /** Takes the first sample of the list, and gives its address. */
  async function opened(): Promise<vscode.Uri> {
    let isDone = false;
    const done = vscode.commands.executeCommand('analystNotes.openSample').then(() => {
      isDone = true;
    });
    await until('the sample', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    const uri = vscode.window.activeTextEditor?.document.uri;
    assert.ok(uri);
    assert.ok(uri.path.endsWith(`/${name}`), String(uri));
    return uri;
  }
});

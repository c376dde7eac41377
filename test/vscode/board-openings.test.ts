import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { objectsOf } from './heap';
import { closeAll, hasNode, sampleUri, until } from './support';

const names = ['BoardPanel', 'BoardSession'] as const;

describe('A Board that is closed', () => {
  afterEach(closeAll);

  const open = async (): Promise<void> => {
    await vscode.commands.executeCommand('vscode.openWith', sampleUri, 'analystNotes.board');
    await until('the Board', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom;
    });
  };
  const close = () => vscode.commands.executeCommand('workbench.action.closeActiveEditor');

  it('is forgotten: after 100 openings nothing listens for one that is gone', async function () {
    // What the memory holds, only Node tells.
    if (!hasNode()) this.skip();
    this.timeout(300_000);
    await vscode.workspace.openTextDocument(sampleUri);
    await open();
    const [panels = 0, sessions = 0] = await objectsOf(...names);
    assert.ok(panels > 0 && sessions > 0, 'an open Board is found');
    await close();
    for (let opening = 0; opening < 100; opening++) {
      await open();
      await close();
    }
    const left = await until('no Board', async () => {
      const [panel = 0, session = 0] = await objectsOf(...names);
      return panel < 5 && session < 5 ? [panel, session] : undefined;
    });
    assert.ok(left.every((count) => count < 5));
  });
});

import * as vscode from 'vscode';
import { census } from './heap';
import { closeAll, hasNode, sampleUri, until } from './support';

/** `npm run test:leaks` opens many more, and looks at all that there is. */
const openings = 20;

/** How many Boards anything still holds, by their two parts. */
async function boards(): Promise<readonly number[]> {
  const counts = await census();
  return ['BoardPanel', 'BoardSession'].map((name) => counts.get(`object ${name}`) ?? 0);
}

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

  it('is forgotten: after many openings nothing listens for one that is gone', async function () {
    // What the memory holds, only Node tells.
    if (!hasNode()) this.skip();
    this.timeout(300_000);
    await vscode.workspace.openTextDocument(sampleUri);
    for (let opening = 0; opening < openings; opening++) {
      await open();
      await close();
    }
    await open();
    // The open one is found, so that others would be, too. VS Code keeps a few of what was closed last.
    await until('the open Board in the memory, and few others', async () =>
      (await boards()).every((count) => count > 0 && count < 5),
    );
  });
});

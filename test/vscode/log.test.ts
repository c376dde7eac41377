import * as vscode from 'vscode';
import { activate, closeAll, until } from './support';

describe('Show Log', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await closeAll();
  });

  // The server of the tests has no compiled logger, so that nothing is written into it here.
  it('opens the log of the extension', async () => {
    await activate();
    await vscode.commands.executeCommand('analystNotes.showLog');
    await until('the log', () =>
      vscode.workspace.textDocuments.some(
        ({ uri, languageId }) =>
          uri.scheme === 'output' && languageId === 'log' && uri.path.includes('Analyst Notes'),
      ),
    );
  });
});

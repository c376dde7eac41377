import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { temporaryFolder } from '../host/ending';

/** The least that a custom editor can be: what opening one, and telling it of a key, costs by itself. */
const manifest = {
  name: 'empty-page',
  displayName: 'Empty Page',
  publisher: 'analyst-notes',
  version: '0.0.1',
  license: 'MIT',
  repository: 'none',
  engines: { vscode: '^1.100.0' },
  main: './extension.js',
  activationEvents: ['onStartupFinished'],
  contributes: {
    commands: [{ command: 'emptyPage.open', title: 'Open Empty Page to the Side' }],
    customEditors: [
      {
        viewType: 'emptyPage.page',
        displayName: 'Empty Page',
        selector: [{ filenamePattern: '*.notes.yaml' }],
        priority: 'option',
      },
    ],
  },
};

const script = `const vscode = require('vscode');
exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.window.registerCustomEditorProvider('emptyPage.page', {
      resolveCustomTextEditor(document, panel) {
        panel.webview.options = { enableScripts: true };
        panel.webview.html = '<!DOCTYPE html><html><body><p class="card"></p></body></html>';
        const told = vscode.workspace.onDidChangeTextDocument((event) => {
          if (event.document === document) panel.webview.postMessage('changed');
        });
        panel.onDidDispose(() => told.dispose());
      },
    }),
    vscode.commands.registerCommand('emptyPage.open', () => {
      const { uri } = vscode.window.activeTextEditor.document;
      return vscode.commands.executeCommand('vscode.openWith', uri, 'emptyPage.page', vscode.ViewColumn.Beside);
    }),
  );
};
`;

export const emptyEditorCommand = 'Open Empty Page to the Side';

/** Packages an extension whose custom editor shows a page with nothing in it, and tells it that a key was pressed. */
export async function packageEmptyEditor(): Promise<string> {
  const cwd = path.join(await temporaryFolder('empty-editor'), 'extension');
  await mkdir(cwd);
  await writeFile(path.join(cwd, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(cwd, 'extension.js'), script);
  await writeFile(path.join(cwd, 'LICENSE.md'), 'MIT\n');
  const packagePath = path.join(cwd, '..', 'empty-page.vsix');
  await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true });
  return packagePath;
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, until } from './support';
import { listenForUnheard } from './unheard';

/** What the manifest offers to users. Whatever comes to it is tried without being named here. */
const contributed: readonly { readonly command: string }[] = vscode.extensions.getExtension(
  'analyst-notes.analyst-notes',
)?.packageJSON.contributes.commands;

/** By hand: in a file system that nothing makes searchable, VS Code searches for ever. */
async function* filesBelow(folder: vscode.Uri): AsyncGenerator<vscode.Uri> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) yield* filesBelow(uri);
    else yield uri;
  }
}

/** The files of the folder with what they hold, and the texts that are open. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    for await (const file of filesBelow(uri)) {
      const bytes = await vscode.workspace.fs.readFile(file);
      found.set(file.toString(), new TextDecoder().decode(bytes));
    }
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty) found.set(`open ${document.uri}`, document.getText());
  return found;
}

/** Runs a command, and answers nothing that it asks. */
async function runUnanswered(command: string): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  // A question comes when it comes, and may be followed by others.
  while (!isDone) {
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 50))]);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
  }
  await done;
}

describe('Every command', () => {
  before(activate);
  beforeEach(closeAll);
  afterEach(closeAll);

  it('is there to be tried', () => assert.ok(contributed.length > 20));

  it('is registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('would be known to fail unheard', async () => {
    const unheard = listenForUnheard();
    try {
      const failed = Promise.reject(new Error('analyst-notes'));
      await until('the failure', () => unheard.found.length > 0);
      await failed.catch(() => undefined);
    } finally {
      unheard.dispose();
    }
  });

  for (const { command } of contributed)
    it(`comes to its end where no note is open, and writes nothing: ${command}`, async () => {
      const before = await everything();
      const unheard = listenForUnheard();
      try {
        await runUnanswered(command);
        await closeAll();
      } finally {
        unheard.dispose();
      }
      assert.deepEqual(unheard.found, []);
      const after = await everything();
      // VS Code lets go of texts that earlier tests have closed when it likes.
      const left = [...before].filter(([name]) => after.has(name) || !name.startsWith('open '));
      assert.deepEqual(after, new Map(left));
    });
});

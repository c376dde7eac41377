import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleCodes } from '../../src/core/model/rule-codes';
import { asPrinted, byPlace, type Printed, toldByCommandLine } from './command-line';
import { activate, closeAll, until, write } from './support';

/** A folder within the workspace, with the examples of each rule's page. */
function place(...names: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'rule-by-rule', ...names);
}

/** What the editor shows for a note, once that is as much as is expected. */
async function shownIn(uri: vscode.Uri, expected: number): Promise<Printed[]> {
  await vscode.workspace.openTextDocument(uri);
  const get = () => vscode.languages.getDiagnostics(uri);
  await until(`${expected} diagnostics`, () => get().length === expected).catch(() => undefined);
  return get().map(asPrinted).sort(byPlace);
}

describe('Rule by rule, the editor shows what the command line prints', () => {
  let byFile: Readonly<Record<string, readonly Printed[]>>;

  before(async () => {
    await activate();
    const { files, printed } = await toldByCommandLine();
    byFile = printed;
    for (const [name, text] of Object.entries(files)) await write(place(...name.split('/')), text);
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place(), { recursive: true });
  });

  for (const code of ruleCodes)
    it(code, async () => {
      const expected = [...(byFile[`${code}/before.notes.yaml`] ?? [])].sort(byPlace);
      assert.ok(
        expected.some((each) => each.code === code),
        `the command line reports ${code}`,
      );
      assert.deepEqual(await shownIn(place(code, 'before.notes.yaml'), expected.length), expected);
    });
});

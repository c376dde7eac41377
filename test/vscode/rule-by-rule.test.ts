import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { type RuleCode, ruleCodes } from '../../src/core/model/rule-codes';
import { blocksIn, fileTextOf, pageOf } from '../fixtures/rule-pages';
import { asPrinted, byPlace, type Printed, printed } from './command-line';
import { activate, closeAll, until } from './support';

/** A folder within the workspace, with the examples of each rule's page. */
function place(...names: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'rule-by-rule', ...names);
}

async function writeExample(code: RuleCode): Promise<void> {
  for (const block of blocksIn(pageOf(code))) {
    const file = block.name.includes('.') ? block.name : `${block.name}.notes.yaml`;
    await vscode.workspace.fs.writeFile(place(code, file), Buffer.from(fileTextOf(block)));
  }
}

/** What the editor shows for a note, once that is as much as is expected. */
async function shownIn(uri: vscode.Uri, expected: number): Promise<Printed[]> {
  await vscode.workspace.openTextDocument(uri);
  const get = () => vscode.languages.getDiagnostics(uri);
  await until(`${expected} diagnostics`, () => get().length === expected).catch(() => undefined);
  return get().map(asPrinted).sort(byPlace);
}

describe('Rule by rule, the editor shows what the command line prints', () => {
  let byFile: Map<string, Printed[]>;

  before(async () => {
    await activate();
    for (const code of ruleCodes) await writeExample(code);
    byFile = new Map();
    for (const { file, ...rest } of printed([place()])) {
      const key = vscode.Uri.file(path.resolve(file)).path;
      byFile.set(key, [...(byFile.get(key) ?? []), rest]);
    }
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place(), { recursive: true });
  });

  for (const code of ruleCodes)
    it(code, async () => {
      const uri = place(code, 'before.notes.yaml');
      const expected = [...(byFile.get(uri.path) ?? [])].sort(byPlace);
      assert.ok(
        expected.some((each) => each.code === code),
        `the command line reports ${code}`,
      );
      assert.deepEqual(await shownIn(uri, expected.length), expected);
    });
});

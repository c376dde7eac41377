import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { place, replace, untilCodes } from './faults';
import { closeAll, codeOf, isOnMachine, until, write } from './support';

/** One more than is read, each a key of its own. */
const keys = Array.from({ length: 200_000 }, (_, n) => `x-${n}:\n`).join('');
const claims = 'title: T\nclaims:\n  a: {text: It rains., kind: judgement}\n';

/** The notes of which one includes the other, both open. */
async function openBeside(large: string): Promise<readonly vscode.TextDocument[]> {
  const [one, other] = [place('too-large.notes.yaml'), place('beside.notes.yaml')];
  await write(one, large);
  await write(other, `include: too-large.notes.yaml\n${claims}`);
  return Promise.all([one, other].map((uri) => vscode.workspace.openTextDocument(uri)));
}

function messagesOf(uri: vscode.Uri): string[] {
  const all = vscode.languages.getDiagnostics(uri);
  return all.map((each) => `${codeOf(each)}: ${each.message}`);
}

describe('A note that is too large to be read', () => {
  before(function () {
    // A file system in memory is the tests' own, and none for such notes.
    if (!isOnMachine()) this.skip();
  });
  afterEach(async () => {
    await closeAll();
    for (const name of ['too-large.notes.yaml', 'beside.notes.yaml'])
      await vscode.workspace.fs.delete(place(name)).then(undefined, () => undefined);
  });

  it('for its entries is told of once, with what to do, and notes beside it as ever', async () => {
    const [large, beside] = await openBeside(`${claims}${keys}`);
    assert.ok(large && beside);
    await untilCodes(large.uri, 'syntax');
    assert.match(messagesOf(large.uri).join('\n'), /^syntax: .*more than 200,000 entries.* Divide it/);
    await untilCodes(beside.uri, 'unsupported-claim');
  });

  it('for one line is told of there, and read but for that', async () => {
    const [large] = await openBeside(`${claims}brief: ${'x'.repeat(5_000_001)}\n`);
    assert.ok(large);
    await until('that line alone', () => messagesOf(large.uri).some((each) => /5 million/.test(each)));
    await until('the claim above it', () => messagesOf(large.uri).some((each) => /^unsupported/.test(each)));
  });

  it('has a Board all the same, is edited, and is read once it is small enough', async () => {
    const [large] = await openBeside(`${claims}${keys}`);
    assert.ok(large);
    await untilCodes(large.uri, 'syntax');
    await vscode.commands.executeCommand('vscode.openWith', large.uri, 'analystNotes.board');
    await until('the Board', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom;
    });
    await replace(large, keys, '');
    await untilCodes(large.uri, 'unsupported-claim');
    assert.equal(large.getText(), claims);
  });
});

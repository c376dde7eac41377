import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wantedRun } from './choice';
import { bytesHeld, type Census, census } from './heap';
import { activate, closeAll, codesOf, hasNode, sampleUri, until } from './support';

const { openings } = wantedRun();

/** So many openings come before the first look: what is made once, and what VS Code keeps a few of, is there then. */
const warmingUp = 100;

/** The names of what there is more of than before, by at least one for each second opening of a half of them. */
function grown(before: Census, after: Census): string[] {
  return [...after.keys()].filter((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0) >= openings / 4);
}

/**
 * Opens and closes a note so often, and names what is left of it. What is loaded once comes in one half, and what is left
 * of each opening in both.
 */
async function leftOf(note: vscode.Uri): Promise<string[]> {
  const before = await census();
  for (let opening = 0; opening < openings / 2; opening++) await openAndClose(note);
  const halfway = await whileOpen(note);
  const inFirst = grown(before, halfway);
  for (let opening = 0; opening < openings / 2; opening++) await openAndClose(note);
  return grown(halfway, await census()).filter((name) => inFirst.includes(name));
}

/** A heap of a few openings says nothing of its size. The lists of what is left are gone when it is measured. */
async function assertForgotten(note: vscode.Uri): Promise<void> {
  const before = await bytesHeld();
  assert.deepEqual(await leftOf(note), []);
  const after = await bytesHeld();
  const share = after / before - 1;
  const inMegabytes = [before, after].map((bytes) => (bytes / 1e6).toFixed(2)).join(' → ');
  console.log(`What is held after ${openings} openings: ${inMegabytes} MB (${(share * 100).toFixed(2)} %)`);
  assert.ok(openings < 1000 || Math.abs(share) <= 0.02, 'as much is held as before');
}

/** What is held while there is a Board: what is looked for can be found. */
async function whileOpen(note: vscode.Uri): Promise<Census> {
  await openBoard(note);
  const found = await until('the Board in the memory', async () => {
    const all = await census();
    return ['BoardPanel', 'BoardSession'].every((name) => all.has(`object ${name}`)) ? all : undefined;
  });
  await close();
  return found;
}

const close = () => vscode.commands.executeCommand('workbench.action.closeActiveEditor');

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

async function openBoard(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, 'analystNotes.board');
  await until('the Board', () => activeInput() instanceof vscode.TabInputCustom);
}

async function openAndClose(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  await until('what is found in the note', () => codesOf(uri).length > 0);
  await openBoard(uri);
  await close();
  await close();
  await until('nothing of the note', () => codesOf(uri).length === 0);
}

describe('After many openings', () => {
  let uri: vscode.Uri | undefined;
  const inlayHints = (value: string | undefined) =>
    vscode.workspace.getConfiguration('editor').update('inlayHints.enabled', value, true);

  before(async function () {
    // What the memory holds, only Node tells.
    if (!hasNode() || openings === 0) this.skip();
    await activate();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    // VS Code keeps the hints of a text that is closed while it waits for them.
    await inlayHints('off');
    uri = vscode.Uri.joinPath(folder.uri, 'opened.notes.yaml');
    await vscode.workspace.fs.copy(sampleUri, uri);
  });
  afterEach(closeAll);
  after(async () => {
    if (!uri) return;
    await inlayHints(undefined);
    await vscode.workspace.fs.delete(uri);
  });

  it('notes and Boards that are closed are forgotten, and nothing listens for one that is gone', async function () {
    this.timeout(3_600_000);
    this.retries(0);
    const note = uri;
    assert.ok(note);
    for (let opening = 0; opening < warmingUp; opening++) await openAndClose(note);
    await assertForgotten(note);
  });
});

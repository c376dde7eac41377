import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { wantedRun } from './choice';
import { census, heapInUse } from './heap';
import { activate, closeAll, codesOf, hasNode, sampleUri, until } from './support';

const { openings } = wantedRun();

/** So many openings come before the first look: what is made once, and what VS Code keeps a few of, is there then. */
const warmingUp = 30;

type Counts = ReadonlyMap<string, number>;

/** The names of what there is more of than before, by at least one for each second opening of a half of them. */
function grown(before: Counts, after: Counts): string[] {
  return [...after.keys()].filter((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0) >= openings / 4);
}

/**
 * Does something so often, and looks at what is left of it beside what is there now. What is loaded once comes in one
 * half, and what is left of each opening in both. A heap of a few openings says nothing of its size.
 */
async function assertForgotten(openAndClose: () => Promise<void>, whileOpen: Counts): Promise<void> {
  const bytesBefore = await heapInUse();
  for (let opening = 0; opening < openings / 2; opening++) await openAndClose();
  const halfway = await census();
  for (let opening = 0; opening < openings / 2; opening++) await openAndClose();
  const bytes = await heapInUse();
  const share = bytes / bytesBefore - 1;
  const inMegabytes = [bytesBefore, bytes].map((each) => (each / 1e6).toFixed(2)).join(' → ');
  console.log(`The heap after ${openings} openings: ${inMegabytes} MB (${(share * 100).toFixed(2)} %)`);
  const inFirst = grown(whileOpen, halfway);
  const left = grown(halfway, await census()).filter((name) => inFirst.includes(name));
  assert.deepEqual(left, []);
  assert.ok(openings < 1000 || share < 0.02, 'the heap is as large as before');
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
    await openBoard(note);
    const open = await until('the Board in the memory', async () => {
      const counts = await census();
      return ['BoardPanel', 'BoardSession'].every((name) => counts.has(`object ${name}`))
        ? counts
        : undefined;
    });
    await close();
    await assertForgotten(() => openAndClose(note), open);
  });
});

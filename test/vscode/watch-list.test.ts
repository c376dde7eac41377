import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openMarked, showNote, until, write } from './support';

/** Each test has a folder of its own: VS Code may still know the documents of the last one. */
let count = 0;

function uriOf(key: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, `watching-${count}`, `${key}.notes.yaml`);
}

/** A note that has a file and is open nowhere. */
async function writeNote(key: string, text: string): Promise<vscode.Uri> {
  await write(uriOf(key), text);
  return uriOf(key);
}

async function textAt(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** A row of the watch list, as the editor gives it to a command of its menu. */
function row(uri: vscode.Uri, kind: 'indicator' | 'forecast' | 'note', key?: string) {
  return { type: 'watched', group: 'later', uri: uri.toString(), watched: { kind, ...(key && { key }) } };
}

/** Runs a command, and takes what it proposes to each of its questions. */
async function accepted(command: string, ...given: unknown[]): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command, ...given).then(() => {
    isDone = true;
  });
  const accept = async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  };
  await until(command, accept, 30_000);
  await done;
}

const now = new Date();
const two = (part: number) => String(part).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

describe('What is awaited', () => {
  before(activate);
  beforeEach(() => {
    count++;
  });
  afterEach(closeAll);

  it('is marked at the cursor, with date and source, as one step to undo', async () => {
    const before = `title: T
sources: {s: S}
indicators:
  i:
    text: Ships come.
    status: watching
    until: 2999
`;
    const { document } = await openMarked(before.replace('Ships', '‸Ships'));
    const editor = await showNote(document);
    const at = document.positionAt(before.indexOf('Ships'));
    editor.selection = new vscode.Selection(at, at);
    await accepted('analystNotes.markObserved');
    const after = before
      .replace('watching\n', `observed\n    date: ${today}\n`)
      .replace('2999\n', '2999\n    sources: [s]\n');
    assert.equal(document.getText(), after);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('is marked in a note that is not open, and left unsaved there', async () => {
    const before = `title: T
date: 2022-01-01
claims:
  f: {text: It falls., kind: forecast, likelihood: unlikely, due: 2022-05-01}
`;
    const uri = await writeNote('closed', before);
    await accepted('analystNotes.markTrue', row(uri, 'forecast', 'claims/0/f'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(
      document.getText(),
      before.replace(
        'unlikely, due: 2022-05-01}',
        `unlikely, as-of: ${today}, was: {2022-01-01: unlikely}, due: 2022-05-01, outcome: true}`,
      ),
    );
    assert.ok(document.isDirty);
    await document.save();
  });

  it('is marked in several notes at once, for one answer', async () => {
    const text =
      'title: T\nindicators:\n  i: {text: I, status: watching}\n  j: {text: J, status: watching}\n';
    const one = await writeNote('one', text);
    const other = await writeNote('other', text);
    const first = row(one, 'indicator', 'indicators/0/i');
    const rows = [
      first,
      row(one, 'indicator', 'indicators/0/j'),
      row(other, 'indicator', 'indicators/0/j'),
      row(other, 'note'),
    ];
    await accepted('analystNotes.markNotObserved', first, rows);
    const marked = `status: not-observed, date: ${today}}`;
    assert.equal(await textAt(one), text.replaceAll('status: watching}', marked));
    assert.equal(await textAt(other), text.replace('J, status: watching}', `J, ${marked}`));
    await vscode.workspace.saveAll();
  });

  it('may be the note itself, which then holds up to a later day', async () => {
    const uri = await writeNote('review', 'title: T\ndate: 2022-01-01\nvalid-until: 2022-01-31\n');
    await accepted('analystNotes.markReviewed', row(uri, 'note'));
    const [, date = ''] = /valid-until: (\S+)/.exec(await textAt(uri)) ?? [];
    assert.ok(date > today, date);
    await vscode.workspace.saveAll();
  });

  it('is told of where no note is open, or the cursor is in something else', async () => {
    const commands = ['markObserved', 'markNotObserved', 'markTrue', 'markFalse', 'markVoid', 'markReviewed'];
    for (const command of commands) await vscode.commands.executeCommand(`analystNotes.${command}`);
    const { document } = await openMarked('title: ‸T\nindicators: {i: I}\n');
    await showNote(document);
    for (const command of commands.slice(0, 5))
      await vscode.commands.executeCommand(`analystNotes.${command}`);
    assert.equal(document.getText(), 'title: T\nindicators: {i: I}\n');
  });

  it('has a report of how forecasts turned out, also where none is settled', async () => {
    await vscode.commands.executeCommand('analystNotes.showCalibration');
    await until('the report', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Calibration')),
    );
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, showNote, until, write } from './support';

/** Each test has a folder of its own: VS Code may still know the documents of the last one. */
let count = 0;

function place(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, `moving ${count}`, name);
}

function uriOf(key: string): vscode.Uri {
  return place(`${key}.notes.yaml`);
}

async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(files)) await write(uriOf(key), text);
}

async function textOf(key: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(key))).getText();
}

/** The command that moves the entry whose id is shown, as soon as the editor knows another note for it. */
async function moveOf(key: string, id: string): Promise<vscode.Command> {
  const document = await vscode.workspace.openTextDocument(uriOf(key));
  await showNote(document);
  const at = document.positionAt(document.getText().indexOf(`${id}:`));
  return until(`a move of ${id}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.RefactorMove.value,
    );
    return actions.find(({ title }) => title === `Move “${id}” to another note…`)?.command;
  });
}

/** Runs the command, and takes the first note that it offers. */
async function moved({ command, arguments: given = [] }: vscode.Command): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command, ...given).then(() => {
    isDone = true;
  });
  await until('the choice of a note', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

const home = 'title: Home\ninclude: [base.notes.yaml]\nactors:\n  ann: Ann Lee\n  bo: Bo\n';
const base = 'title: Base\nactors:\n  cy: Cy\n';

describe('An entry that is moved to another note', () => {
  before(activate);
  beforeEach(() => {
    count++;
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  it('comes into what the file of the other says by then', async () => {
    await writeAll({ home, base });
    const command = await moveOf('home', 'ann');
    const changed = base.replace('title: Base\n', 'title: Base\nquestion: Who came, and who else?\n');
    await writeAll({ base: changed });
    await moved(command);
    assert.equal(await textOf('base'), `${changed}  ann: Ann Lee\n`);
    assert.equal(await textOf('home'), home.replace('  ann: Ann Lee\n', ''));
  });

  it('comes into what an open note says that is not saved', async () => {
    await writeAll({ home, base });
    const document = await vscode.workspace.openTextDocument(uriOf('base'));
    const command = await moveOf('home', 'ann');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'question: Who?\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await moved(command);
    assert.equal(document.getText(), `${base.replace('\n', '\nquestion: Who?\n')}  ann: Ann Lee\n`);
  });

  it('is found by a note that was written a moment ago', async () => {
    const top = 'title: Top\ninclude: [home.notes.yaml]\n';
    await writeAll({ home: home.replace('include: [base.notes.yaml]\n', ''), top });
    const command = await moveOf('home', 'ann');
    const late =
      'title: Late\ninclude: [home.notes.yaml]\nclaims:\n  c: {text: C, kind: assumption, actors: ann}\n';
    await writeAll({ late });
    await moved(command);
    assert.equal(await textOf('top'), `${top}actors:\n  ann: Ann Lee\n`);
    assert.equal(
      await textOf('late'),
      late.replace('[home.notes.yaml]', '[home.notes.yaml, top.notes.yaml]'),
    );
  });

  it('stays where a third note would mean it instead of another', async () => {
    const files = {
      b: 'title: B\ninclude: [c.notes.yaml]\nclaims:\n  vote: The vote of b\n  deal: D\n',
      c: 'title: C\nclaims:\n  other: O\n',
      d: 'title: D\nclaims:\n  vote: The vote of d\n',
    };
    await writeAll(files);
    const command = await moveOf('b', 'vote');
    const a = 'title: A\ninclude: [c.notes.yaml, d.notes.yaml]\nclaims: {x: {text: X, supported-by: vote}}\n';
    await writeAll({ a });
    await moved(command);
    for (const [key, text] of Object.entries({ ...files, a })) assert.equal(await textOf(key), text, key);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, codesOf, openNote, until, write } from './support';

const faulty = 'title: T\nclaims:\n  a: {text: t, kind: assumption, actors: nobody}\n';

function place(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'closing', name);
}

/** Opens a note of a file that has an error, and waits until that is reported. */
async function openFaulty(name: string): Promise<vscode.TextDocument> {
  await activate();
  await write(place(name), faulty);
  // As a user does: what an extension opens, VS Code keeps open for minutes.
  await vscode.commands.executeCommand('vscode.open', place(name), { preview: false });
  const { document } = await until('its editor', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === place(name).toString() ? editor : undefined;
  });
  await until('its error', () => codesOf(document.uri).includes('unknown-reference'));
  return document;
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes all editors, and waits until VS Code has let go of a document, which it need not do at once. */
async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await closeAll();
  await until('the document is closed', () => document.isClosed);
}

/** What is reported later than it should be is found out by waiting for it. */
async function assertSilent(uri: vscode.Uri): Promise<void> {
  await until(`nothing instead of ${codesOf(uri).join()}`, () => codesOf(uri).length === 0);
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual(codesOf(uri), []);
}

describe('A note that is closed reports nothing any more', () => {
  afterEach(async () => {
    await closeAll();
    // A test whose note has no file makes no folder.
    await vscode.workspace.fs.delete(place(''), { recursive: true }).then(undefined, () => undefined);
  });

  it('where it was emptied and saved', async () => {
    const document = await openFaulty('emptied.notes.yaml');
    await replaceAll(document, '');
    await document.save();
    await close(document);
    await assertSilent(document.uri);
  });

  it('where it was emptied, and closed at once', async () => {
    const document = await openFaulty('at-once.notes.yaml');
    await replaceAll(document, '');
    await close(document);
    await assertSilent(document.uri);
  });

  it('while a check of it waits', async () => {
    const document = await openFaulty('waiting.notes.yaml');
    await replaceAll(document, `${faulty}  b: {text: t, kind: assumption, actors: nobody}\n`);
    await document.save();
    await close(document);
    await assertSilent(document.uri);
  });

  it('where VS Code keeps it open for an extension, until it is shown again', async () => {
    const uri = place('kept.notes.yaml');
    await activate();
    await write(uri, faulty);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await until('its error', () => codesOf(uri).includes('unknown-reference'));
    await replaceAll(document, '');
    await document.save();
    await until('the error of an empty note', () => codesOf(uri).includes('missing-field'));
    await closeAll();
    await assertSilent(uri);
    await write(uri, faulty);
    await assertSilent(uri);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    await until('its error again', () => codesOf(uri).includes('unknown-reference'));
  });

  it('where one of two editors is closed, it is still open', async () => {
    const document = await openFaulty('twice.notes.yaml');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two, preview: false });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(codesOf(document.uri).includes('unknown-reference'));
    await close(document);
    await assertSilent(document.uri);
  });

  it('where its file is deleted', async () => {
    const document = await openFaulty('deleted.notes.yaml');
    await vscode.workspace.fs.delete(document.uri);
    await close(document);
    await assertSilent(document.uri);
  });

  it('where its file has another name now', async () => {
    const document = await openFaulty('before.notes.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, place('after.notes.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the error under its new name', () =>
      codesOf(place('after.notes.yaml')).includes('unknown-reference'),
    );
    await assertSilent(document.uri);
    await closeAll();
    await until('no error of a closed note', () => codesOf(place('after.notes.yaml')).length === 0);
  });

  it('where it is a text of another language now', async () => {
    const document = await openFaulty('other.notes.yaml');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await assertSilent(document.uri);
    await replaceAll(document, faulty.replace('nobody', 'somebody'));
    await assertSilent(document.uri);
  });

  it('where it had no file', async () => {
    const document = await openNote(faulty);
    await vscode.window.showTextDocument(document, { preview: false });
    await until('its error', () => codesOf(document.uri).includes('unknown-reference'));
    await replaceAll(document, '');
    await close(document);
    await assertSilent(document.uri);
  });
});

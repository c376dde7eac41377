import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, openNote, showNote, until } from './support';

/** A claim takes three lines. */
const claims = 2000;

/** A note of which every claim refers to an entry that is not there, and nothing else is wrong. */
function largeNote(): string {
  const all = Array.from(
    { length: claims },
    (_, n) => `  c${n}:\n    text: The port closes.\n    supported-by: gone-${n}\n`,
  );
  return `title: T\nclaims:\n${all.join('')}`;
}

function lineOf(claim: number): number {
  return 2 + 3 * claim;
}

/** The claims that an unknown reference is told of. */
function toldOf(document: vscode.TextDocument): number[] {
  const all = vscode.languages
    .getDiagnostics(document.uri)
    .filter((each) => codeOf(each) === 'unknown-reference');
  return all.map(({ range }) => Math.floor((range.start.line - 2) / 3)).sort((a, b) => a - b);
}

/** Each claim is told of once. */
async function untilAllTold(document: vscode.TextDocument): Promise<void> {
  const all = Array.from({ length: claims }, (_, n) => n).join();
  await until('every problem once', () => toldOf(document).join() === all);
}

function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
}

async function show(editor: vscode.TextEditor, claim: number): Promise<void> {
  const at = new vscode.Position(lineOf(claim), 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  await until('the claim on the screen', () => editor.visibleRanges.some((range) => range.contains(at)));
}

describe('A large note', () => {
  afterEach(closeAll);

  it('is told of in two parts, of which none has what the other has', async () => {
    const document = await openNote(largeNote());
    const editor = await showNote(document);
    await untilAllTold(document);
    await show(editor, claims - 1);
    await show(editor, 1000);
    await untilAllTold(document);
  });

  it('tells at once what is typed on the screen, and elsewhere after a pause', async () => {
    const document = await openNote(largeNote());
    const editor = await showNote(document);
    await untilAllTold(document);
    await show(editor, 10);
    const edit = new vscode.WorkspaceEdit();
    const end = new vscode.Position(lineOf(claims), 0);
    edit.insert(document.uri, end, 'indicators:\n  gone-10: {text: I}\n  gone-900: {text: I}\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('what is on the screen', () => !toldOf(document).includes(10));
    await until('what is not', () => !toldOf(document).includes(900));
  });

  it('moves what is told with the lines that are put above it', async () => {
    const document = await openNote(largeNote());
    await showNote(document);
    await untilAllTold(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '  new:\n    text: N.\n    asked: true\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the lines below', () => {
      const told = toldOf(document);
      return (
        !told.includes(0) && told.includes(1) && told.length > 1000 && new Set(told).size === told.length
      );
    });
  });

  it('has its counts where the screen is', async () => {
    const document = await openNote(largeNote());
    const editor = await showNote(document);
    const lines = async () => (await lensesOf(document)).map(({ range }) => range.start.line);
    await until('the first', async () => (await lines()).includes(lineOf(0)));
    assert.ok((await lines()).length < 300);
    await show(editor, claims - 1);
    await until('the last', async () => (await lines()).includes(lineOf(claims - 1)));
    assert.ok(!(await lines()).includes(lineOf(0)));
  });
});

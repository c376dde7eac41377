import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activate, closeAll, codesOf, isOnMachine, showNote, until, write } from './support';

const page = '<html><body>\r\n<p>It is said that <b>troops</b> go&nbsp;home.</p>\r\n</body></html>\r\n';

const note = (quote: string, file = 'copies/page.html'): string =>
  `title: T\nsources:\n  s: {title: S, reliability: B, file: ${file}}\nclaims:\n  c:\n    text: They go.\n    kind: fact\n    sources: {source: s, quote: ${quote}}\n`;

/** A place in the workspace, or outside of it. */
function place(...names: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'kept-copies', ...names);
}

async function put(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await write(uri, text);
  return uri;
}

/** Opens a note, and waits until the editor shows these rules for it. */
async function openWith(
  name: string,
  text: string,
  ...codes: readonly string[]
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await put(place(name), text));
  await until(codes.join(), () => codesOf(document.uri).sort().join() === codes.join());
  return document;
}

describe('Copies', () => {
  before(async () => {
    await activate();
    await put(place('copies', 'page.html'), page);
  });

  afterEach(closeAll);

  after(async () => {
    await vscode.workspace.fs.delete(place(), { recursive: true });
  });

  it('are searched for quotations, and again when they change', async () => {
    const document = await openWith(
      'changing.notes.yaml',
      note('troops stay', 'copies/other.txt'),
      'missing-copy',
    );
    await put(place('copies', 'other.txt'), 'Troops go.');
    await until('the copy is read', () => codesOf(document.uri).join() === 'quote-not-found');
    await put(place('copies', 'other.txt'), 'Troops stay.');
    await until('it is read again', () => codesOf(document.uri).length === 0);
  });

  it('are not read where a link leads out of the workspace', async function () {
    // Nothing but Node makes links.
    if (!isOnMachine()) this.skip();
    const outside = await put(place('..', '..', `outside-${Date.now()}.txt`), 'troops stay');
    symlinkSync(outside.fsPath, path.join(place('copies').fsPath, 'link.txt'));
    const document = await openWith(
      'link.notes.yaml',
      note('troops stay', 'copies/link.txt'),
      'missing-copy',
    );
    const [found] = vscode.languages.getDiagnostics(document.uri);
    assert.match(found?.message ?? '', /leads out of the folder/);
    await vscode.workspace.fs.delete(outside);
  });

  it('open at the place of a quotation, and show it under the mouse', async () => {
    const document = await openWith('page.notes.yaml', note('Troops go home'));
    const at = document.positionAt(document.getText().indexOf('Troops') + 2);
    const [link] = await until('the definition', async () => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found.length > 0 ? found : undefined;
    });
    assert.ok(link);
    assert.equal(link.targetUri.toString(), place('copies', 'page.html').toString());
    const copy = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(copy.getText(link.targetRange), 'troops</b> go&nbsp;home');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const [content] = hover?.contents ?? [];
    assert.match((content as vscode.MarkdownString).value, /It is said that \*\*troops go home\*\*/);
  });

  it('give their selection to the claim under the cursor of the note beside them', async () => {
    const document = await openWith(
      'cite.notes.yaml',
      note('Troops go home').replace(/ {4}sources.*\n/, ''),
      'unsupported-claim',
      'unused-entry',
    );
    const noteEditor = await showNote(document);
    const inClaim = document.positionAt(document.getText().indexOf('They go'));
    noteEditor.selection = new vscode.Selection(inClaim, inClaim);
    const copy = await vscode.workspace.openTextDocument(place('copies', 'page.html'));
    const editor = await vscode.window.showTextDocument(copy, vscode.ViewColumn.Beside);
    const start = copy.getText().indexOf('<b>troops');
    const end = copy.getText().indexOf('.</p>');
    editor.selection = new vscode.Selection(copy.positionAt(start), copy.positionAt(end));
    await until('the copy is active', () => vscode.window.activeTextEditor === editor);
    await vscode.commands.executeCommand('analystNotes.citeSelection');
    await until('the citation', () => document.getText().includes('quote:'));
    assert.match(document.getText(), /^ {4}sources: \{source: s, quote: "troops go home"\}$/m);
    await until('it is found', () => codesOf(document.uri).length === 0);
    await document.save();
  });
});

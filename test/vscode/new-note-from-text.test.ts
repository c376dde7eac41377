import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { proposalsFor } from '../../src/core/import';
import { type ChosenText, fromFile, fromSelection } from '../../src/vscode/from-text/chosen-text';
import { makeNote } from '../../src/vscode/from-text/make-note';
import { activate, closeAll, codeOf, newFolder, textIn, until, write } from './support';

const command = 'analystNotes.newNoteFromText';

const report =
  'Harbour strike\r\n\r\nOn 1 March 2031 Minister Rui Campos said that the army was ready. “We will not be moved by threats,” Ana Pereira said. A longer strike is unlikely.\r\n';

/** As `sha256sum` has it. */
const hashOfReport = '6fc7271ccaa139eefd6c5a7747bcc3cec10d0a24128a9f7d1e9d2d0538d8e38e';

const mail =
  'From: a@example.org\r\nSubject: Talks\r\nContent-Type: text/plain\r\n\r\nThe talks will probably fail. On 2 March 2031 the Karvala Council met.\r\n';

describe('New Note from Text', () => {
  let folder: vscode.Uri;

  before(async () => {
    await activate();
    folder = await newFolder('from-text');
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function file(name: string, content: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder, name);
    await write(uri, content);
    return uri;
  }

  async function names(at = folder): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(at)).map(([name]) => name).sort();
  }

  /** A note of all that is proposed. */
  async function noteOf(text: ChosenText | undefined, at?: vscode.Uri): Promise<vscode.TextDocument> {
    assert.ok(text);
    const accepted = proposalsFor(text.source).all;
    assert.ok(accepted.length > 2);
    const of = { title: 'Harbour strike', date: '2031-03-03', accepted, today: '2031-03-04' };
    return makeNote(text, at ? { ...of, folder: at } : of);
  }

  /** The codes that are shown for a note once those are there that wait for its copies. */
  async function codesIn(document: vscode.TextDocument): Promise<string[]> {
    await vscode.window.showTextDocument(document);
    const shown = () => vscode.languages.getDiagnostics(document.uri);
    await until('the note to be checked', () => shown().length > 0 || undefined).catch(() => undefined);
    const errors = shown().filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
    );
    return shown().map(codeOf);
  }

  it('of a file keeps it beside the note, with a hash that holds and quotes that are found', async () => {
    const elsewhere = vscode.Uri.joinPath(folder, 'elsewhere');
    const text = await fromFile(await file('report.txt', report));
    const document = await noteOf(text, elsewhere);
    assert.deepEqual(await names(elsewhere), ['harbour-strike.notes.yaml', 'report.txt']);
    assert.equal(await textIn(vscode.Uri.joinPath(elsewhere, 'report.txt')), report);
    assert.ok(document.getText().includes(hashOfReport));
    const codes = await codesIn(document);
    for (const code of ['copy-changed', 'missing-copy', 'quote-not-found'])
      assert.ok(!codes.includes(code), code);
  });

  it('of a file in the folder of the note leaves that where it is', async () => {
    const before = await names();
    const document = await noteOf(await fromFile(await file('letter.eml', mail)), folder);
    assert.deepEqual(
      await names(),
      [...new Set([...before, 'harbour-strike.notes.yaml', 'letter.eml'])].sort(),
    );
    assert.match(document.getText(), /^ {4}file: letter\.eml$/m);
    await codesIn(document);
  });

  it('is never written over another file', async () => {
    const elsewhere = vscode.Uri.joinPath(folder, 'taken');
    const text = await fromFile(await file('report.txt', report));
    await noteOf(text, elsewhere);
    const document = await noteOf(text, elsewhere);
    assert.deepEqual(await names(elsewhere), [
      ...['harbour-strike-2.notes.yaml', 'harbour-strike.notes.yaml'],
      ...['report-2.txt', 'report.txt'],
    ]);
    assert.match(document.getText(), /^ {4}file: report-2\.txt$/m);
  });

  it('of a selection keeps what is selected', async () => {
    const document = await vscode.workspace.openTextDocument(await file('long.txt', report));
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 0, 3, 0);
    const text = await fromSelection(editor);
    const at = vscode.Uri.joinPath(folder, 'selected');
    const note = await noteOf(text, at);
    const [copy = ''] = (await names(at)).filter((name) => name.endsWith('.txt'));
    const kept = await textIn(vscode.Uri.joinPath(at, copy));
    assert.equal(kept, document.getText(editor.selection));
    await codesIn(note);
  });

  it('without a folder makes a note that is yet to be saved, and keeps nothing', async () => {
    const before = await names();
    const document = await noteOf(await fromFile(await file('report.txt', report)));
    assert.ok(document.isUntitled && document.languageId === 'analyst-notes');
    assert.doesNotMatch(document.getText(), /sha256|file:/);
    assert.deepEqual(await names(), before);
    // To what is not saved, VS Code gives a tab by itself a moment later: it is to be closed with the others.
    await vscode.window.showTextDocument(document);
  });

  it('shows its page and writes nothing before it is asked to', async () => {
    const uri = await file('shown.txt', report);
    const before = await names();
    await vscode.commands.executeCommand(command, uri);
    const isShown = () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'New Note from Text'),
      );
    await until('the page', () => isShown() || undefined);
    assert.deepEqual(await names(), before);
  });

  it('opens nothing for a file that holds no text', async () => {
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
    const before = tabs();
    await vscode.commands.executeCommand(command, await file('picture.png', '\0\0'));
    await vscode.commands.executeCommand(command, vscode.Uri.joinPath(folder, 'gone.txt'));
    assert.deepEqual(tabs(), before);
  });
});

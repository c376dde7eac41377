import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, newFolder, openNote, showNote, until, write } from './support';

const bib = '@misc{smith2020,\n  title = {A title},\n  url = {https://example.org/a},\n  year = {2020}\n}\n';
const head = 'title: T # kept\r\nsources:\r\n    tass:\r\n        title: TASS\r\n';
const tail = 'claims:\r\n  a: {text: "It ends."}\r\n';
const added =
  '    smith2020:\r\n        title: A title\r\n        url: https://example.org/a\r\n        date: 2020\r\n';

describe('Importing', () => {
  let folder: vscode.Uri;

  before(async () => {
    await activate();
    folder = await newFolder('importing');
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function file(name: string, content: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder, name);
    await write(uri, content);
    return uri;
  }

  /** A note with CRLF, which an untitled document in memory keeps once it is told so. */
  async function shown(content: string): Promise<vscode.TextEditor> {
    const uri = await file(`note-${Date.now()}.notes.yaml`, content);
    return showNote(await vscode.workspace.openTextDocument(uri));
  }

  async function undone({ document }: vscode.TextEditor, before: string): Promise<void> {
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => document.getText() === before);
  }

  it('sources of a file come in one step, and the rest stays byte for byte', async () => {
    const editor = await shown(head + tail);
    await vscode.commands.executeCommand('analystNotes.importSources', await file('a.bib', bib));
    assert.equal(editor.document.getText(), head + added + tail);
    await vscode.commands.executeCommand('analystNotes.importSources', await file('b.bib', bib));
    assert.equal(editor.document.getText(), head + added + tail);
    await undone(editor, head + tail);
  });

  for (const [name, content] of [
    [
      'a.ris',
      'TY  - ELEC\r\nID  - smith2020\r\nTI  - A title\r\nUR  - https://example.org/a\r\nPY  - 2020\r\nER  - \r\n',
    ],
    [
      'a.json',
      '[{"id": "smith2020", "type": "webpage", "title": "A title", "URL": "https://example.org/a", "issued": {"date-parts": [[2020]]}}]',
    ],
  ] as const)
    it(`the same sources come of ${name}`, async () => {
      const editor = await shown(head + tail);
      await vscode.commands.executeCommand('analystNotes.importSources', await file(name, content));
      assert.equal(editor.document.getText(), head + added + tail);
    });

  it('a table of events comes in one step with its sources', async () => {
    const editor = await shown(head + tail);
    const table = await file(
      'a.csv',
      'date;event;source\n14 February 2022;Drills end;TASS\n15 February 2022;Convoy;Courier\n',
    );
    await vscode.commands.executeCommand('analystNotes.importIndicators', table);
    const text = editor.document.getText();
    assert.match(text, /^ {4}courier:\r\n {8}title: Courier\r\n/m);
    assert.match(
      text,
      /^ {2}drills-end:\r\n {4}text: Drills end\r\n {4}date: 2022-02-14\r\n {4}sources: \[tass\]\r\n/m,
    );
    assert.ok(text.startsWith(head) && text.includes(tail));
    await undone(editor, head + tail);
  });

  it('asks how a date is to be read that can be read in two ways', async () => {
    const editor = await shown('title: T\n');
    const table = await file('b.csv', 'date,event\n2/3/2022,Drills end\n');
    const done = vscode.commands.executeCommand('analystNotes.importIndicators', table);
    let isDone = false;
    done.then(() => {
      isDone = true;
    });
    await until('the question', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    assert.match(editor.document.getText(), /date: 2022-03-02/);
  });

  it('a note that takes nothing is left alone', async () => {
    const editor = await shown('title: T\nsources: words\n');
    await vscode.commands.executeCommand('analystNotes.importSources', await file('c.bib', bib));
    assert.equal(editor.document.getText(), 'title: T\nsources: words\n');
  });

  it('a file that holds no text is told of', async () => {
    const editor = await showNote(await openNote('title: T\n'));
    const gone = vscode.Uri.joinPath(folder, 'gone.bib');
    await vscode.commands.executeCommand('analystNotes.importSources', gone);
    assert.equal(editor.document.getText(), 'title: T\n');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Notes } from '../../src/vscode/notes';
import { drop } from '../../src/vscode/tree/drag';
import { draggedIn } from '../../src/vscode/tree/pointed';
import { type EntryRow, Rows } from '../../src/vscode/tree/rows';
import { quietLog } from './quiet-log';
import { activate, closeAll, openNote, showNote, until, write } from './support';

const note = `title: T
claims:
  a: {text: A, supported-by: b}
  # about b
  b: {text: B}
  c: {text: C}
`;

const rows = new Rows('test:');

/** The row of a claim, as the tree gives it to commands. */
function rowOf({ uri }: vscode.TextDocument, id: string): EntryRow {
  const list = rows.list('claims', rows.note(uri.toString()));
  return rows.entry(list, uri.toString(), `claims/0/${id}`);
}

async function run(command: string, ...chosen: readonly EntryRow[]): Promise<void> {
  await vscode.commands.executeCommand(`analystNotes.tree.${command}`, chosen[0], chosen);
}

describe('Rows of the tree that are chosen', () => {
  let notes: Notes;

  before(activate);
  beforeEach(() => {
    notes = new Notes(quietLog);
  });
  afterEach(async () => {
    notes.dispose();
    await closeAll();
  });

  it('go up and down in their section, in one step to undo', async () => {
    const document = await openNote(note);
    await showNote(document);
    await run('moveUp', rowOf(document, 'b'), rowOf(document, 'c'));
    assert.equal(
      document.getText(),
      'title: T\nclaims:\n  # about b\n  b: {text: B}\n  c: {text: C}\n  a: {text: A, supported-by: b}\n',
    );
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => document.getText() === note);
    await run('moveDown', rowOf(document, 'a'));
    await run('moveUp', rowOf(document, 'a'));
    assert.equal(document.getText(), note);
  });

  it('have their links and ids copied together', async () => {
    const document = await openNote(note);
    await run('copyLink', rowOf(document, 'a'), rowOf(document, 'c'));
    assert.equal(await vscode.env.clipboard.readText(), '[[a]], [[c]]');
    await run('copyId', rowOf(document, 'a'), rowOf(document, 'c'));
    assert.equal(await vscode.env.clipboard.readText(), 'a, c');
  });

  it('are dropped onto another row, and take its place', async () => {
    const document = await openNote(note);
    const dragged = draggedIn([rowOf(document, 'c')]);
    assert.ok(dragged);
    await drop(notes, dragged, rowOf(document, 'a'));
    assert.match(document.getText(), /claims:\n {2}c: \{text: C\}\n {2}a:/);
  });

  it('stay where they are when they are dropped where they cannot stand', async () => {
    const document = await openNote(note);
    const dragged = draggedIn([rowOf(document, 'c')]);
    assert.ok(dragged);
    const gaps = rows.list('gaps', rows.note(document.uri.toString()));
    await drop(notes, dragged, gaps);
    const other = await openNote('title: Other\n');
    await drop(notes, dragged, rows.note(other.uri.toString()));
    assert.equal(document.getText(), note);
    assert.equal(other.getText(), 'title: Other\n');
  });

  it('go to another note together, with what they name', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const place = (name: string) => vscode.Uri.joinPath(folder.uri, 'tree-moves', `${name}.notes.yaml`);
    await write(place('base'), 'title: Base\n');
    await write(place('home'), `include: base.notes.yaml\n${note}`);
    const document = await vscode.workspace.openTextDocument(place('home'));
    await showNote(document);
    let isDone = false;
    const done = run('move', rowOf(document, 'a'), rowOf(document, 'c')).then(() => {
      isDone = true;
    });
    await until('the choice of a note', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    const base = await vscode.workspace.openTextDocument(place('base'));
    assert.match(base.getText(), /a: .*\n {2}c: .*\n[\s\S]*b: \{text: B\}/);
    assert.doesNotMatch(document.getText(), /text: [ABC]/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(place('base'), '..'), { recursive: true });
  });
});

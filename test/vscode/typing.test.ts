import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, openNote, showNote, until, words, write } from './support';

const note = `title: T
sources:
  s: {title: S, reliability: B}
claims:
  held:
    text: It holds.
    confidence: moderate
    supported-by: [poll, poll-of-may]
    contradicts: rival
indicators:
  poll: {text: P, sources: s, credibility: 2}

  poll-of-may: {text: M, sources: s, credibility: 2}
`;

/** What is told of a note, as `code words`, in the order of the text. */
function toldOf(document: vscode.TextDocument): string[] {
  const all = [...vscode.languages.getDiagnostics(document.uri)];
  const inOrder = all.sort((a, b) => a.range.start.compareTo(b.range.start));
  return inOrder.map((each) => `${codeOf(each)} ${words(document, each.range)}`);
}

async function untilTold(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  await until(expected.join(), () => expected.join() === toldOf(document).join()).catch(() => {
    assert.deepEqual(toldOf(document), expected);
  });
}

function moveTo(editor: vscode.TextEditor, line: number, character: number): void {
  const at = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(at, at);
}

async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

/** Writes a note into a folder for these tests, and opens it. */
async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, 'typing', name);
  await write(uri, text);
  return vscode.workspace.openTextDocument(uri);
}

describe('While an entry is typed', () => {
  afterEach(closeAll);

  it('nothing new is told elsewhere until the cursor leaves it', async () => {
    const document = await openNote(note);
    const editor = await showNote(document);
    await untilTold(document, 'unknown-reference rival');
    moveTo(editor, 11, 0);
    await type('  rival: R');
    // What the entry itself lacks is told; that the claim cannot exclude an indicator is not.
    await untilTold(document, 'unsourced-indicator rival');
    moveTo(editor, 0, 0);
    await untilTold(document, 'wrong-kind rival', 'unsourced-indicator rival');
  });

  it('what it breaks elsewhere is told when the cursor leaves it, and what it mends is gone at once', async () => {
    const document = await openNote(note.replace('    contradicts: rival\n', ''));
    const editor = await showNote(document);
    await untilTold(document);
    moveTo(editor, 11, '  poll-of-may'.length);
    await vscode.commands.executeCommand('deleteLeft');
    await untilTold(document, 'unused-entry poll-of-ma');
    moveTo(editor, 0, 0);
    await untilTold(document, 'unknown-reference poll-of-may', 'unused-entry poll-of-ma');
    moveTo(editor, 11, '  poll-of-ma'.length);
    await type('y');
    await untilTold(document);
  });

  it('all is told at once where a command makes the change', async () => {
    const document = await openNote(note.replace('    contradicts: rival\n', ''));
    await showNote(document);
    await untilTold(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(11, 2, 11, 13), 'other');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilTold(document, 'unknown-reference poll-of-may', 'unused-entry other');
  });

  it('the notes that include it are told of nothing new, until it is saved', async () => {
    const people = await openFile('people.notes.yaml', 'title: P\nactors:\n  ann: Ann Lee\n  bob: Bob\n');
    const story = await openFile(
      'story.notes.yaml',
      'title: S\ninclude: [people.notes.yaml]\nclaims:\n  a: {text: Bob came, kind: assumption, actors: ann}\n',
    );
    await vscode.window.showTextDocument(story, vscode.ViewColumn.Two);
    const editor = await vscode.window.showTextDocument(people, vscode.ViewColumn.One);
    await until('the editor', () => vscode.window.activeTextEditor === editor);
    await untilTold(story);
    await untilTold(people);
    moveTo(editor, 2, '  ann'.length);
    await type('a');
    await untilTold(people, 'unused-entry anna');
    assert.deepEqual(toldOf(story), []);
    assert.ok(await people.save());
    await untilTold(story, 'unknown-reference ann');
  });
});

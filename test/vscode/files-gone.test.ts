import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { note, openText, place, replace, says, showText, untilCodes, untilText } from './faults';
import { RobotBoard } from './robot-board';
import { closeAll, textIn, until, write } from './support';

const people = 'title: People\nactors:\n  ann: Ann Lee\n';
const story =
  'title: Story\ninclude: [people.notes.yaml]\nclaims:\n  a: {text: One, kind: assumption, actors: ann}\n';

const isThere = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** Puts files under other names as another program does, of which VS Code hears only afterwards. */
const move = (from: vscode.Uri, to: vscode.Uri) => vscode.workspace.fs.rename(from, to, { overwrite: false });

/** Renames a file as a user does in the Explorer. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function opened(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
}

async function tidyUp(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty) {
      await showText(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await closeAll();
  await vscode.workspace.fs.delete(place(''), { recursive: true });
}

describe('A file that is deleted while its note is open', () => {
  const uri = place('gone.notes.yaml');
  let document: vscode.TextDocument;
  let board: RobotBoard;

  beforeEach(async () => {
    document = await openText(uri);
    board = await RobotBoard.open(document);
  });
  afterEach(async () => {
    board.dispose();
    await tidyUp();
  });

  const isSavedAgain = async (text: string): Promise<void> => {
    assert.equal(document.getText(), text);
    assert.ok(await document.save());
    assert.equal(await textIn(uri), text);
    assert.equal(document.isDirty, false);
  };

  it('leaves what was typed into the text, which can be saved again', async () => {
    await replace(document, 'Two', 'Two and more');
    await vscode.workspace.fs.delete(uri);
    await board.shows('One', 'Two and more');
    await replace(document, 'and more', 'and still more');
    await board.shows('One', 'Two and still more');
    await isSavedAgain(note.replace('Two', 'Two and still more'));
  });

  it('leaves its Board, which edits the note as before, whether anything was unsaved or not', async () => {
    await vscode.workspace.fs.delete(uri);
    assert.equal(await board.edit(says('Uno', 'One')), undefined);
    await board.shows('Uno', 'Two');
    board.type(says('Eins', 'Uno'));
    assert.equal(await board.leave(), undefined);
    await isSavedAgain(note.replace('One', 'Eins'));
    await board.shows('Eins', 'Two');
  });

  it('takes nothing from what is being typed on the Board as it goes', async () => {
    board.type(says('Uno', 'One'));
    await vscode.workspace.fs.delete(uri);
    await untilText(document, note.replace('One', 'Uno'));
    await isSavedAgain(note.replace('One', 'Uno'));
  });
});

describe('A file that other notes include', () => {
  const [included, including] = [place('people.notes.yaml'), place('story.notes.yaml')];

  beforeEach(() => write(included, people));
  afterEach(tidyUp);

  it('is missed by them once it is deleted and closed, and not as long as its text is open', async () => {
    const document = await openText(included, people);
    await openText(including, story);
    await untilCodes(including);
    await replace(document, 'Ann Lee', 'Ann Lee of Rome');
    await vscode.workspace.fs.delete(included);
    await replace(document, 'ann:', 'anna:');
    await untilCodes(including, 'unknown-reference');
    await showText(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilCodes(including, 'unresolved-include');
  });

  it('is found by them under its other name, what was typed into it as well', async () => {
    const document = await openText(included, people);
    const user = await openText(including, story);
    await untilCodes(including);
    await replace(document, 'Ann Lee', 'Ann Lee of Rome');
    const other = place('persons.notes.yaml');
    await rename(included, other);
    await untilText(user, story.replace('people', 'persons'));
    const moved = await until('its document', () => opened(other));
    await untilText(moved, people.replace('Ann Lee', 'Ann Lee of Rome'));
    assert.equal(moved.isDirty, true);
    await untilCodes(including);
    await replace(moved, 'ann:', 'anna:');
    await untilCodes(including, 'unknown-reference');
  });

  it('is missed by them where another program has given it another name, until that is undone', async () => {
    await openText(including, story);
    await untilCodes(including);
    await move(included, place('persons.notes.yaml'));
    await untilCodes(including, 'unresolved-include');
    await move(place('persons.notes.yaml'), included);
    await untilCodes(including);
  });
});

describe('A file that gets another name while its note is open', () => {
  const [uri, other] = [place('before.notes.yaml'), place('after.notes.yaml')];
  let document: vscode.TextDocument;
  let board: RobotBoard;

  beforeEach(async () => {
    document = await openText(uri);
    board = await RobotBoard.open(document);
  });
  afterEach(async () => {
    board.dispose();
    await tidyUp();
  });

  it('has all that was typed, what had not left its field of the Board as well', async () => {
    await replace(document, 'Two', 'Two and more');
    board.type(says('Uno', 'One'));
    await board.shows('One', 'Two and more');
    await rename(uri, other);
    const moved = await until('its document', () => opened(other));
    await untilText(moved, note.replace('Two', 'Two and more').replace('One', 'Uno'));
    assert.ok(await moved.save());
    assert.equal(await textIn(other), moved.getText());
    assert.equal(await isThere(uri), false);
  });

  it('leaves what was typed where another program has named it, which can be saved under either name', async () => {
    await replace(document, 'Two', 'Two and more');
    await move(uri, other);
    assert.equal(await board.edit(says('Uno', 'One')), undefined);
    const typed = note.replace('Two', 'Two and more').replace('One', 'Uno');
    assert.equal(document.getText(), typed);
    assert.ok(await document.save());
    assert.equal(await textIn(uri), typed);
    assert.equal(await textIn(other), note);
  });
});

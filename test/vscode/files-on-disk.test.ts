import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { note, openText, place, replace, says, showText, untilText } from './faults';
import { RobotBoard } from './robot-board';
import { closeAll, codesOf, textIn, until, write } from './support';

const uri = place('strike.notes.yaml');
const faulty = note.replace('text: Two', 'text: Two, actors: nobody');
const isReported = (code: string) => until(code, () => codesOf(uri).includes(code));
const isNotReported = (code: string) => until(`no ${code}`, () => !codesOf(uri).includes(code));

describe('A file that another program writes while its note is open', () => {
  let document: vscode.TextDocument;
  let board: RobotBoard;

  beforeEach(async () => {
    document = await openText(uri);
    board = await RobotBoard.open(document);
  });
  afterEach(async () => {
    board.dispose();
    await vscode.workspace.getConfiguration('files').update('saveConflictResolution', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  const bringBack = async (): Promise<void> => {
    await showText(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  };

  it('is what Board and Problems follow where nothing is unsaved', async () => {
    await board.shows('One', 'Two');
    await write(uri, faulty.replace('One', 'Uno'));
    await untilText(document, faulty.replace('One', 'Uno'));
    await isReported('unknown-reference');
    await board.shows('Uno', 'Two');
    assert.equal(document.isDirty, false);
    assert.equal(await board.edit(says('Eins', 'Uno')), undefined);
    await write(uri, note);
    assert.equal(await textIn(uri), note);
    assert.equal(document.getText(), faulty.replace('One', 'Eins'));
  });

  it('takes nothing from what was typed into the text, until that is given up', async () => {
    await replace(document, 'Two', 'Two and more');
    await write(uri, faulty);
    await board.shows('One', 'Two and more');
    assert.equal(document.isDirty, true);
    assert.deepEqual(codesOf(uri).includes('unknown-reference'), false);
    await bringBack();
    await untilText(document, faulty);
    await isReported('unknown-reference');
    await board.shows('One', 'Two');
    assert.equal(document.isDirty, false);
  });

  it('takes nothing from what was edited on the Board, and is written over where its user says so', async () => {
    assert.equal(await board.edit(says('Uno', 'One')), undefined);
    await write(uri, faulty);
    await board.shows('Uno', 'Two');
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('saveConflictResolution', 'overwriteFileOnDisk');
    assert.equal(await board.edit(says('Eins', 'Uno')), undefined);
    assert.ok(await document.save());
    assert.equal(await textIn(uri), note.replace('One', 'Eins'));
    await isNotReported('unknown-reference');
    await board.shows('Eins', 'Two');
  });

  it('takes nothing from what is being typed on the Board, where it says something else there', async () => {
    board.type(says('Uno', 'One'));
    await write(uri, note.replace('One', 'Een'));
    await untilText(document, note.replace('One', 'Een'));
    assert.match((await board.leave()) ?? '', /changed in the text meanwhile/);
    assert.equal(document.getText(), note.replace('One', 'Een'));
    board.type(says('Uno', 'Een'));
    await write(uri, faulty.replace('One', 'Een'));
    await untilText(document, faulty.replace('One', 'Een'));
    assert.equal(await board.leave(), undefined);
    await untilText(document, faulty.replace('One', 'Uno'));
  });
});

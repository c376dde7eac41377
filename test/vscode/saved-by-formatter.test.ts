import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { note, openText, place, says, showText, untilText } from './faults';
import { RobotBoard } from './robot-board';
import { closeAll, textIn } from './support';

const uri = place('formatted.notes.yaml');
const untidy = note.replace('text: Two, ', 'text:    Two,');

describe('A note that is formatted as it is saved', () => {
  let document: vscode.TextDocument;
  let board: RobotBoard;
  const formatOnSave = (value: boolean | undefined) =>
    vscode.workspace
      .getConfiguration('editor')
      .update('formatOnSave', value, vscode.ConfigurationTarget.Global);

  before(() => formatOnSave(true));
  after(() => formatOnSave(undefined));
  beforeEach(async () => {
    document = await openText(uri, untidy);
    board = await RobotBoard.open(document);
  });
  afterEach(async () => {
    board.dispose();
    await showText(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  const undo = async (): Promise<void> => {
    await showText(document);
    await vscode.commands.executeCommand('undo');
  };

  it('has what was edited on the Board and what the formatter did, each a step to undo', async () => {
    assert.equal(await board.edit(says('Uno', 'One')), undefined);
    assert.ok(await document.save());
    assert.equal(await textIn(uri), note.replace('One', 'Uno'));
    await board.shows('Uno', 'Two');
    assert.equal(await board.edit(says('Eins', 'Uno')), undefined);
    await untilText(document, note.replace('One', 'Eins'));
    await undo();
    await untilText(document, note.replace('One', 'Uno'));
    await undo();
    await untilText(document, untidy.replace('One', 'Uno'));
    await undo();
    await untilText(document, untidy);
    await board.shows('One', 'Two');
  });

  it('has what was still being typed on the Board', async () => {
    board.type(says('Uno', 'One'));
    assert.equal(await board.edit({ kind: 'setTop', path: ['title'], value: 'U', was: 'T' }), undefined);
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    const saved = note.replace('One', 'Uno').replace('title: T', 'title: U');
    await untilText(document, saved);
    assert.equal(await textIn(uri), saved);
    await board.shows('Uno', 'Two');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, codesOf, openMarked, openNote, showNote, until } from './support';

const commands = [
  ...['showEvidence', 'showWhatRestsOnIt', 'showImpact', 'nextProblem', 'previousProblem'],
  ...['linkEvidence', 'insertMention', 'retractSource', 'citeSelection', 'evidence.pin', 'evidence.unpin'],
  ...['evidence.showOnBoard', 'evidence.showImpactOnBoard'],
].map((name) => `analystNotes.${name}`);

/** Runs a command, and takes what it offers first for as long as it asks. */
async function takeFirst(command: string): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command).then(() => {
    isDone = true;
  });
  await until(`the end of ${command}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

async function undo(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await vscode.commands.executeCommand('undo');
}

describe('Commands that go places and link', () => {
  before(activate);
  afterEach(closeAll);

  it('end without an error where no note is open', async () => {
    await closeAll();
    for (const command of commands) await vscode.commands.executeCommand(command);
  });

  it('are all there', async () => {
    const all = await vscode.commands.getCommands(true);
    for (const command of [...commands, 'analystNotes.goToEntry']) assert.ok(all.includes(command), command);
  });

  it('walk along the problems of the kind at the cursor, and round', async () => {
    const document = await openNote(
      'title: T\nclaims:\n  a: {text: A, supported-by: x}\n  b: {text: B, supported-by: y}\n  c: {text: C, supported-by: z}\n',
    );
    const editor = await showNote(document);
    await until(
      'the problems',
      () => codesOf(document.uri).filter((code) => code === 'unknown-reference').length === 3,
    );
    const at = (id: string) => document.positionAt(document.getText().indexOf(`: ${id}}`) + 2);
    editor.selection = new vscode.Selection(at('x'), at('x'));
    for (const [command, id] of [
      ['nextProblem', 'y'],
      ['nextProblem', 'z'],
      ['nextProblem', 'x'],
      ['previousProblem', 'z'],
    ] as const) {
      await vscode.commands.executeCommand(`analystNotes.${command}`);
      assert.deepEqual(vscode.window.activeTextEditor?.selection.active, at(id), `${command} to ${id}`);
    }
  });

  it('put a mention at all cursors as one step, and go on behind it', async () => {
    const text = 'title: T\nbrief: So said  and then \nactors:\n  ann: Ann Doe\n';
    const document = await openNote(text);
    const editor = await showNote(document);
    const cursors = [text.indexOf('  and') + 1, text.indexOf(' \nactors') + 1].map((at) =>
      document.positionAt(at),
    );
    editor.selections = cursors.map((at) => new vscode.Selection(at, at));
    await takeFirst('analystNotes.insertMention');
    assert.equal(document.getText(), text.replace('said  and then ', 'said Ann Doe and then Ann Doe '));
    for (const { active } of editor.selections)
      assert.match(document.getText(new vscode.Range(active.translate(0, -4), active)), /Doe ?$/);
    await undo();
    assert.equal(document.getText(), text);
  });

  it('put no mention where there is no prose', async () => {
    const { document, position } = await openMarked('claims:\n  c‸: C\n');
    const editor = await showNote(document);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('analystNotes.insertMention');
    assert.equal(document.getText(), 'claims:\n  c: C\n');
  });

  it('mark the source at the cursor as retracted as one step, and end at the last claim that it hits', async () => {
    const text =
      'title: T\nsources:\n  r: R\n  s: {title: S, reliability: B}\nclaims:\n  a: {text: A, sources: s}\n  b: {text: B, supported-by: a}\n';
    const document = await openNote(text);
    const editor = await showNote(document);
    const at = document.positionAt(text.indexOf('reliability'));
    editor.selection = new vscode.Selection(at, at);
    await takeFirst('analystNotes.retractSource');
    const marked = text.replace('reliability: B}', 'reliability: B, status: retracted}');
    assert.equal(document.getText(), marked);
    const last = document.positionAt(marked.indexOf('b: {text'));
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, last);
    await until('what the rule says', () => codesOf(document.uri).includes('recalled-source'));
    await undo();
    assert.equal(document.getText(), text);
  });
});

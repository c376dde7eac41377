import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openNote, showNote, until } from './support';

const command = 'analystNotes.compareBothJudgements';

const likelihoods = '<<<<<<< HEAD\n    likelihood: likely\n=======\n    likelihood: unlikely\n>>>>>>> bo\n';
const note = `title: T\nactors:\n  bo: {name: Bo Author}\nclaims:\n  a:\n    text: It ends.\n${likelihoods}  b: B\n`;

/** Runs the command, and takes the first answer to each question that is left. */
async function decided(take?: string): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(command, undefined, undefined, take).then(() => {
    isDone = true;
  });
  await until('the pages beside each other', diffTab);
  await until('the end of the command', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

function diffTab(): vscode.TabInputTextDiff | undefined {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.find(
    (input): input is vscode.TabInputTextDiff =>
      input instanceof vscode.TabInputTextDiff && input.original.scheme === 'analyst-notes-judgement',
  );
}

/** With the cursor in the conflict. */
async function shown(text: string): Promise<vscode.TextDocument> {
  const document = await openNote(text);
  const editor = await showNote(document);
  const at = document.positionAt(Math.max(0, text.indexOf('<<<<<<<')));
  editor.selection = new vscode.Selection(at, at);
  return document;
}

describe('Compare Both Judgements…', () => {
  before(activate);
  afterEach(closeAll);

  it('takes one side in one step, and shows both in words meanwhile', async () => {
    const document = await shown(note);
    const page = until('what the other judges', async () => {
      const tab = diffTab();
      return tab && (await vscode.workspace.openTextDocument(tab.modified)).getText();
    });
    await decided();
    assert.match(await page, /claim “a”: It ends\.\n {4}Likelihood: unlikely \(20–45 %\)/);
    assert.equal(document.getText(), note.replace(likelihoods, '    likelihood: likely\n'));
    assert.equal(diffTab(), undefined);
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => document.getText() === note);
  });

  it('takes the other without asking where that is named', async () => {
    const document = await shown(note);
    await vscode.commands.executeCommand(command, document.uri.toString(), 6, 'theirs');
    assert.equal(document.getText(), note.replace(likelihoods, '    likelihood: unlikely\n'));
  });

  it('keeps both, one as the view of an actor who is chosen', async () => {
    const document = await shown(note);
    await decided('both');
    const kept = '    likelihood: likely\n    views: {bo: unlikely}\n';
    assert.equal(document.getText(), note.replace(likelihoods, kept));
    await vscode.commands.executeCommand('undo');
    await until('the note as it was', () => document.getText() === note);
  });

  it('is offered at the notice of the conflict, and above it', async () => {
    const document = await shown(note);
    const [notice] = await until('the notice', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(notice);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      notice.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find((each) => each.command?.command === command);
    assert.ok(action?.isPreferred);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const lens = lenses.find((each) => each.command?.command === command);
    assert.equal(lens?.range.start.line, 6);
    assert.deepEqual(lens.command?.arguments, [document.uri.toString(), 6]);
  });

  it('does nothing to a note without a conflict, or without a note', async () => {
    const text = 'title: T\n';
    const document = await shown(text);
    await vscode.commands.executeCommand(command);
    assert.equal(document.getText(), text);
    await closeAll();
    await vscode.commands.executeCommand(command);
    assert.equal(diffTab(), undefined);
  });

  it('changes nothing where its user goes away', async () => {
    const document = await shown(note);
    let isDone = false;
    const done = vscode.commands.executeCommand(command).then(() => {
      isDone = true;
    });
    await until('the pages beside each other', diffTab);
    await until('the end of the command', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
    assert.equal(document.getText(), note);
    assert.equal(diffTab(), undefined);
  });
});

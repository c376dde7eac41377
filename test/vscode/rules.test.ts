import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, openNote, showNote, until } from './support';

const note = 'title: T\nclaims:\n  c: C\n';

async function set(value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update('analystNotes.rules', value, vscode.ConfigurationTarget.Global);
}

describe('The severities of rules', () => {
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it('are those of the setting, as soon as it changes', async () => {
    const { uri } = await openNote(note);
    const found = () => vscode.languages.getDiagnostics(uri)[0];
    await until('a warning', () => found()?.severity === vscode.DiagnosticSeverity.Warning);
    await set({ 'unsupported-claim': 'error' });
    await until('an error', () => found()?.severity === vscode.DiagnosticSeverity.Error);
    await set({ 'unsupported-claim': 'off' });
    await until('nothing', () => codesOf(uri).length === 0);
    await set({ 'unsupported-claim': 'nonsense', nonsense: 'off' });
    await until('a warning again', () => found()?.severity === vscode.DiagnosticSeverity.Warning);
  });

  it('are the note’s own first', async () => {
    await set({ 'unsupported-claim': 'off' });
    const { uri } = await openNote(`${note}rules: {unsupported-claim: hint}\n`);
    await until('a hint', () => {
      const [found] = vscode.languages.getDiagnostics(uri);
      return found?.severity === vscode.DiagnosticSeverity.Hint;
    });
  });
});

describe('Explain Warning…', () => {
  afterEach(closeAll);

  const isShown = (code: string) => () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(`${code}.md`)));

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('analystNotes.explainWarning', 'single-source');
    await until('the page', isShown('single-source'));
  });

  it('opens the page of what is reported at the cursor', async () => {
    const document = await openNote(note);
    await until('a warning', () => codesOf(document.uri).length > 0);
    const editor = await showNote(document);
    editor.selection = new vscode.Selection(2, 3, 2, 3);
    await vscode.commands.executeCommand('analystNotes.explainWarning');
    await until('the page', isShown('unsupported-claim'));
  });

  it('opens the page of what is reported at the cursor, and not of what is reported before it', async () => {
    const document = await openNote(
      'title: T\nclaims:\n  c: C\n  d: {text: D, kind: assumption, by: nobody}\n',
    );
    await until('all three', () => codesOf(document.uri).length === 3);
    const editor = await showNote(document);
    const cursor = document.positionAt(document.getText().indexOf('nobody'));
    editor.selection = new vscode.Selection(cursor, cursor);
    await vscode.commands.executeCommand('analystNotes.explainWarning');
    await until('the page', isShown('unknown-reference'));
    assert.equal(isShown('unsupported-claim')(), false);
  });

  it('is where the code of a diagnostic leads to', async () => {
    const { uri } = await openNote(note);
    const [found] = await until('a warning', () => {
      const all = vscode.languages.getDiagnostics(uri);
      return all.length > 0 ? all : undefined;
    });
    const { code } = found ?? {};
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(true), 'command:analystNotes.explainWarning?["unsupported-claim"]');
  });
});

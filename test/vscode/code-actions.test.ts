import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, openMarked, openNote, until } from './support';

async function actionsAt({ document, position }: Awaited<ReturnType<typeof openMarked>>) {
  await until('diagnostics', () => codesOf(document.uri).length > 0);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
}

function named(actions: readonly vscode.CodeAction[], title: string): vscode.CodeAction {
  const found = actions.find((action) => action.title === title);
  assert.ok(found, `There is no “${title}”, but ${actions.map((action) => action.title).join('; ')}`);
  return found;
}

const unsupported =
  'title: T\nsources: {s: The Gazette}\nactors: {a: A}\nclaims:\n  c‸: {text: C} # why\nbrief: "[[s]] [[a]]"\n';

describe('Code actions', () => {
  afterEach(closeAll);

  it('mend what is reported, in one step to undo', async () => {
    const marked = await openMarked(unsupported);
    const editor = await vscode.window.showTextDocument(marked.document);
    const before = editor.document.getText();
    const action = named(await actionsAt(marked), 'Mark as an assumption');
    assert.ok(action.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(editor.document.getText(), before.replace('{text: C}', '{text: C, kind: assumption}'));
    await until('no warning', () => !codesOf(editor.document.uri).includes('unsupported-claim'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  const slips: Readonly<Record<string, readonly [marked: string, title: string, after: string]>> = {
    'a line of a text at the margin': [
      'title: T\nclaims:\n  c:\n    text: |\n      One\nHe‸ said: no talks\n      two\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
      'Indent this line',
      'title: T\nclaims:\n  c:\n    text: |\n      One\n      He said: no talks\n      two\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
    ],
    'spaces that YAML does not know': [
      'title: T\nclaims:\n  c:\n‸\u00A0\u00A0\u00A0\u00A0text: C\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
      'Indent this line with plain spaces',
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
    ],
    'an entry at another column than the others': [
      'title: T\nclaims:\n    ‸c:\n    text: C\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
      'Indent it by 2',
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
    ],
  };
  for (const [name, [text, title, after]] of Object.entries(slips)) {
    it(`mend a slip of indentation: ${name}`, async () => {
      const marked = await openMarked(text);
      const editor = await vscode.window.showTextDocument(marked.document);
      const before = editor.document.getText();
      const action = named(await actionsAt(marked), title);
      assert.deepEqual(codesOf(editor.document.uri), ['syntax']);
      assert.ok(action.edit);
      await vscode.workspace.applyEdit(action.edit);
      assert.equal(editor.document.getText(), after);
      await until('no error', () => codesOf(editor.document.uri).length === 0);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before);
    });
  }

  it('ask what they need to know', async () => {
    const marked = await openMarked(unsupported);
    await vscode.window.showTextDocument(marked.document);
    const { command } = named(await actionsAt(marked), 'Add its source…');
    assert.ok(command);
    const done = vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until('the question', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return marked.document.getText().includes('sources: [s]');
    });
    await done;
    assert.match(marked.document.getText(), / {2}c: \{text: C, sources: \[s\]\} # why/);
  });

  it('do nothing where the question is left', async () => {
    const marked = await openMarked(unsupported);
    await vscode.window.showTextDocument(marked.document);
    const before = marked.document.getText();
    const { command } = named(await actionsAt(marked), 'Silence unsupported-claim here…');
    assert.ok(command);
    let left = false;
    const done = vscode.commands
      .executeCommand(command.command, ...(command.arguments ?? []))
      .then(() => (left = true));
    await until('the answer', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return left;
    });
    await done;
    assert.equal(marked.document.getText(), before);
  });

  it('say what they mend, and which is the first choice', async () => {
    const marked = await openMarked('title: T\nclaims: {c: {text: C, ki‸dn: assumption}}\n');
    const action = named(await actionsAt(marked), 'Change to “kind”');
    assert.equal(action.isPreferred, true);
    assert.equal(action.kind?.value, vscode.CodeActionKind.QuickFix.value);
  });

  it('turn a mention into a link', async () => {
    const marked = await openMarked('title: T\nactors: {un: UN}\nsources: {s: S}\nbrief: So says the U‸N.\n');
    const action = named(await actionsAt(marked), 'Link “UN” to un: [[un]]');
    assert.equal(action.kind?.value, vscode.CodeActionKind.RefactorRewrite.value);
    assert.ok(action.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(marked.document.getText(), /brief: So says the \[\[un\]\]\./);
  });

  it('explain each rule that reports something', async () => {
    const marked = await openMarked(unsupported);
    const { command } = named(await actionsAt(marked), 'Explain unsupported-claim');
    assert.deepEqual(command?.arguments, ['unsupported-claim']);
  });

  it('extract what is selected to an entry of its own', async () => {
    const document = await openNote('title: T\nbrief: So the drills go on here.\n');
    const at = document.positionAt(document.getText().indexOf('the drills'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at.translate(0, 'the drills go on'.length)),
      vscode.CodeActionKind.RefactorExtract.value,
    );
    const action = actions.find(({ title }) => title === 'Extract to an indicator');
    assert.ok(action?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(
      document.getText(),
      'title: T\nindicators:\n  the-drills-go-on: {text: The drills go on, status: watching}\nbrief: So [[the-drills-go-on|the drills go on]] here.\n',
    );
  });
});

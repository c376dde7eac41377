import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openMarked, showNote, until } from './support';

const note = `title: T
yardstick: phia
sources:
  tass: {title: TASS report}
actors:
  mod-rus: {name: Ministry of Defence, aliases: [MoD]}
claims:
  boxed-in:
    text: Moscow is boxed in.
`;

async function offered(text: string): Promise<readonly vscode.CompletionItem[]> {
  const { document, position } = await openMarked(text);
  const found = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return found.items;
}

function nameOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function names(text: string): Promise<string[]> {
  return (await offered(text)).map(nameOf);
}

/** Types into an editor, takes what is suggested first, and gives the text then. */
async function typed(text: string, keys: string): Promise<string> {
  const { document, position } = await openMarked(text);
  const editor = await showNote(document);
  const selection = new vscode.Selection(position, position);
  editor.selection = selection;
  // The editor takes in a selection some time after it is set.
  await until(
    'the cursor',
    () => vscode.window.activeTextEditor === editor && editor.selection.isEqual(selection),
  );
  for (const key of keys) await vscode.commands.executeCommand('type', { text: key });
  const before = document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  const after = await until('a suggestion to be taken', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText() === before ? undefined : document.getText();
  });
  // What was taken may bring the next suggestions, for an editor that is about to be closed.
  await vscode.commands.executeCommand('hideSuggestWidget');
  return after;
}

describe('Completion', () => {
  afterEach(closeAll);

  it('offers keys, ids, terms and links where they belong', async () => {
    assert.ok((await names(`${note}    ‸`)).includes('supported-by'));
    assert.deepEqual(await names(`${note}    by: ‸`), ['mod-rus']);
    assert.ok((await names(`${note}    likelihood: ‸`)).includes('realistic possibility'));
    assert.ok((await names(`${note}    note: See [[‸`)).includes('tass'));
    assert.ok((await names('‸')).includes('title'));
  });

  it('offers keys and sources within a citation', async () => {
    assert.deepEqual(await names(`${note}    sources: [{‸}]\n`), ['source', 'at', 'quote']);
    assert.deepEqual(await names(`${note}    sources:\n      - source: ‸\n`), ['tass']);
    assert.equal(
      await typed(`${note}    sources: [{source: tass, ‸}]\n`, 'quo'),
      `${note}    sources: [{source: tass, quote: }]\n`,
    );
  });

  it('replaces an id with hyphens as a whole', async () => {
    const [item] = await offered(`${note}    by: mod-r‸\n`);
    assert.ok(item?.range && 'replacing' in item.range);
    assert.equal(item.range.replacing.start.character, 8);
    assert.equal(item.range.replacing.end.character, 13);
  });

  it('finds an entry by its alias, as it is typed', async () =>
    assert.equal(await typed(`${note}    by: ‸\n`, 'MoD'), `${note}    by: mod-rus\n`));

  it('takes an actor that has the name for it, however much is typed before one is asked for', async () => {
    assert.equal(await typed(`${note}    by: MoD‸\n`, ''), `${note}    by: mod-rus\n`);
    assert.equal(await typed(`${note}    by: Minist‸\n`, ''), `${note}    by: mod-rus\n`);
    assert.equal(await typed(`${note}    by: mdrs‸\n`, ''), `${note}    by: mod-rus\n`);
  });

  it('finishes a key and goes on to its value', async () =>
    assert.equal(await typed(`${note}    ‸\n`, 'likel'), `${note}    likelihood: \n`));

  it('makes an entry of what is typed', async () =>
    assert.equal(
      await typed(`${note}  ‸\n`, 'Moscow bluffs'),
      `${note}  moscow-bluffs:\n    text: Moscow bluffs\n    likelihood: \n    confidence: \n    supported-by: []\n`,
    ));

  it('makes it in the indentation of the section', async () =>
    assert.equal(
      await typed('claims:\n   c:\n        text: C\n   ‸\n', 'Moscow bluffs'),
      'claims:\n   c:\n        text: C\n   moscow-bluffs:\n        text: Moscow bluffs\n        likelihood: \n        confidence: \n        supported-by: []\n',
    ));

  it('closes a link', async () =>
    assert.equal(await typed(`${note}    note: ‸\n`, 'See [[tas'), `${note}    note: See [[tass]]\n`));
});

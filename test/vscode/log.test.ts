import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, openNote, until } from './support';

/** What stands in the log, as the panel shows it; what is logged gets there a little later. */
function shown(): string {
  const logs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
  return logs.map((document) => document.getText()).join('\n');
}

describe('Show Log', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await closeAll();
  });

  it('opens what happened: which notes were read, and not what they say', async () => {
    const note = await openNote(
      'title: Unheard-of\nclaims:\n  a: {text: t, kind: assumption, actors: nobody}\n',
    );
    await until('its check', () => codesOf(note.uri).includes('unknown-reference'));
    await vscode.commands.executeCommand('analystNotes.showLog');
    await until('what was read', () => /\[info\] Read \d+ notes? of the folders/.test(shown()));
    assert.doesNotMatch(shown(), /Unheard-of|nobody/);
  });
});

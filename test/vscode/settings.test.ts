import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, openNote, until } from './support';

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('analystNotes')
    .update(name, value, vscode.ConfigurationTarget.Global);
}

const note = `title: Port
date: 2026-03-01
claims:
  walk-out:
    text: Dockers will likely walk out.
    kind: forecast
    due: 2026-05-01
    sources: gazette
sources:
  gazette: {title: The Gazette}
`;

describe('The day by which notes are judged', () => {
  afterEach(async () => {
    await set('today', undefined);
    await closeAll();
  });

  const overdue = (uri: vscode.Uri) => codesOf(uri).filter((code) => code === 'overdue').length;

  it('is the one that the user names, and otherwise that of the calendar', async () => {
    await set('today', '2026-04-30');
    const { uri } = await openNote(note);
    await until('the problems', () => codesOf(uri).length > 0);
    assert.equal(overdue(uri), 0);
    await set('today', '2026-05-02');
    await until('what is overdue', () => overdue(uri) === 1);
    await set('today', '2026-04-30');
    await until('the day before', () => overdue(uri) === 0);
  });

  it('is that of the calendar where the user names none that it has', async () => {
    const { uri } = await openNote(note.replace('2026-05-01', '2000-05-01'));
    await set('today', '1999-02-31');
    await until('what is overdue', () => overdue(uri) === 1);
  });
});

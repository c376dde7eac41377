import * as vscode from 'vscode';
import { ActiveNote } from '../active-note';
import type { Notes } from '../notes';
import type { SelectedEntry } from '../selected-entry';
import { evidenceMarks } from './marks';
import type { Row } from './rows';
import { type Asked, EvidenceView } from './view';

/** The Evidence view, and the commands that lead to it and on from its rows. */
export function registerEvidence(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands, window } = notes.log.for('evidence');
  const active = new ActiveNote();
  const view = new EvidenceView(notes, active, selection);
  const show =
    (group?: 'rests' | 'falls') =>
    (asked: Asked, at?: vscode.Position): Promise<void> =>
      view.show(group, asked, at);
  return vscode.Disposable.from(
    active,
    view,
    window.registerFileDecorationProvider(evidenceMarks),
    commands.registerCommand('analystNotes.showEvidence', show()),
    commands.registerCommand('analystNotes.showWhatRestsOnIt', show('rests')),
    commands.registerCommand('analystNotes.showImpact', show('falls')),
    commands.registerCommand('analystNotes.evidence.open', (row: Row) => view.open(row)),
    commands.registerCommand('analystNotes.evidence.pin', () => view.setPinned(true)),
    commands.registerCommand('analystNotes.evidence.unpin', () => view.setPinned(false)),
    commands.registerCommand('analystNotes.evidence.showOnBoard', (row: Asked) => showOnBoard(view, row)),
    commands.registerCommand('analystNotes.evidence.showImpactOnBoard', (row: Asked) =>
      showImpact(view, row),
    ),
  );
}

async function showOnBoard(view: EvidenceView, row: Asked): Promise<void> {
  const document = await view.select(row);
  if (document) await vscode.commands.executeCommand('analystNotes.openBoard', document.uri);
}

/** What falls, on the Map of the Board, with the ways there as a picture. */
async function showImpact(view: EvidenceView, row: Asked): Promise<void> {
  const looked = view.lookedAt(row);
  const document = await view.select(row);
  if (looked && document)
    await vscode.commands.executeCommand('analystNotes.showImpactOnBoard', document.uri, looked.key);
}

import * as vscode from 'vscode';
import { linkFixFor } from '../../core';
import { activeDocument } from '../active-note';
import { runFix } from '../features/code-actions/code-actions';
import type { Notes } from '../notes';
import type { SelectedEntry } from '../selected-entry';
import { tell } from '../tell';

/** Names claims and indicators as evidence for a claim, or against it, in one step. */
export function registerLinkEvidence(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands } = notes.log.for('link-evidence');
  return commands.registerCommand('analystNotes.linkEvidence', () => linkEvidence(notes, selection));
}

async function linkEvidence(notes: Notes, selection: SelectedEntry): Promise<void> {
  const document = activeDocument();
  if (!document) return tell(vscode.l10n.t('Open the note with the claim that the evidence is about first.'));
  const note = notes.read(document);
  const fix = linkFixFor(note, selection.in(document));
  if (!fix)
    return tell(
      vscode.l10n.t(
        'Evidence is linked to a claim: write a claim, and another claim or an indicator, first.',
      ),
    );
  await runFix(notes, document, note, fix);
}

import * as vscode from 'vscode';
import type { Notes } from '../notes';
import type { ReportPanels } from '../reports/panels';
import { asOpenNow, fileNameOf, noteToReport } from '../reports/subject';

/** Tells what the note shows of the nine standards of ICD 203, and goes on telling it while the note is written. */
export function registerCheckStandards(notes: Notes, panels: ReportPanels): vscode.Disposable {
  const registry = notes.log.for('check-standards');
  return registry.commands.registerCommand('analystNotes.checkStandards', async () => {
    const document = noteToReport();
    if (!document) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('Open a note first: it is the open note that is held against the nine standards.'),
      );
      return;
    }
    // What an included note says is known when that is read.
    await notes.allRead();
    const address = document.uri.toString();
    await panels.show({
      key: `standards ${address}`,
      title: vscode.l10n.t('Nine Standards: {0}', fileNameOf(document.uri)),
      isAbout: (uri) => uri === address,
      make: async () => {
        const { checklistReport } = await import('../../core/reports');
        const open = asOpenNow(document);
        if (!open) return undefined;
        const { note, diagnostics } = notes.check(open);
        return checklistReport(note, diagnostics);
      },
    });
  });
}

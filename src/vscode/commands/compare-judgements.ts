import * as vscode from 'vscode';
import type { Notes } from '../notes';
import { comparedWith, type EarlierVersion, earlierVersion } from '../reports/earlier-version';
import type { ReportPanels } from '../reports/panels';
import { asOpenNow, fileNameOf, noteToReport } from '../reports/subject';

/** Tells what changed in judgement since an earlier version of the note; by its word, without asking of what kind that is. */
export function registerCompareJudgements(notes: Notes, panels: ReportPanels): vscode.Disposable {
  const registry = notes.log.for('compare-judgements');
  return registry.commands.registerCommand('analystNotes.compareJudgements', async (asked?: unknown) => {
    const document = noteToReport();
    if (!document) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('Open a note first: its judgements are compared with those of an earlier version.'),
      );
      return;
    }
    const wanted = comparedWith.find((each) => each === asked);
    const version = await earlierVersion(notes, document, wanted);
    if (!version) return;
    // What an included note says is known when that is read.
    await notes.allRead();
    await panels.show(shownReport(notes, document, version));
  });
}

function shownReport(notes: Notes, document: vscode.TextDocument, version: EarlierVersion) {
  const address = document.uri.toString();
  const name = fileNameOf(document.uri);
  return {
    key: `judgements ${address} ${version.key}`,
    title: vscode.l10n.t('What Changed: {0}', name),
    isAbout: (uri: string) => uri === address || uri === version.uri,
    make: () => judgementsSince(notes, document, version, name),
  };
}

/** Undefined where one of the versions is gone. */
async function judgementsSince(
  notes: Notes,
  document: vscode.TextDocument,
  version: EarlierVersion,
  name: string,
) {
  const { judgementDiff, judgementReport } = await import('../../core/reports');
  const open = asOpenNow(document);
  const before = open && (await version.read());
  if (!open || !before) return undefined;
  const diff = judgementDiff(before, notes.read(open));
  return judgementReport(diff, { before: version.name, after: name });
}

import * as vscode from 'vscode';
import type { DateOrder, IndicatorImport } from '../../core/import';
import type { TextFile } from '../import/file';
import { registerImportInto } from '../import/into-note';
import { takeIn } from '../import/take-in';
import type { Notes } from '../notes';

/** Takes a table of dated events into the active note; with an address, without asking for the file. */
export function registerImportIndicators(notes: Notes): vscode.Disposable {
  return registerImportInto(notes, {
    command: 'analystNotes.importIndicators',
    name: 'import-indicators',
    filters,
    take: (document, file) => importInto(notes, document, file),
  });
}

function filters(): Record<string, string[]> {
  return { [vscode.l10n.t('Tables of events')]: ['csv', 'tsv', 'tab', 'txt'] };
}

async function importInto(notes: Notes, document: vscode.TextDocument, file: TextFile): Promise<void> {
  const { importIndicators } = await import('../../core/import');
  const order = await orderFor(importIndicators(notes.read(document), file.text));
  if (order === 'cancelled') return;
  const note = notes.read(document);
  const { edits, summary, notices } = importIndicators(note, file.text, order && { order });
  await takeIn(document, note, { edits, sentences: [summary, ...notices] });
}

interface OrderItem extends vscode.QuickPickItem {
  readonly order: DateOrder | undefined;
}

/** Where nobody can tell day and month of a date, its user does; undefined where it is to stand as it is. */
async function orderFor({ ambiguous }: IndicatorImport): Promise<DateOrder | undefined | 'cancelled'> {
  if (ambiguous === undefined) return undefined;
  const items: OrderItem[] = [
    { label: vscode.l10n.t('The day comes first'), order: 'dayFirst' },
    { label: vscode.l10n.t('The month comes first'), order: 'monthFirst' },
    { label: vscode.l10n.t('Leave these dates as they are'), order: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('How are dates such as {0} to be read?', ambiguous),
  });
  return chosen ? chosen.order : 'cancelled';
}

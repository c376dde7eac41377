import * as vscode from 'vscode';
import type { ExportForm } from '../../core/export';
import { viewContextOf } from '../../session';
import { activeDocument } from '../active-note';
import { saveExport, writeExport } from '../export/save';
import type { Notes } from '../notes';

/** What readers open; the forms for programs are made on the command line. */
type ReadersForm = Extract<ExportForm, 'md' | 'html'>;

/** Writes the briefing of a note to a file that the user names; with a form and an address, without asking for them. */
export function registerExportNote(notes: Notes): vscode.Disposable {
  const registry = notes.log.for('export');
  return registry.commands.registerCommand(
    'analystNotes.exportNote',
    async (asked?: unknown, target?: unknown) => {
      const document = activeDocument();
      const form = document && (isReadersForm(asked) ? asked : await askForForm());
      if (!document || !form) return;
      // What an included note says is known when that is read.
      await notes.allRead();
      const { text, notices } = await madeOf(notes, document, form);
      const uri = await (target instanceof vscode.Uri
        ? writeExport(document, target, text)
        : saveExport(document, text, form));
      // The message stays until somebody answers it, and the command is done.
      if (uri) offerToOpen(uri, form, notices).then(undefined, registry.failed);
    },
  );
}

/** What makes it is a bundle of its own, which is read now. */
async function madeOf(notes: Notes, document: vscode.TextDocument, form: ReadersForm) {
  const { exportNote } = await import('../../core/export');
  return exportNote(viewContextOf(notes.check(document), notes.today), form);
}

function isReadersForm(value: unknown): value is ReadersForm {
  return value === 'md' || value === 'html';
}

interface FormItem extends vscode.QuickPickItem {
  readonly form: ReadersForm;
}

async function askForForm(): Promise<ReadersForm | undefined> {
  const items: FormItem[] = [
    {
      label: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('The briefing as text, for wikis, repositories and converters'),
      form: 'md',
    },
    {
      label: vscode.l10n.t('Web page'),
      detail: vscode.l10n.t('The briefing as one HTML file, to be read or printed'),
      form: 'html',
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('In what form is the note to be exported?'),
    matchOnDetail: true,
  });
  return chosen?.form;
}

async function offerToOpen(uri: vscode.Uri, form: ReadersForm, notices: readonly string[]): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(messageOn(name, notices), open);
  if (chosen !== open) return;
  // A page is for a browser, where there is one on the machine that has the file.
  const isNear = uri.scheme === 'file' && vscode.env.remoteName === undefined;
  if (form === 'html' && isNear) await vscode.env.openExternal(uri);
  else await vscode.window.showTextDocument(uri, { preview: false });
}

function messageOn(name: string, notices: readonly string[]): string {
  const [first, ...more] = notices;
  if (first === undefined) return vscode.l10n.t('The note was exported to {0}.', name);
  if (more.length === 0) return vscode.l10n.t('The note was exported to {0}. {1}', name, first);
  return vscode.l10n.t('The note was exported to {0}. {1} {2}', name, first, more.slice(0, 3).join(' '));
}

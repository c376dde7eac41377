import * as vscode from 'vscode';
import type { ExportForm } from '../../core/export';
import { isNoteItself, placeBeside } from '../beside';
import { isThere } from '../free-name';
import { writeWhole } from '../write-whole';

/** What readers open, sources for their reference managers, and all for platforms; the other forms are made on the command line. */
export const offeredForms = ['md', 'html', 'docx', 'bib', 'ris', 'csl', 'stix'] as const satisfies readonly (
  | ExportForm
  | 'docx'
)[];
export type OfferedForm = (typeof offeredForms)[number];

/** Saves an export under a name that the user chooses; the dialog asks before another file is overwritten. */
export async function saveExport(
  document: vscode.TextDocument,
  bytes: Uint8Array,
  form: OfferedForm,
  ending: string,
): Promise<vscode.Uri | undefined> {
  const proposed = await placeBeside(document, ending);
  const chosen = await vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { [kindOf(form)]: [ending.replace(/^.*\./, '')] },
  });
  return chosen && writeFile(document, chosen, bytes);
}

function kindOf(form: OfferedForm): string {
  const kinds = {
    md: vscode.l10n.t('Markdown'),
    html: vscode.l10n.t('Web page'),
    docx: vscode.l10n.t('Word document'),
    bib: vscode.l10n.t('BibTeX'),
    ris: vscode.l10n.t('RIS'),
    csl: vscode.l10n.t('CSL-JSON'),
    stix: vscode.l10n.t('STIX 2.1 bundle'),
  };
  return kinds[form];
}

/** Writes an export to an address that somebody named beforehand: a file that is there is left alone unless the user agrees. */
export async function writeExport(
  document: vscode.TextDocument,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  return (await mayOverwrite(uri)) ? writeFile(document, uri, bytes) : undefined;
}

async function mayOverwrite(uri: vscode.Uri): Promise<boolean> {
  if (!(await isThere(uri))) return true;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('There is a file of this name already. Is it to be replaced?');
  const options = { modal: true, detail: vscode.workspace.asRelativePath(uri) };
  return (await vscode.window.showWarningMessage(question, options, replace)) === replace;
}

/**
 * Writes an export, but never over the note that it is made of.
 * @throws NotWritten
 */
export async function writeFile(
  document: vscode.TextDocument,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  if (await isNoteItself(document, uri)) return undefined;
  await writeWhole(uri, bytes);
  return uri;
}

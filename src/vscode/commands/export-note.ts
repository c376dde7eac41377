import * as vscode from 'vscode';
import { noteOrTell } from '../active-note';
import { type Choice, choose } from '../choose';
import { makeExport } from '../export/make';
import { type OfferedForm, offeredForms, saveExport, writeExport } from '../export/save';
import type { Notes } from '../notes';

/** Writes the briefing of a note to a file that the user names; with a form and an address, without asking for them. */
export function registerExportNote(
  notes: Notes,
  { extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>,
): vscode.Disposable {
  const registry = notes.log.for('export');
  return registry.commands.registerCommand(
    'analystNotes.exportNote',
    async (asked?: unknown, target?: unknown) => {
      const document = noteOrTell();
      const form = document && (isOfferedForm(asked) ? asked : await askForForm());
      if (!document || !form) return;
      // What an included note says is known when that is read.
      await notes.allRead();
      const made = await makeExport(notes, document, form, extensionUri);
      if (!made) return;
      const { bytes, notices, ending } = made;
      const uri = await (target instanceof vscode.Uri
        ? writeExport(document, target, bytes)
        : saveExport(document, bytes, form, ending));
      // The message stays until somebody answers it, and the command is done.
      if (uri) offerToOpen(uri, form, notices).then(undefined, registry.failed);
    },
  );
}

function isOfferedForm(value: unknown): value is OfferedForm {
  return offeredForms.some((form) => form === value);
}

type FormChoice = Choice<OfferedForm>;

async function askForForm(): Promise<OfferedForm | undefined> {
  const forms = [...briefingForms(), ...sourceForms(), bundleForm()];
  return choose(forms, vscode.l10n.t('In what form is the note to be exported?'));
}

function briefingForms(): FormChoice[] {
  return [
    {
      label: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('The briefing as text, for wikis, repositories and converters'),
      value: 'md',
    },
    {
      label: vscode.l10n.t('Web page'),
      detail: vscode.l10n.t('The briefing as one HTML file, to be read or printed'),
      value: 'html',
    },
    {
      label: vscode.l10n.t('Word document'),
      detail: vscode.l10n.t('The briefing as a DOCX file, in the look of your house where a template is set'),
      value: 'docx',
    },
  ];
}

function sourceForms(): FormChoice[] {
  return [
    {
      label: vscode.l10n.t('Sources as BibTeX'),
      detail: vscode.l10n.t('For LaTeX, JabRef, Zotero and most reference managers'),
      value: 'bib',
    },
    {
      label: vscode.l10n.t('Sources as RIS'),
      detail: vscode.l10n.t('For EndNote, Mendeley, Zotero and most reference managers'),
      value: 'ris',
    },
    {
      label: vscode.l10n.t('Sources as CSL-JSON'),
      detail: vscode.l10n.t('For citation processors, pandoc and Zotero'),
      value: 'csl',
    },
  ];
}

function bundleForm(): FormChoice {
  return {
    label: vscode.l10n.t('STIX 2.1 bundle'),
    detail: vscode.l10n.t('All that the note says, for platforms of threat intelligence'),
    value: 'stix',
  };
}

async function offerToOpen(uri: vscode.Uri, form: OfferedForm, notices: readonly string[]): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(messageOn(name, notices), open);
  if (chosen === open) await openExport(uri, form);
}

/** Whether the machine can open a file. A VS Code that is itself a page may have files of it, and may lead nobody to them. */
export function isOpenedOutside(
  { scheme }: vscode.Uri,
  { uiKind, remoteName }: Pick<typeof vscode.env, 'uiKind' | 'remoteName'>,
): boolean {
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
}

/** A page is for a browser and a document for Word, where there are such on the machine that has the file. */
async function openExport(uri: vscode.Uri, form: OfferedForm): Promise<void> {
  if (form !== 'md' && isOpenedOutside(uri, vscode.env)) await vscode.env.openExternal(uri);
  else if (form === 'docx') await vscode.commands.executeCommand('revealInExplorer', uri);
  else await vscode.window.showTextDocument(uri, { preview: false });
}

function messageOn(name: string, notices: readonly string[]): string {
  const [first, ...more] = notices;
  if (first === undefined) return vscode.l10n.t('The note was exported to {0}.', name);
  if (more.length === 0) return vscode.l10n.t('The note was exported to {0}. {1}', name, first);
  return vscode.l10n.t('The note was exported to {0}. {1} {2}', name, first, more.slice(0, 3).join(' '));
}

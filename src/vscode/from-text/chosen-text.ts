import * as vscode from 'vscode';
import { fileNameFor, textOfCopy } from '../../core';
import type { SourceText } from '../../core/import';
import { decode } from '../copies';
import { isNote } from '../language';

/** A text from which a note is to be made, with what is kept of it. */
export interface ChosenText {
  /** What it is called, for people. */
  readonly name: string;
  /** The name of the file that keeps it. */
  readonly fileName: string;
  /** What is kept: of a file its bytes as they are. */
  readonly bytes: Uint8Array;
  readonly source: SourceText;
  /** Where it is already, if it is a file. */
  readonly uri?: vscode.Uri;
}

/** Larger files are not read; in bytes. */
const largest = 50 * 1024 * 1024;

/** The endings of the files whose text can be read. */
export const textEndings = ['txt', 'md', 'html', 'htm', 'eml', 'csv', 'json', 'xml'];

/** Asks which text it is: what is selected, what is on the clipboard, or a file. Undefined where nobody says. */
export async function chooseText(): Promise<ChosenText | undefined> {
  const editor = vscode.window.activeTextEditor;
  const isSelected = editor !== undefined && !editor.selection.isEmpty && !isNote(editor.document);
  const items: (vscode.QuickPickItem & { readonly read: () => Promise<ChosenText | undefined> })[] = [
    ...(isSelected
      ? [
          {
            label: vscode.l10n.t('Selection'),
            description: nameOf(editor.document.uri),
            iconPath: new vscode.ThemeIcon('list-selection'),
            read: () => fromSelection(editor),
          },
        ]
      : []),
    {
      label: vscode.l10n.t('Clipboard'),
      description: vscode.l10n.t('The text that was copied last'),
      iconPath: new vscode.ThemeIcon('clippy'),
      read: fromClipboard,
    },
    {
      label: vscode.l10n.t('Text file…'),
      description: textEndings.map((ending) => `.${ending}`).join(' '),
      iconPath: new vscode.ThemeIcon('file-text'),
      read: askForFile,
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Note from Text'),
    placeHolder: vscode.l10n.t('Which text is the note to be made from?'),
  });
  return chosen?.read();
}

export async function fromSelection({ document, selection }: vscode.TextEditor): Promise<ChosenText> {
  const name = vscode.l10n.t('Selection of {0}', nameOf(document.uri));
  return plainText(document.getText(selection), name);
}

async function fromClipboard(): Promise<ChosenText | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return plainText(text, vscode.l10n.t('Clipboard'));
  tell(vscode.l10n.t('There is no text on the clipboard. Copy one, and run the command again.'));
  return undefined;
}

async function plainText(text: string, name: string): Promise<ChosenText> {
  const { plainSource } = await import('../../core/import');
  const source = plainSource(text);
  const [first = ''] = source.paragraphs.map(({ start, end }) => text.slice(start, end));
  const fileName = fileNameFor(source.title ?? first.slice(0, 60)).replace(/\.notes\.yaml$/, '.txt');
  return { name, fileName, bytes: new TextEncoder().encode(text), source };
}

async function askForFile(): Promise<ChosenText | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('New Note from Text'),
      openLabel: vscode.l10n.t('Make Note'),
      filters: { [vscode.l10n.t('Texts')]: textEndings },
    })) ?? [];
  return uri && fromFile(uri);
}

/** The text of a file; undefined, with a word to the user, where it has none that can be read. */
export async function fromFile(uri: vscode.Uri): Promise<ChosenText | undefined> {
  const name = nameOf(uri);
  const bytes = await bytesOf(uri);
  if (!bytes) return undefined;
  const copy = textOfCopy(name, bytes, decode);
  if (typeof copy === 'string') {
    tell(
      vscode.l10n.t(
        'No text can be read in {0}. Choose a file of one of these kinds: {1}.',
        name,
        textEndings.map((ending) => `.${ending}`).join(', '),
      ),
    );
    return undefined;
  }
  const { sourceOfCopy } = await import('../../core/import');
  return { name, fileName: name, bytes, source: sourceOfCopy(name, copy), uri };
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) !== 0 && size <= largest)
      return await vscode.workspace.fs.readFile(uri);
  } catch {
    // What cannot be looked at cannot be read: the same is told.
  }
  tell(
    vscode.l10n.t('{0} cannot be read. It has to be a file of at most 50 MB that you may read.', nameOf(uri)),
  );
  return undefined;
}

function tell(message: string): void {
  void vscode.window.showErrorMessage(message);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

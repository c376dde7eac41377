import * as vscode from 'vscode';
import { type FormFiller, fileNameFor, noteForm, placeholders, titleLine } from '../../core';
import { boardViewType } from '../active-note';
import { freeName } from '../free-name';
import { languageId } from '../language';
import type { Log } from '../log';

/** In the form of editors’ snippets. */
const stops: FormFiller = {
  date: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  place: (at, words) => `\${${at}:${words}}`,
  again: (at) => `$${at}`,
  choice: (at, words) => `\${${at}|${words.join(',')}|}`,
  end: '$0',
};

/** What stands behind the title of a new note, with a place to type in at each line that its author must fill. */
const template = `\n${noteForm(stops)}`;

export const newNoteCommand = 'analystNotes.newNote';

/** Asks for a title, and opens a new note with it: a file in the folder that is open, else one that is yet to be saved. */
export function registerNewNote(log: Log): vscode.Disposable {
  const { commands } = log.for('new-note');
  return commands.registerCommand(newNoteCommand, async () => {
    const title = await vscode.window.showInputBox({
      title: vscode.l10n.t('New Note'),
      prompt: vscode.l10n.t('What is the title of the note?'),
      placeHolder: vscode.l10n.t('Harbour strike'),
    });
    const place = title === undefined ? undefined : await askForPlace();
    if (title === undefined || !place) return;
    const document = await newDocument(fileNameFor(title));
    if (place === 'board') return openOnBoard(document, title.trim());
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(snippetFor(title.trim()), new vscode.Position(0, 0), whole);
    if (!document.isUntitled) await document.save();
  });
}

type Place = 'text' | 'board';

/** Where the user wants to write. The text comes first: who only presses Enter is there. */
async function askForPlace(): Promise<Place | undefined> {
  const items: (vscode.QuickPickItem & { readonly place: Place })[] = [
    {
      label: vscode.l10n.t('Text'),
      description: vscode.l10n.t('A form to fill in, with completion'),
      iconPath: new vscode.ThemeIcon('edit'),
      place: 'text',
    },
    {
      label: vscode.l10n.t('Board'),
      description: vscode.l10n.t('Cards to type into'),
      iconPath: new vscode.ThemeIcon('project'),
      place: 'board',
    },
  ];
  const title = vscode.l10n.t('New Note');
  const placeHolder = vscode.l10n.t('Where do you want to write? Text and Board show the same note.');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.place;
}

/** A note with its title and date, in which nothing waits to be filled in as text. */
async function openOnBoard(document: vscode.TextDocument, title: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const date = new Date().toLocaleDateString('sv-SE');
  const lines = [titleLine(title || placeholders.title), `date: ${date}`, ''];
  edit.insert(document.uri, new vscode.Position(0, 0), lines.join('\n'));
  await vscode.workspace.applyEdit(edit);
  if (!document.isUntitled) await document.save();
  await vscode.commands.executeCommand('vscode.openWith', document.uri, boardViewType);
}

/** One step to undo, in the indentation that it has. */
const whole = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };

function snippetFor(title: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  if (title === '') snippet.appendText('title: ').appendPlaceholder(placeholders.title, 1);
  else snippet.appendText(titleLine(title));
  snippet.value += template;
  return snippet;
}

async function newDocument(name: string): Promise<vscode.TextDocument> {
  const uri = await newFile(name);
  return uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language: languageId });
}

/** A new file in the folder that is open; undefined where there is none, or none can be written there. */
async function newFile(name: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = folder && (await freeName(folder, name));
  if (!uri) return undefined;
  try {
    // Not by an edit: whoever undoes all that was written would then undo the file as well.
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    return uri;
  } catch {
    return undefined;
  }
}

import * as vscode from 'vscode';
import { defaultYardstick, fileNameFor, localDay, placeholders, titleLine, yardstickIds } from '../../core';
import type { FormFields, FormFiller, TemplateName } from '../../core/whole-notes';
import { boardViewType } from '../active-note';
import { freeName } from '../free-name';
import { languageId } from '../language';
import type { Log } from '../log';
import { type Beginning, beginningNamed, placeItems, templateItems } from './templates';

/** In the form of editors’ snippets. */
const stops: FormFiller = {
  date: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  place: (at, words) => (words === '' ? `$${at}` : `\${${at}:${words}}`),
  again: (at) => `$${at}`,
  choice: (at, words) => `\${${at}|${words.join(',')}|}`,
  end: '$0',
};

/** The yardstick that new notes are to have, where it is not that of the format, which need not be named. */
function wantedFields(): FormFields {
  const wanted: unknown = vscode.workspace.getConfiguration().get('analystNotes.newNote.yardstick');
  const yardstick = yardstickIds.find((id) => id === wanted && id !== defaultYardstick);
  return yardstick ? { yardstick } : {};
}

export const newNoteCommand = 'analystNotes.newNote';

/**
 * Asks for a title and a template, and opens a new note with it: a file in the folder that is open, else one that is
 * yet to be saved. With the name of a template, without asking for that.
 */
export function registerNewNote(log: Log): vscode.Disposable {
  const { commands } = log.for('new-note');
  return commands.registerCommand(newNoteCommand, async (asked?: unknown) => {
    const title = await vscode.window.showInputBox({
      ignoreFocusOut: true,
      title: vscode.l10n.t('New Note'),
      prompt: vscode.l10n.t('What is the title of the note?'),
      placeHolder: vscode.l10n.t('Harbour strike'),
    });
    const beginning = title === undefined ? undefined : await askForBeginning(asked);
    if (title === undefined || !beginning) return;
    const { template, place } = beginning;
    const document = await newDocument(fileNameFor(title));
    if (place === 'board') return openOnBoard(document, title.trim(), template);
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(await snippetFor(title.trim(), template), new vscode.Position(0, 0), whole);
    if (!document.isUntitled) await document.save();
  });
}

/** A blank note is at hand at once, as text or on the Board; whoever wants a template says where to write it next. */
async function askForBeginning(asked: unknown): Promise<Beginning | undefined> {
  const title = vscode.l10n.t('New Note');
  const chosen =
    (await beginningNamed(asked)) ??
    (await vscode.window.showQuickPick(templateItems(), {
      ignoreFocusOut: true,
      title,
      placeHolder: vscode.l10n.t('What does the note begin as, and where do you want to write?'),
      matchOnDescription: true,
      matchOnDetail: true,
    }));
  const template = chosen?.template;
  if (!template) return undefined;
  if (chosen.place) return { template, place: chosen.place };
  const placeHolder = vscode.l10n.t('Where do you want to write? Text and Board show the same note.');
  const where = await vscode.window.showQuickPick(placeItems(), { ignoreFocusOut: true, title, placeHolder });
  return where && { template, place: where.place };
}

/** A note in which nothing waits to be filled in as text: of a template, its entries; of none, a title and a date. */
async function openOnBoard(
  document: vscode.TextDocument,
  title: string,
  template: TemplateName,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const date = localDay(new Date());
  const { noteForm, plainFiller, templates } = await import('../../core/whole-notes');
  const { yardstick } = wantedFields();
  const form =
    template === 'blank'
      ? [`date: ${date}`, ...(yardstick ? [`yardstick: ${yardstick}`] : []), ''].join('\n')
      : noteForm(plainFiller(date), templates[template], wantedFields());
  edit.insert(document.uri, new vscode.Position(0, 0), `${titleLine(title || placeholders.title)}\n${form}`);
  await vscode.workspace.applyEdit(edit);
  if (!document.isUntitled) await document.save();
  await vscode.commands.executeCommand('vscode.openWith', document.uri, boardViewType);
}

/** One step to undo, in the indentation that it has. */
const whole = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };

/** With a place to type in at each line that the author must fill. */
async function snippetFor(title: string, template: TemplateName): Promise<vscode.SnippetString> {
  const { noteForm, templates } = await import('../../core/whole-notes');
  const snippet = new vscode.SnippetString();
  if (title === '') snippet.appendText('title: ').appendPlaceholder(placeholders.title, 1);
  else snippet.appendText(titleLine(title));
  snippet.value += `\n${noteForm(stops, templates[template], wantedFields())}`;
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

import * as vscode from 'vscode';
import { localDay } from '../../core';
import type { NewEdition } from '../../core/whole-notes';
import { boardViewType, isBoardActive, noteOrTell } from '../active-note';
import { unlessRefused } from '../import/take-in';
import { languageId } from '../language';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { writeNew } from '../write-new';
import { askForEdition } from './edition-wishes';

/** Writes a new edition of the note that is shown beside it, and opens it; the note itself stays as it is. */
export function registerNewEdition(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('new-edition');
  return commands.registerCommand('analystNotes.newEdition', async () => {
    const document = noteOrTell();
    if (document) await unlessRefused(() => makeEdition(notes, document));
  });
}

/** What makes it is a bundle of its own, which is loaded now. */
async function makeEdition(notes: Notes, document: vscode.TextDocument): Promise<void> {
  const { editionName, newEdition, refuseMalformed } = await import('../../core/whole-notes');
  refuseMalformed(notes.read(document));
  const wishes = await askForEdition(notes.read(document), localDay(new Date()));
  if (!wishes) return;
  const note = notes.read(document);
  const made = newEdition(note, wishes);
  const onBoard = isBoardActive(document);
  const uri = await writeNew(document, editionName(note.name, wishes.date), made.text);
  await open(uri, made.text, onBoard);
  tell([whereIs(uri), ...toldOf(made)].join(' '));
}

/** Where no file can be written, the text is there to be saved elsewhere. */
async function open(uri: vscode.Uri | undefined, content: string, onBoard: boolean): Promise<void> {
  if (uri && onBoard) {
    await vscode.commands.executeCommand('vscode.openWith', uri, boardViewType);
    return;
  }
  const language = languageId;
  const document = await (uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language, content }));
  await vscode.window.showTextDocument(document, { preview: false });
}

function whereIs(uri: vscode.Uri | undefined): string {
  if (!uri)
    return vscode.l10n.t('The new edition is yet to be saved: no file could be written beside the note.');
  return vscode.l10n.t('The new edition is {0}.', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

function* toldOf({ kept, leftOut, notKept }: NewEdition): Generator<string> {
  if (kept === 1) yield vscode.l10n.t('One judgement is kept under “was”.');
  if (kept > 1) yield vscode.l10n.t('{0} judgements are kept under “was”.', kept);
  if (leftOut === 1) yield vscode.l10n.t('One settled entry was left out.');
  if (leftOut > 1) yield vscode.l10n.t('{0} settled entries were left out.', leftOut);
  if (notKept.length > 0)
    yield vscode.l10n.t(
      'Not kept, as nothing dates them or by the way they are written: {0}.',
      notKept.join(', '),
    );
}

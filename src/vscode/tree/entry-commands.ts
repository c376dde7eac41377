import * as vscode from 'vscode';
import {
  type EntryKey,
  type Fix,
  idOfKey,
  idSpanOf,
  moveFixFor,
  type Note,
  reorder,
  supportFixFor,
} from '../../core';
import { toRange } from '../convert';
import { runFix } from '../features/code-actions/code-actions';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { deleteEntries } from './delete-entries';
import { editNote, goAlong } from './edit';
import { chosenRows, type Pointed, pointedIn } from './pointed';
import type { Row } from './rows';

/**
 * What can be done with rows from their menu, or by keys with those that are selected.
 * @param selection the rows that are selected
 */
export function registerEntryCommands(notes: Notes, selection: () => readonly Row[]): vscode.Disposable {
  const { commands } = notes.log.for('contents');
  const onEntries = (command: string, run: (of: Pointed) => unknown) =>
    commands.registerCommand(command, async (row: unknown, rows: unknown) => {
      const of = pointedIn(chosenRows(row, rows, selection()));
      if (of === 'several') tell(vscode.l10n.t('Choose entries of one note at a time.'));
      else if (of) await run(of);
      else tell(vscode.l10n.t('Select an entry in the Notes view first.'));
    });
  const onEntry = (command: string, run: (of: At) => unknown) =>
    onEntries(command, async ({ uri, entries: [entry] }) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      if (entry !== undefined) await run({ document, entry });
    });
  return vscode.Disposable.from(
    onEntry('analystNotes.tree.showEvidence', (at) => walk(notes, at, 'analystNotes.showEvidence')),
    onEntry('analystNotes.tree.showWhatRestsOnIt', (at) => walk(notes, at, 'analystNotes.showWhatRestsOnIt')),
    onEntry('analystNotes.tree.addSupport', (at) => addSupport(notes, at)),
    onEntry('analystNotes.tree.rename', (at) => rename(notes, at)),
    onEntries('analystNotes.tree.move', (of) => move(notes, of)),
    onEntries('analystNotes.tree.moveUp', (of) => moveBy(notes, of, 'up')),
    onEntries('analystNotes.tree.moveDown', (of) => moveBy(notes, of, 'down')),
    onEntries('analystNotes.tree.delete', (of) => deleteEntries(notes, of)),
    onEntries('analystNotes.tree.copyLink', ({ entries }) =>
      copy(entries.map((entry) => `[[${idOfKey(entry)}]]`)),
    ),
    onEntries('analystNotes.tree.copyId', ({ entries }) => copy(entries.map(idOfKey))),
  );
}

/** An entry in its document. */
interface At {
  readonly document: vscode.TextDocument;
  readonly entry: EntryKey;
}

async function moveBy(notes: Notes, { uri, entries }: Pointed, direction: 'up' | 'down'): Promise<void> {
  await editNote(notes, uri, (note) => reorder(note, entries, direction));
  // Of several that are chosen, each stays chosen.
  if (entries.length === 1) goAlong(notes, uri, entries[0]);
}

function copy(words: readonly string[]): Thenable<void> {
  return vscode.env.clipboard.writeText(words.join(', '));
}

/** Walks the argument from an entry on, in the view for that. */
async function walk(notes: Notes, { document, entry }: At, command: string): Promise<void> {
  const note = notes.read(document);
  const span = idSpanOf(note, entry);
  if (span) await vscode.commands.executeCommand(command, document.uri, toRange(note, span).start);
}

/** The editor’s own, with its box at the id in the text and its preview. */
async function rename(notes: Notes, { document, entry }: At): Promise<void> {
  const note = notes.read(document);
  const span = idSpanOf(note, entry);
  if (!span) return;
  const { start } = toRange(note, span);
  await vscode.commands.executeCommand('editor.action.rename', [document.uri, start]);
}

async function addSupport(notes: Notes, { document, entry }: At): Promise<void> {
  const note = notes.read(document);
  await runOrSay(notes, document, note, supportFixFor(note, entry), () =>
    vscode.l10n.t('There is no claim or indicator yet that could support it.'),
  );
}

/** A note that nobody has read yet may be the one to move to. */
async function move(notes: Notes, { uri, entries }: Pointed): Promise<void> {
  await notes.allRead();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const note = notes.read(document);
  await runOrSay(notes, document, note, moveFixFor(note, entries), () =>
    vscode.l10n.t('This note includes no other and is included by none, so there is no note to move it to.'),
  );
}

async function runOrSay(
  notes: Notes,
  document: vscode.TextDocument,
  note: Note,
  fix: Fix | undefined,
  reason: () => string,
): Promise<void> {
  if (fix) await runFix(notes, document, note, fix);
  else tell(reason());
}

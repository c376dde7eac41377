import * as vscode from 'vscode';
import { type EntryKey, type Fix, idOfKey, idSpanOf, moveFixFor, type Note, supportFixFor } from '../../core';
import { toRange } from '../convert';
import { runFix } from '../features/code-actions/code-actions';
import type { Notes } from '../notes';

/** An entry that a row of the tree stands for. */
export interface Pointed {
  readonly document: vscode.TextDocument;
  readonly entry: EntryKey;
}

/**
 * What can be done with a row from its menu, or by keys with the one that is selected.
 * @param pointed the entry of the row that a command was given, or of the one that is selected
 */
export function registerEntryCommands(
  notes: Notes,
  pointed: (row: unknown) => Pointed | undefined,
): vscode.Disposable {
  const { commands } = notes.log.for('contents');
  const onEntry = (command: string, run: (of: Pointed) => unknown) =>
    commands.registerCommand(command, async (row: unknown) => {
      const of = pointed(row);
      if (of) await run(of);
    });
  return vscode.Disposable.from(
    onEntry('analystNotes.tree.showEvidence', (of) => walk(notes, of, 'analystNotes.showEvidence')),
    onEntry('analystNotes.tree.showWhatRestsOnIt', (of) => walk(notes, of, 'analystNotes.showWhatRestsOnIt')),
    onEntry('analystNotes.tree.addSupport', (of) => addSupport(notes, of)),
    onEntry('analystNotes.tree.rename', (of) => rename(notes, of)),
    onEntry('analystNotes.tree.move', (of) => move(notes, of)),
    onEntry('analystNotes.tree.copyLink', ({ entry }) => copy(`[[${idOfKey(entry)}]]`)),
    onEntry('analystNotes.tree.copyId', ({ entry }) => copy(idOfKey(entry))),
  );
}

function copy(text: string): Thenable<void> {
  return vscode.env.clipboard.writeText(text);
}

/** Walks the argument from an entry on, in the view for that. */
async function walk(notes: Notes, { document, entry }: Pointed, command: string): Promise<void> {
  const note = notes.read(document);
  const span = idSpanOf(note, entry);
  if (span) await vscode.commands.executeCommand(command, document.uri, toRange(note, span).start);
}

/** The editor’s own, with its box at the id in the text and its preview. */
async function rename(notes: Notes, { document, entry }: Pointed): Promise<void> {
  const note = notes.read(document);
  const span = idSpanOf(note, entry);
  if (!span) return;
  const { start } = toRange(note, span);
  await vscode.commands.executeCommand('editor.action.rename', [document.uri, start]);
}

async function addSupport(notes: Notes, { document, entry }: Pointed): Promise<void> {
  const note = notes.read(document);
  await runOrSay(notes, document, note, supportFixFor(note, entry), () =>
    vscode.l10n.t('There is no claim or indicator yet that could support it.'),
  );
}

/** A note that nobody has read yet may be the one to move to. */
async function move(notes: Notes, { document, entry }: Pointed): Promise<void> {
  await notes.allRead();
  const note = notes.read(document);
  await runOrSay(notes, document, note, moveFixFor(note, entry), () =>
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
  else void vscode.window.showInformationMessage(reason());
}

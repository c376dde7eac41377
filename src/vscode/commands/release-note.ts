import * as vscode from 'vscode';
import {
  type Marking,
  markingNamed,
  markingNames,
  markings,
  type Note,
  type Released,
  type ReleaseFinding,
  release,
} from '../../core';
import { noteOrTell } from '../active-note';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { ReleasePreviews } from '../release/previews';
import { saveRelease } from '../release/save';
import { say } from '../say';

export const releaseCommand = 'analystNotes.releaseNote';

/** Shows a note as it may be passed on at a level, beside the note as it is, and saves that elsewhere if it is wanted. */
export function registerReleaseNote(notes: Notes): vscode.Disposable {
  const registry = notes.log.for('release');
  const previews = new ReleasePreviews();
  const command = registry.commands.registerCommand(releaseCommand, async (asked?: unknown) => {
    const document = noteOrTell();
    const level = document && (typeof asked === 'string' ? markingNamed(asked) : await askForLevel());
    if (!document || !level) return;
    // What an included note withholds is known when that is read.
    await notes.allRead();
    const note = notes.read(document);
    const answer = release(note, level);
    if (answer.kind === 'refused') await showFindings(document, note, answer.obstacles, refusedAs(level));
    else {
      await previews.show(document, answer.text, level);
      // The message stays until somebody answers it, and the command is done.
      offerMore(document, note, answer, level).then(undefined, registry.failed);
    }
  });
  return vscode.Disposable.from(previews, command);
}

interface Level extends vscode.QuickPickItem {
  readonly label: Marking;
}

async function askForLevel(): Promise<Marking | undefined> {
  const levels = markingNames.map((label): Level => ({ label, detail: say(markings[label]) }));
  const chosen = await vscode.window.showQuickPick(levels, {
    placeHolder: vscode.l10n.t('Who is to read the released note?'),
    matchOnDetail: true,
  });
  return chosen?.label;
}

function refusedAs(level: Marking): string {
  return vscode.l10n.t('The note cannot be released as {0}. Where to look:', level);
}

async function offerMore(
  document: vscode.TextDocument,
  note: Note,
  { text, withheld, worthALook }: Released,
  level: Marking,
): Promise<void> {
  const save = vscode.l10n.t('Save As…');
  const show = vscode.l10n.t('Show What Is Withheld');
  const findings = [...withheld, ...worthALook];
  for (;;) {
    const message = messageOn(level, findings.length);
    const actions = findings.length > 0 ? [save, show] : [save];
    const chosen = await vscode.window.showInformationMessage(message, ...actions);
    if (chosen === save) await saveRelease(document, text, level);
    if (chosen !== show) return;
    await showFindings(document, note, findings, vscode.l10n.t('What is withheld, and why'));
  }
}

interface Place extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/** Lists what is to be said of places of the note, and goes to the one that is chosen. */
async function showFindings(
  document: vscode.TextDocument,
  note: Note,
  findings: readonly ReleaseFinding[],
  title: string,
): Promise<void> {
  const places = findings.map(({ span, message }): Place => {
    const range = toRange(note, span);
    const line = vscode.l10n.t('Line {0}', range.start.line + 1);
    return {
      label: document.getText(range).split(/\r?\n/, 1)[0] || line,
      description: line,
      detail: message,
      range,
    };
  });
  const chosen = await vscode.window.showQuickPick(places, {
    title,
    placeHolder: vscode.l10n.t('Choose one to go there'),
    matchOnDetail: true,
  });
  if (chosen) await vscode.window.showTextDocument(document, { selection: chosen.range });
}

function messageOn(level: Marking, count: number): string {
  if (count === 0) return vscode.l10n.t('This is the note as {0}. Nothing is withheld.', level);
  if (count === 1)
    return vscode.l10n.t('This is the note as {0}. One place is worth a look before it is passed on.', level);
  return vscode.l10n.t(
    'This is the note as {0}. {1} places are worth a look before it is passed on.',
    level,
    count,
  );
}

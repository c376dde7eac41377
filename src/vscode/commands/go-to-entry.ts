import * as vscode from 'vscode';
import type { Notes } from '../notes';
import { Preview } from '../preview';
import { pickEntry } from './entry-picker';

/** Goes to an entry of any note. Each that is looked at is shown; who goes away is where he was. */
export function registerGoToEntry(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('go-to-entry');
  return commands.registerCommand('analystNotes.goToEntry', () => goToEntry(notes));
}

async function goToEntry(notes: Notes): Promise<void> {
  const ready = notes.foundOnce();
  if (!(await hasNotes(notes, ready))) return tellNone();
  const preview = new Preview();
  const item = await pickEntry(notes, {
    title: vscode.l10n.t('Go to Entry'),
    placeholder: vscode.l10n.t('Words of an entry, its id, or another name of it'),
    notes: () => notes.all,
    ready,
    onLook: ({ place }) => preview.show(place),
  });
  await (item ? preview.goTo(item.place) : preview.leave());
}

/** Where no note is known yet, it is waited for those of the folders. */
async function hasNotes(notes: Notes, ready: Promise<void>): Promise<boolean> {
  if (isAny(notes.all)) return true;
  await ready;
  return isAny(notes.all);
}

function isAny(notes: Iterable<unknown>): boolean {
  for (const _ of notes) return true;
  return false;
}

function tellNone(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is no note in the open folders. Begin one by “New Note”, or open a folder with notes.',
    ),
  );
}

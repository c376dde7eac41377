import * as vscode from 'vscode';
import { countBySeverity } from '../../core';
import { isBoardActive, noteOrTell } from '../active-note';
import type { Notes } from '../notes';
import { problemsIn } from '../problem-counts';

export const noteActionsCommand = 'analystNotes.noteActions';

/** A command that is offered: wherever the note is shown, or in one of its two faces. */
interface Offered {
  readonly command: string;
  readonly on?: 'text' | 'board';
}

/**
 * What one may want of a note, in groups. Titles and icons are those of the manifest; a command that is not there is
 * not offered.
 */
const groups: readonly (readonly Offered[])[] = [
  [
    { command: 'analystNotes.nextProblem', on: 'text' },
    { command: 'analystNotes.explainWarning', on: 'text' },
  ],
  [
    { command: 'analystNotes.openBoard', on: 'text' },
    { command: 'analystNotes.openText', on: 'board' },
  ],
  [
    { command: 'analystNotes.checkStandards' },
    { command: 'analystNotes.compareJudgements' },
    { command: 'analystNotes.newEdition' },
  ],
  [{ command: 'analystNotes.exportNote' }, { command: 'analystNotes.releaseNote' }],
  [{ command: 'analystNotes.showLog' }],
];

interface Action extends vscode.QuickPickItem {
  readonly command?: string;
}

/** Offers what can be done with the active note, by a click in the status bar or from the palette. */
export function registerNoteActions(
  notes: Notes,
  { extension }: Pick<vscode.ExtensionContext, 'extension'>,
): vscode.Disposable {
  const { commands } = notes.log.for('note-actions');
  return commands.registerCommand(noteActionsCommand, () => offerActions(notes, extension.packageJSON));
}

async function offerActions(notes: Notes, manifest: Parameters<typeof actionsOn>[1]): Promise<void> {
  const document = noteOrTell();
  if (!document) return;
  const problems = showProblems(notes, document);
  const on = isBoardActive(document) ? 'board' : 'text';
  const chosen = await vscode.window.showQuickPick([problems, ...actionsOn(on, manifest)], {
    title: vscode.l10n.t('Note Actions'),
    placeHolder: vscode.l10n.t('What do you want to do with this note?'),
  });
  if (chosen?.command) await vscode.commands.executeCommand(chosen.command);
}

function showProblems(notes: Notes, document: vscode.TextDocument): Action {
  return {
    label: vscode.l10n.t('Show Problems'),
    description: problemsIn(countBySeverity(notes.check(document).diagnostics)).join(', '),
    iconPath: new vscode.ThemeIcon('warning'),
    command: 'workbench.actions.view.problems',
  };
}

/** What the manifest says of a command, in the user’s language; where that is not English, with the English. */
interface Contributed {
  readonly command: string;
  readonly title: string | { readonly value: string };
  readonly icon?: string;
}

function actionsOn(face: 'text' | 'board', manifest: unknown): Action[] {
  const contributed = commandsIn(manifest);
  const actions = groups.map((group) =>
    group
      .filter(({ on = face }) => on === face)
      .flatMap(({ command }) => contributed.find((each) => each.command === command) ?? [])
      .map(toAction),
  );
  const separator: Action = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const [first = [], ...others] = actions;
  return [...first, ...others.flatMap((group) => (group.length > 0 ? [separator, ...group] : []))];
}

function commandsIn(manifest: unknown): readonly Contributed[] {
  const { contributes } = manifest as { readonly contributes: { readonly commands: readonly Contributed[] } };
  return contributes.commands;
}

function toAction({ command, title, icon }: Contributed): Action {
  const [, name] = /^\$\((.+)\)$/.exec(icon ?? '') ?? [];
  const label = typeof title === 'string' ? title : title.value;
  return { label, command, ...(name !== undefined && { iconPath: new vscode.ThemeIcon(name) }) };
}

import * as vscode from 'vscode';
import { type Note, readNote } from '../../core';
import { type Choice, choose } from '../choose';
import { hasFile, textOf } from '../files';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { committedVersions, type NoVersions } from './git';
import { fileNameOf } from './subject';

/** A version that a note is compared with. */
export interface EarlierVersion {
  /** What it is called within a sentence. */
  readonly name: string;
  /** Which it is, to know it again. */
  readonly key: string;
  /** The note that it is, where that may change as well. */
  readonly uri?: string;
  /** Reads it; undefined where it is gone. */
  read(): Promise<Note | undefined>;
}

/** With what a note is to be compared. */
export const comparedWith = ['saved', 'commit', 'note'] as const;
export type ComparedWith = (typeof comparedWith)[number];

/** The version that is wanted; undefined where the user gives up, or there is none, which he is told. */
export async function earlierVersion(
  notes: Notes,
  document: vscode.TextDocument,
  wanted: ComparedWith | undefined,
): Promise<EarlierVersion | undefined> {
  const chosen = wanted ?? (await askForKind());
  switch (chosen) {
    case 'saved':
      return savedState(document);
    case 'commit':
      return commitOf(document);
    case 'note':
      return otherNote(notes, document);
    default:
      return undefined;
  }
}

async function askForKind(): Promise<ComparedWith | undefined> {
  const kinds: Choice<ComparedWith>[] = [
    {
      label: vscode.l10n.t('Last saved state'),
      detail: vscode.l10n.t('What was changed since the note was saved'),
      value: 'saved',
    },
    {
      label: vscode.l10n.t('A commit…'),
      detail: vscode.l10n.t('A version of this note that Git keeps'),
      value: 'commit',
    },
    {
      label: vscode.l10n.t('Another note…'),
      detail: vscode.l10n.t('Such as an earlier edition, of the open folders'),
      value: 'note',
    },
  ];
  return choose(kinds, vscode.l10n.t('With what are the judgements to be compared?'));
}

function savedState({ uri }: vscode.TextDocument): EarlierVersion | undefined {
  if (!hasFile(uri))
    return tell(vscode.l10n.t('The note has not been saved yet. Save it first: there is no earlier state.'));
  return {
    name: vscode.l10n.t('the last saved state'),
    key: 'saved',
    // Nobody can go to what stood there: the file is shown as it is in the editor.
    read: async () => readNote(await textOf(uri), ''),
  };
}

interface CommitItem extends vscode.QuickPickItem {
  readonly hash: string;
  readonly uri: vscode.Uri;
}

async function commitOf({ uri }: vscode.TextDocument): Promise<EarlierVersion | undefined> {
  const versions = await committedVersions(uri);
  if (typeof versions === 'string') return tell(whyNone(versions));
  const items = versions.map(
    ({ hash, subject, author, day, uri }): CommitItem => ({
      label: subject,
      description: [day, author].filter(Boolean).join(' · '),
      ...{ hash, uri },
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('With which commit are the judgements to be compared?'),
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  return {
    name: vscode.l10n.t('commit {0} ({1})', chosen.hash.slice(0, 8), chosen.label),
    key: chosen.hash,
    read: async () => {
      const committed = await vscode.workspace.openTextDocument(chosen.uri);
      return readNote(committed.getText(), chosen.uri.toString());
    },
  };
}

function whyNone(reason: NoVersions): string {
  switch (reason) {
    case 'no-git':
      return vscode.l10n.t(
        'The Git extension of VS Code is not available here, so that no commits are known. Compare with the saved state or another note.',
      );
    case 'no-repository':
      return vscode.l10n.t(
        'The note is in no Git repository that is open. Compare it with the saved state or another note.',
      );
    case 'no-commit':
      return vscode.l10n.t('The note is in no commit yet. Compare it with the saved state or another note.');
  }
}

async function otherNote(
  notes: Notes,
  { uri: own }: vscode.TextDocument,
): Promise<EarlierVersion | undefined> {
  await notes.foundOnce();
  const uris = [...notes.all].map(({ uri }) => vscode.Uri.parse(uri));
  const items = uris
    .filter((uri) => uri.toString() !== own.toString() && hasFile(uri))
    .map((uri) => ({ label: fileNameOf(uri), description: vscode.workspace.asRelativePath(uri), uri }));
  if (items.length === 0) return tell(vscode.l10n.t('There is no other note in the open folders.'));
  items.sort((one, other) => one.description.localeCompare(other.description));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which note is the earlier one?'),
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  const address = chosen.uri.toString();
  return { name: chosen.label, key: address, uri: address, read: async () => notes.noteAt(address) };
}

import * as vscode from 'vscode';
import { idOfKey, type Referrers, referrersOf, takeEntries } from '../../core';
import type { Notes } from '../notes';
import { editNote } from './edit';
import type { Pointed } from './pointed';

/** Takes entries away, once the user has seen what refers to them. */
export async function deleteEntries(notes: Notes, { uri, entries }: Pointed): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const referrers = referrersOf(notes.read(document), entries);
  const references = await ask(entries, referrers);
  if (references) await editNote(notes, uri, (note) => takeEntries(note, entries, references));
}

interface Answer extends vscode.QuickPickItem {
  readonly references: 'keep' | 'remove';
}

async function ask(entries: readonly string[], referrers: Referrers): Promise<'keep' | 'remove' | undefined> {
  const { t } = vscode.l10n;
  const [only = ''] = entries;
  const title =
    entries.length === 1 ? t('Delete “{0}”?', idOfKey(only)) : t('Delete {0} entries?', entries.length);
  const isUsed = referrers.total > 0 || referrers.texts.length > 0;
  const items: readonly Answer[] = isUsed
    ? [
        { label: t('Delete with Its References'), detail: consequences(referrers), references: 'remove' },
        { label: t('Delete, and Leave References'), references: 'keep' },
      ]
    : [{ label: t('Delete'), detail: consequences(referrers), references: 'keep' }];
  return (await vscode.window.showQuickPick(items, { title }))?.references;
}

/** What is seen of it in one line, and is read out. */
function consequences({ total, named, texts, notes }: Referrers): string {
  const { t } = vscode.l10n;
  const names = [...named, ...(total > named.length ? [t('and {0} more', total - named.length)] : [])];
  const parts = [
    total === 0 && texts.length === 0 && notes.length === 0 ? t('Nothing refers to it.') : '',
    names.length > 0 ? t('Referred to by: {0}.', names.join(' · ')) : '',
    texts.length > 0 ? t('Named in: {0}.', texts.join(', ')) : '',
    notes.length > 0 ? t('Other notes use it, and are left as they are: {0}.', notes.join(', ')) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

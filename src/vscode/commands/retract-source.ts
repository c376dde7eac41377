import * as vscode from 'vscode';
import { editsFor, type RecallableSource, Refusal, recallableSources } from '../../core';
import { activeDocument } from '../active-note';
import { applyToDocument } from '../apply-edits';
import type { Notes } from '../notes';
import { plainLabel } from '../plain-label';
import type { SelectedEntry } from '../selected-entry';
import { tell } from '../tell';
import { walkHits } from './walk-hits';

type Recall = 'retracted' | 'superseded';

/** Marks a source as one that nobody is to rely on any more, and walks through what that hits. */
export function registerRetractSource(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands } = notes.log.for('retract-source');
  return commands.registerCommand('analystNotes.retractSource', async () => {
    const document = activeDocument();
    if (!document) return tell(vscode.l10n.t('Open the note that has the source first.'));
    // A note that nobody has read yet may cite the source.
    await notes.allRead();
    const sources = recallableSources(notes.read(document));
    if (sources.length === 0) return tell(vscode.l10n.t('This note has no source.'));
    const source = await askForSource(sources, selection.in(document));
    const status = source && (await askForStatus(source));
    if (source && status && (await mark(notes, source, status))) await walkHits(notes, source, status);
  });
}

/** The source that is selected comes first. */
async function askForSource(
  sources: readonly RecallableSource[],
  selected: string | undefined,
): Promise<RecallableSource | undefined> {
  const isSelected = ({ key }: RecallableSource) => key === selected;
  const inOrder = [...sources.filter(isSelected), ...sources.filter((source) => !isSelected(source))];
  const items = inOrder.map((source) => ({
    label: plainLabel(source.label),
    description: [source.id, source.status === 'current' ? '' : statusWords(source.status)]
      .filter(Boolean)
      .join(' · '),
    iconPath: new vscode.ThemeIcon('book'),
    source,
  }));
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Mark Source as Retracted'),
    placeHolder: vscode.l10n.t('Which source is not to be relied on any more?'),
    matchOnDescription: true,
  });
  return item?.source;
}

async function askForStatus({ label }: RecallableSource): Promise<Recall | undefined> {
  const items = [
    {
      label: statusWords('retracted'),
      detail: vscode.l10n.t('Its publisher takes back what it says.'),
      status: 'retracted' as const,
    },
    {
      label: statusWords('superseded'),
      detail: vscode.l10n.t('A later version stands in its place.'),
      status: 'superseded' as const,
    },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Mark Source as Retracted'),
    placeHolder: vscode.l10n.t('What has become of “{0}”?', label),
  });
  return item?.status;
}

function statusWords(status: Recall): string {
  return status === 'retracted' ? vscode.l10n.t('retracted') : vscode.l10n.t('superseded');
}

/** Whether the note says so now. */
async function mark(notes: Notes, { uri, key, was }: RecallableSource, to: Recall): Promise<boolean> {
  const note = notes.noteAt(uri);
  if (!note) return false;
  try {
    const edits = editsFor(note, { kind: 'setField', entry: key, path: ['status'], value: to, was });
    if (edits.length === 0 || (await applyToDocument({ uri: vscode.Uri.parse(uri) }, note, edits)))
      return true;
    tell(vscode.l10n.t('The note could not be changed, and is as it was. Is its file read-only?'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.message);
  }
  return false;
}

import * as vscode from 'vscode';
import { type YardstickId, yardstickIds } from '../../core';
import type { LeftWords, Untranslated, YardstickChange } from '../../core/whole-notes';
import { applyToDocument } from '../apply-edits';
import { toRange } from '../convert';
import { FollowedPlaces } from '../followed-places';
import { unlessRefused } from '../import/take-in';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { noteToChange } from './note-to-change';

/** Gives the note that is shown another yardstick, and says its likelihoods in the terms of that; with a name, that one. */
export function registerChangeYardstick(notes: Notes): vscode.Disposable {
  const registry = notes.log.for('change-yardstick');
  return registry.commands.registerCommand('analystNotes.changeYardstick', async (asked?: unknown) => {
    const document = await noteToChange();
    if (document) await unlessRefused(() => change(notes, document, asked, registry.failed));
  });
}

async function change(
  notes: Notes,
  document: vscode.TextDocument,
  asked: unknown,
  failed: (error: unknown) => void,
): Promise<void> {
  const { changeYardstick } = await import('../../core/whole-notes');
  const named = yardstickIds.find((each) => each === asked);
  const id = named ?? (await askForYardstick(notes.read(document).yardstick.id));
  if (id === undefined) return;
  const way = await askForWay(notes, document, id);
  if (way === undefined) return;
  const note = notes.read(document);
  const made = changeYardstick(note, id, way);
  if (!(await applyToDocument(document, note, made.edits)))
    return tell(vscode.l10n.t('The note did not take the new yardstick, and is as it was.'));
  // The message stays until somebody answers it, and the command is done.
  offerToShow(document, made, messageOn(made)).then(undefined, failed);
}

interface YardstickItem extends vscode.QuickPickItem {
  readonly id: YardstickId;
}

async function askForYardstick(own: YardstickId): Promise<YardstickId | undefined> {
  const { yardstickChoices } = await import('../../core/whole-notes');
  const items = yardstickChoices()
    .filter(({ id }) => id !== own)
    .map(({ id, title, terms }): YardstickItem => ({ id, label: title, description: id, detail: terms }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: title(),
    placeHolder: vscode.l10n.t('The yardstick of this note is {0}. Which is it to be?', own),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}

function title(): string {
  return vscode.l10n.t('Change the Yardstick');
}

interface WayItem extends vscode.QuickPickItem {
  readonly way?: Untranslated;
  readonly place?: LeftWords;
}

/** Shows what would become of the note, before anything does. Who chooses what is left goes there instead. */
async function askForWay(
  notes: Notes,
  document: vscode.TextDocument,
  id: YardstickId,
): Promise<Untranslated | undefined> {
  const { changeYardstick } = await import('../../core/whole-notes');
  const note = notes.read(document);
  const leaving = changeYardstick(note, id);
  const hasGaps = leaving.left.some(({ where }) => where === 'field');
  const inPercent = hasGaps ? changeYardstick(note, id, 'percent') : leaving;
  const gained = countOf(inPercent) - countOf(leaving);
  const left = leaving.left.map(
    (place): WayItem => ({ ...itemOf(document, toRange(note, place.span), place), place }),
  );
  const kind = vscode.QuickPickItemKind.Separator;
  const items: readonly WayItem[] = [
    { label: labelOf(leaving), detail: translations(leaving), way: 'leave' },
    ...(gained > 0
      ? [{ label: percentLabel(leaving, gained), detail: translations(inPercent), way: 'percent' as const }]
      : []),
    ...(left.length > 0 ? [{ label: vscode.l10n.t('left as it is'), kind }] : []),
    ...left,
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: title(),
    placeHolder: vscode.l10n.t('Nothing is changed yet. What is to be done?'),
    matchOnDetail: true,
  });
  if (chosen?.place)
    await vscode.window.showTextDocument(document, { selection: toRange(note, chosen.place.span) });
  return chosen?.way;
}

function countOf({ reworded }: YardstickChange): number {
  return reworded.reduce((sum, { count }) => sum + count, 0);
}

function labelOf(change: YardstickChange): string {
  return vscode.l10n.t('Re-word {0}, leave {1}', likelihoods(countOf(change)), change.left.length);
}

function percentLabel(change: YardstickChange, gained: number): string {
  const left = change.left.length - gained;
  return vscode.l10n.t(
    'Re-word {0}, write {1} in percent, leave {2}',
    likelihoods(countOf(change)),
    gained,
    left,
  );
}

function likelihoods(count: number): string {
  return count === 1 ? vscode.l10n.t('1 likelihood') : vscode.l10n.t('{0} likelihoods', count);
}

function translations({ reworded }: YardstickChange): string {
  if (reworded.length === 0) return vscode.l10n.t('All words stay as they are.');
  return reworded.map(({ from, to, count }) => `${from} → ${to} (${count})`).join(', ');
}

function messageOn(change: YardstickChange): string {
  const { length } = change.left;
  const done = vscode.l10n.t('Re-worded: {0}.', likelihoods(countOf(change)));
  if (length === 0) return done;
  return length === 1
    ? vscode.l10n.t('{0} One place is left to you.', done)
    : vscode.l10n.t('{0} {1} places are left to you.', done, length);
}

/** The places stay right while the note is edited, as they are mended one after the other. */
async function offerToShow(
  document: vscode.TextDocument,
  { left }: YardstickChange,
  message: string,
): Promise<void> {
  const show = vscode.l10n.t('Show');
  const places = new FollowedPlaces(
    document,
    left.map(({ spanAfter }) => spanAfter),
  );
  try {
    while ((await vscode.window.showInformationMessage(message, ...(left.length > 0 ? [show] : []))) === show)
      await showOne(document, left, places);
  } finally {
    places.dispose();
  }
}

async function showOne(
  document: vscode.TextDocument,
  left: readonly LeftWords[],
  places: FollowedPlaces,
): Promise<void> {
  const items = left.map((each, at) => {
    const range = places.rangeOf(at);
    return { ...itemOf(document, range, each), range };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: title(),
    placeHolder: vscode.l10n.t('Choose one to go there'),
    matchOnDetail: true,
  });
  if (chosen) await vscode.window.showTextDocument(document, { selection: chosen.range });
}

function itemOf(
  document: vscode.TextDocument,
  range: vscode.Range,
  { why }: LeftWords,
): vscode.QuickPickItem {
  const line = vscode.l10n.t('Line {0}', range.start.line + 1);
  return { label: document.getText(range).replace(/\s+/g, ' ') || line, description: line, detail: why };
}

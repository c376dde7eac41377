import * as vscode from 'vscode';
import { type RecallableSource, type SourceHit, sourceHits } from '../../core';
import { toLocation } from '../convert';
import { lossWords } from '../evidence/words';
import { kindIcons } from '../kind-icons';
import type { Notes } from '../notes';
import { plainLabel } from '../plain-label';
import { Preview } from '../preview';
import { tell } from '../tell';

/**
 * Walks through what a source hits that is not to be relied on any more: each place is shown as it is come to, Enter
 * leads to the next, and who goes away stays where he is. The texts can be written in meanwhile.
 */
export async function walkHits(
  notes: Notes,
  source: RecallableSource,
  status: 'retracted' | 'superseded',
): Promise<void> {
  const hits = hitsOf(notes, source);
  const isRetracted = status === 'retracted';
  if (hits.length === 0)
    return tell(
      isRetracted
        ? vscode.l10n.t('“{0}” is marked as retracted. Nothing names it.', source.label)
        : vscode.l10n.t('“{0}” is marked as superseded. Nothing names it.', source.label),
    );
  const title = (at: number): string =>
    isRetracted
      ? vscode.l10n.t('Hit by the retraction: {0} of {1}', at + 1, hits.length)
      : vscode.l10n.t('Hit as it is superseded: {0} of {1}', at + 1, hits.length);
  const isDone = await walk(notes, source, hits, title);
  if (isDone) tell(vscode.l10n.t('You have seen all {0} places that “{1}” hits.', hits.length, source.label));
}

interface HitItem extends vscode.QuickPickItem {
  readonly at: number;
}

/** Resolves to whether the last place was left by Enter. */
function walk(
  notes: Notes,
  source: RecallableSource,
  hits: readonly SourceHit[],
  title: (at: number) => string,
): Promise<boolean> {
  const preview = new Preview();
  const pick = vscode.window.createQuickPick<HitItem>();
  pick.placeholder = vscode.l10n.t('Enter leads to the next place, Escape ends the walk');
  pick.ignoreFocusOut = true;
  pick.items = hits.map((hit, at) => itemOf(hit, at));
  let isDone = false;
  let current = 0;
  pick.title = title(0);
  pick.onDidChangeActive(([item]) => {
    if (!item) return;
    current = item.at;
    pick.title = title(current);
    preview.show(placeOf(notes, source, hits, current));
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const next = pick.items[current + 1];
      isDone = !next;
      if (next) pick.activeItems = [next];
      else pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      const place = placeOf(notes, source, hits, current);
      void (place ? preview.goTo(place) : Promise.resolve()).then(() => resolve(isDone));
    });
    pick.show();
  });
}

function itemOf({ label, kind, noteName, isNamed, loss }: SourceHit, at: number): HitItem {
  const how = isNamed ? vscode.l10n.t('names it') : '';
  return {
    label: plainLabel(label),
    description: [how, loss ? lossWords(loss) : ''].filter(Boolean).join(' · '),
    detail: noteName,
    iconPath: new vscode.ThemeIcon(kind ? kindIcons[kind] : 'note'),
    alwaysShow: true,
    at,
  };
}

/** As the notes stand by now: whoever mends one place moves those behind it, and may take it out of the list. */
function placeOf(
  notes: Notes,
  source: RecallableSource,
  hits: readonly SourceHit[],
  at: number,
): vscode.Location | undefined {
  const hit = hits[at];
  const now = hitsOf(notes, source);
  const same = now.find((each) => each.uri === hit?.uri && each.label === hit.label);
  const found = now.length === hits.length ? now[at] : same;
  return found && toLocation(found, notes, undefined);
}

function hitsOf(notes: Notes, { uri, key }: RecallableSource): readonly SourceHit[] {
  const note = notes.noteAt(uri);
  return note ? sourceHits({ note, key }) : [];
}

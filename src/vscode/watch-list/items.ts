import * as vscode from 'vscode';
import {
  type Calibration,
  daysLeftOf,
  leastSettled,
  shortDate,
  type Watched,
  type WatchGroupName,
  type WatchRow,
} from '../../core';
import { entryIcon } from '../tree/icons';
import type { RangeRow, WatchedRow } from './rows';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** What is awaited: its words, when it is due, how likely it is, and of which note. A click opens its place in the text. */
export function watchedItem(row: WatchedRow, shown: WatchRow | undefined, today: string): vscode.TreeItem {
  const { uri, watched } = row;
  const item = new vscode.TreeItem(shown?.label || '…', None);
  item.id = `${row.group}/${uri}#${watched.key ?? ''}`;
  item.contextValue = watched.kind;
  item.command = {
    command: 'analystNotes.watchList.open',
    title: vscode.l10n.t('Open in Text'),
    arguments: [row],
  };
  // What is gone by now is still shown for as long as the list settles.
  if (!shown) return item;
  const { sort, isKey, spoken, likelihood, note } = shown;
  const kind = watched.kind === 'indicator' ? 'indicator' : 'claim';
  item.iconPath = watched.kind === 'note' ? new vscode.ThemeIcon('note') : entryIcon({ kind, sort, isKey });
  const ofNote = watched.kind === 'note' ? vscode.l10n.t('to be looked at again') : note;
  const facts = [likelihood, ofNote].filter(Boolean);
  item.description = [daysInShort(watched, today), ...facts].filter(Boolean).join(' · ');
  const words = [spoken, sort.replace('-', ' '), daysInFull(watched, today), ...facts];
  item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
  return item;
}

/** How far a day is off, for the eye. */
function daysInShort(watched: Watched, today: string): string {
  const days = daysLeftOf(watched, today);
  if (days === undefined) return '';
  if (days < 0) return vscode.l10n.t('{0} d over', -days);
  if (days === 0) return vscode.l10n.t('due today');
  return days <= 7 ? vscode.l10n.t('in {0} d', days) : dueOn(watched);
}

/** The same as it is read out. */
function daysInFull(watched: Watched, today: string): string {
  const days = daysLeftOf(watched, today);
  if (days === undefined) return vscode.l10n.t('no date');
  if (days === -1) return vscode.l10n.t('1 day over');
  if (days < 0) return vscode.l10n.t('{0} days over', -days);
  return days === 0 ? vscode.l10n.t('due today') : dueOn(watched);
}

function dueOn({ date }: Watched): string {
  return vscode.l10n.t('due {0}', shortDate(date?.interval.to ?? ''));
}

export function groupItem(name: WatchGroupName, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(name), Expanded);
  item.id = name;
  item.description = String(count);
  item.iconPath = groupIcon(name);
  item.contextValue = 'group';
  item.tooltip = groupTooltip(name);
  item.accessibilityInformation = { label: `${groupName(name)}, ${count}` };
  return item;
}

export function groupName(name: WatchGroupName): string {
  switch (name) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'this-week':
      return vscode.l10n.t('This Week');
    case 'later':
      return vscode.l10n.t('Later');
    case 'no-date':
      return vscode.l10n.t('No Date');
  }
}

function groupTooltip(name: WatchGroupName): string {
  switch (name) {
    case 'overdue':
      return vscode.l10n.t(
        'The last possible day has passed. Mark what has become of it, or give a later date.',
      );
    case 'this-week':
      return vscode.l10n.t('Due today or within seven days.');
    case 'later':
      return vscode.l10n.t('Due in more than seven days.');
    case 'no-date':
      return vscode.l10n.t('Watched without an end. Give the date in until.');
  }
}

function groupIcon(name: WatchGroupName): vscode.ThemeIcon {
  switch (name) {
    case 'overdue':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'this-week':
      return new vscode.ThemeIcon('calendar');
    case 'later':
      return new vscode.ThemeIcon('watch');
    case 'no-date':
      return new vscode.ThemeIcon('dash');
  }
}

export function rangeItem({ group, from, to }: RangeRow): vscode.TreeItem {
  const item = new vscode.TreeItem(`${from + 1}–${to}`, Collapsed);
  item.id = `${group}#${from}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'range';
  return item;
}

/** Below a number of settled forecasts the score would say more of chance than of skill, and is not told. */
export function calibrationItem(calibration: Calibration): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Calibration'), None);
  item.id = 'calibration';
  item.description = calibrationInShort(calibration);
  item.iconPath = new vscode.ThemeIcon('graph-scatter');
  item.contextValue = 'calibration';
  item.tooltip = calibrationTooltip(calibration);
  item.accessibilityInformation = { label: `${vscode.l10n.t('Calibration')}, ${item.description}` };
  item.command = {
    command: 'analystNotes.showCalibration',
    title: vscode.l10n.t('Show Calibration'),
  };
  return item;
}

export function calibrationInShort({ count, score }: Calibration): string {
  return score
    ? vscode.l10n.t('Brier score {0} · {1} settled', score.brier.toFixed(2), count)
    : vscode.l10n.t('{0} settled; calibration from {1} on', count, leastSettled);
}

function calibrationTooltip({ score }: Calibration): string {
  const meaning = vscode.l10n.t(
    'Brier score: the mean of (p − o)² over your settled forecasts, where p is the middle of the band that was stated and o is 1 if the forecast came true, else 0. Each likelihood in was counts by the days that it held. 0 is perfect; who always says 50 % has 0.25.',
  );
  const early = vscode.l10n.t(
    'With fewer than {0} settled forecasts, chance would say more than skill.',
    leastSettled,
  );
  return score ? meaning : `${early}\n\n${meaning}`;
}

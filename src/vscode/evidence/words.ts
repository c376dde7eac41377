import * as vscode from 'vscode';
import type { EvidenceGroupName, EvidenceRow, EvidenceTreeRow, Loss } from '../../core';
import type { Shown } from './rows';

export function groupTitle(name: EvidenceGroupName): string {
  const titles: Readonly<Record<EvidenceGroupName, string>> = {
    for: vscode.l10n.t('For'),
    against: vscode.l10n.t('Against'),
    sources: vscode.l10n.t('Sources'),
    origins: vscode.l10n.t('Comes From'),
    judgements: vscode.l10n.t('Judged By'),
    ratings: vscode.l10n.t('Evidence'),
    rests: vscode.l10n.t('Rests on It'),
    falls: vscode.l10n.t('Falls with It'),
    asserts: vscode.l10n.t('Asserts'),
    said: vscode.l10n.t('Said of It'),
    relations: vscode.l10n.t('Relations'),
    parts: vscode.l10n.t('Parts'),
    gaps: vscode.l10n.t('Not Known'),
    affects: vscode.l10n.t('Keeps Uncertain'),
    collect: vscode.l10n.t('Would Close It'),
  };
  return titles[name];
}

/** What is to be known of an entry at a glance, where nobody asks what it is to another. */
export function worthOf(entry: EvidenceRow): string[] {
  return [entry.likelihood ?? '', entry.recalled ? recalledWords(entry.recalled) : '', nothingIn(entry)];
}

/** The same of a row, behind what it is to the one above it. */
export function factsOf({ entry, group, way }: Extract<Shown, { readonly type: 'entry' }>): string[] {
  const { isCircle, isShared, tellsNothingApart, elsewhere = '' } = entry;
  return [
    way.length === 1 && entry.role === 'objection' && group === 'against' ? '' : roleWords(entry, group),
    tellsNothingApart ? vscode.l10n.t('tells none apart') : '',
    ...(entry.role === 'fall' || entry.role === 'view' ? [] : worthOf(entry)),
    isCircle ? vscode.l10n.t('goes round in a circle') : '',
    isShared ? vscode.l10n.t('more than once') : '',
    elsewhere,
  ];
}

/** Whether something is amiss with what somebody relies on. */
export function isWarned({ nothing, recalled, role }: EvidenceRow): boolean {
  const isRelied = role === undefined || role === 'reason' || role === 'objection';
  return recalled !== undefined || (isRelied && nothing !== undefined && nothing !== 'assumed');
}

function nothingIn({ nothing }: EvidenceRow): string {
  switch (nothing) {
    case 'unsupported':
      return vscode.l10n.t('nothing');
    case 'assumed':
      return vscode.l10n.t('assumed');
    case 'awaited':
      return vscode.l10n.t('nothing yet');
    case 'unsourced':
      return vscode.l10n.t('nothing: no source');
    default:
      return '';
  }
}

function recalledWords(recalled: 'retracted' | 'superseded'): string {
  return recalled === 'retracted' ? vscode.l10n.t('retracted') : vscode.l10n.t('superseded');
}

/** What the title of the group says is not said again. */
function roleWords(entry: EvidenceTreeRow, group: EvidenceGroupName): string {
  const isUp = group === 'rests';
  switch (entry.role) {
    case 'objection':
      return isUp ? vscode.l10n.t('spoken against') : vscode.l10n.t('against');
    case 'exclusion':
      return vscode.l10n.t('cannot both be true');
    case 'origin':
      return isUp ? vscode.l10n.t('repeats it') : vscode.l10n.t('repeated');
    case 'judgement':
      return isUp ? vscode.l10n.t('judged') : '';
    case 'rating':
      return isUp ? vscode.l10n.t('rated {0}', entry.rating ?? '') : (entry.rating ?? '');
    case 'view':
      return entry.words ? vscode.l10n.t('judges {0}', entry.words) : vscode.l10n.t('judges');
    case 'voice':
      return entry.kind === 'source' ? vscode.l10n.t('its words') : vscode.l10n.t('speaks');
    case 'relation':
      return entry.words ?? '';
    case 'whole':
      return vscode.l10n.t('it is a part of it');
    case 'fall':
      return entry.loss ? lossWords(entry.loss, entry.left) : '';
    default:
      return '';
  }
}

/** What a claim loses when the entry falls that is looked at. */
export function lossWords(loss: Loss, left = ''): string {
  switch (loss) {
    case 'voice':
      return vscode.l10n.t('nobody else says it');
    case 'hypothesis':
      return vscode.l10n.t('is the judgement on it');
    case 'condition':
      return vscode.l10n.t('holds only if it does');
    case 'support':
      return vscode.l10n.t('loses all support');
    case 'evidence':
      return vscode.l10n.t('left with no evidence');
    case 'origins':
      return vscode.l10n.t('left with no source');
    case 'corroboration':
      return left ? vscode.l10n.t('left with one source: {0}', left) : vscode.l10n.t('left with one source');
  }
}

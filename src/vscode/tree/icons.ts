import * as vscode from 'vscode';
import type { ContentsName, ContentsRow, Kind } from '../../core';
import { kindIcons } from '../kind-icons';

/** What stands for some of a kind, by their sort in the word of the format. */
const ofSort: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  claim: {
    fact: 'verified',
    assumption: 'circle-outline',
    forecast: 'telescope',
    implication: 'arrow-right',
    recommendation: 'megaphone',
  },
  indicator: { watching: 'eye', scheduled: 'calendar', 'not-observed': 'circle-slash' },
  gap: { closed: 'pass' },
  actor: { person: 'person', organisation: 'organization', state: 'globe', region: 'location' },
};

const ofList: Readonly<Record<ContentsName, string>> = {
  hypotheses: 'lightbulb-sparkle',
  'key-claims': 'star-full',
  claims: 'comment-discussion',
  indicators: 'graph-line',
  gaps: 'question',
  sources: 'library',
  actors: 'organization',
};

export function listIcon(name: ContentsName): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ofList[name]);
}

/** A key claim is a star, whatever else it is; an event is told from what is only awaited. */
export function entryIcon({
  kind,
  sort,
  isKey,
}: Pick<ContentsRow, 'kind' | 'sort' | 'isKey'>): vscode.ThemeIcon {
  if (isKey) return new vscode.ThemeIcon('star-full', new vscode.ThemeColor('charts.yellow'));
  return new vscode.ThemeIcon(ofSort[kind]?.[sort] ?? kindIcons[kind]);
}

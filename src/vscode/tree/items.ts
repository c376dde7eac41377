import * as vscode from 'vscode';
import type { OutlineItem, Severity } from '../../core';
import type { Row } from './contents';

const icons: Readonly<Record<OutlineItem['type'], string>> = {
  section: 'list-unordered',
  field: 'symbol-string',
  source: 'book',
  actor: 'account',
  hypothesis: 'lightbulb',
  claim: 'comment',
  indicator: 'pulse',
  gap: 'question',
};

const sectionIcons: Readonly<Record<string, string>> = {
  sources: 'library',
  actors: 'organization',
  hypotheses: 'lightbulb-sparkle',
  claims: 'comment-discussion',
  indicators: 'graph-line',
  gaps: 'question',
};

/** How a row looks. A click opens its place in the text. */
export function toTreeItem(row: Row, document: vscode.TextDocument): vscode.TreeItem {
  const { item, id } = row;
  const isSection = item.type === 'section';
  const state = isSection ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
  const tree = new vscode.TreeItem(item.name || '…', state);
  tree.id = `${document.uri.toString()}#${id}`;
  tree.description = item.detail;
  tree.iconPath = new vscode.ThemeIcon((isSection && sectionIcons[item.name]) || icons[item.type]);
  tree.contextValue = isSection ? 'section' : item.type;
  tree.tooltip = isSection ? `${item.name}: ${item.detail}` : `${item.name}\n${item.detail}`.trim();
  if (row.gravest) {
    tree.resourceUri = problemUri(id, row.gravest, row.problems);
    tree.accessibilityInformation = { label: `${item.name}, ${item.detail}, ${countOf(row.problems)}` };
  }
  tree.command = {
    command: 'analystNotes.tree.open',
    title: vscode.l10n.t('Open in Text'),
    arguments: [row],
  };
  return tree;
}

const problemScheme = 'analyst-notes-entry';

/** An address that says how many problems a row has: what it is decorated by follows from it alone. */
function problemUri(id: string, severity: Severity, count: number): vscode.Uri {
  return vscode.Uri.from({
    scheme: problemScheme,
    path: `/${encodeURIComponent(id)}`,
    query: `${severity}=${count}`,
  });
}

function countOf(problems: number): string {
  return problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
}

const colours: Readonly<Record<string, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
};

/** The badge and colour of rows with problems, as the Explorer shows them for files. */
export const problemDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== problemScheme) return undefined;
    const [severity = '', count = '0'] = uri.query.split('=');
    const problems = Number(count);
    const colour = colours[severity];
    return {
      badge: problems > 9 ? '9+' : String(problems),
      tooltip: countOf(problems),
      ...(colour && { color: new vscode.ThemeColor(colour) }),
    };
  },
};

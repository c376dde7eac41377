import * as vscode from 'vscode';
import { type EvidenceGroup, type EvidenceGroupName, type EvidenceRow, hover, idSpanOf } from '../../core';
import { linkerIn } from '../convert';
import type { Notes } from '../notes';
import { entryIcon } from '../tree/icons';
import { markOf } from './marks';
import type { Shown } from './rows';
import { factsOf, groupTitle, isWarned, worthOf } from './words';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a row looks. */
export function itemOf(shown: Shown, isFolded: (group: EvidenceGroupName) => boolean): vscode.TreeItem {
  switch (shown.type) {
    case 'head':
      return entryItem(shown.entry, worthOf(shown.entry), None, 'head');
    case 'group':
      return groupItem(shown.group, shown.head, isFolded);
    case 'entry':
      return entryItem(shown.entry, factsOf(shown), shown.entry.isBranch ? Collapsed : None, 'entry');
    case 'text':
      return textItem(shown.text);
    case 'nothing':
      return new vscode.TreeItem(vscode.l10n.t('Nothing falls with it.'), None);
    case 'more':
      return new vscode.TreeItem(vscode.l10n.t('{0} more', shown.count), None);
  }
}

function entryItem(
  entry: EvidenceRow,
  facts: readonly string[],
  state: vscode.TreeItemCollapsibleState,
  place: 'head' | 'entry',
): vscode.TreeItem {
  const { kind, sort, isKey, grade = '', gradeWords = '' } = entry;
  const description = facts.filter(Boolean).join(' · ');
  // What stands behind a label must be seen in a side bar as well.
  const label = description && place === 'entry' ? entry.short : entry.label;
  const item = new vscode.TreeItem(label, state);
  item.description = description;
  item.iconPath = isWarned(entry)
    ? new vscode.ThemeIcon(
        entryIcon({ kind, sort, isKey }).id,
        new vscode.ThemeColor('list.warningForeground'),
      )
    : entryIcon({ kind, sort, isKey });
  item.contextValue = `${place} ${kind}`;
  const mark = markOf(grade.length <= 2 ? grade : '', isWarned(entry));
  if (mark) item.resourceUri = mark;
  const spoken = [entry.label, sort === kind ? kind : `${sort} ${kind}`, description, grade, gradeWords];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
  return item;
}

const icons: Readonly<Partial<Record<EvidenceGroupName, string>>> = {
  for: 'add',
  against: 'remove',
  rests: 'arrow-up',
  falls: 'arrow-down',
};

function groupItem(
  { name, count }: EvidenceGroup,
  head: EvidenceRow,
  isFolded: (group: EvidenceGroupName) => boolean,
): vscode.TreeItem {
  const item = new vscode.TreeItem(
    groupTitle(name),
    count === 0 ? None : isFolded(name) ? Collapsed : Expanded,
  );
  const isMissing = name === 'for' && count === 0 && isWarned(head);
  item.description = count === 0 ? emptiness(name, head) : count === undefined ? '' : String(count);
  item.iconPath = new vscode.ThemeIcon(
    icons[name] ?? 'list-unordered',
    isMissing ? new vscode.ThemeColor('list.warningForeground') : undefined,
  );
  item.contextValue = `group ${name}`;
  const mark = markOf('', isMissing);
  if (mark) item.resourceUri = mark;
  return item;
}

function emptiness(name: EvidenceGroupName, { nothing }: EvidenceRow): string {
  if (name !== 'for') return vscode.l10n.t('none');
  return nothing === 'assumed' ? vscode.l10n.t('assumed') : vscode.l10n.t('nothing');
}

/** What would close a gap is no entry, and is read whole in its tooltip. */
function textItem(text: string): vscode.TreeItem {
  const item = new vscode.TreeItem(groupTitle('collect'), None);
  item.description = text;
  item.tooltip = text;
  item.iconPath = new vscode.ThemeIcon('search');
  item.contextValue = 'text';
  item.accessibilityInformation = { label: `${groupTitle('collect')}, ${text}` };
  return item;
}

/** The hover of an entry, behind what its row says. */
export function tooltipOf(notes: Notes, shown: Shown): vscode.MarkdownString | undefined {
  if (shown.type !== 'head' && shown.type !== 'entry') return undefined;
  const { uri, key } = shown.entry;
  const note = notes.noteAt(uri);
  const span = note && idSpanOf(note, key);
  const found = span && hover(note, span.start, linkerIn(notes, note));
  const facts = shown.type === 'entry' ? factsOf(shown) : worthOf(shown.entry);
  const grade = [shown.entry.grade, shown.entry.gradeWords].filter(Boolean).join(': ');
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText([...facts, grade].filter(Boolean).join(' · ')).appendMarkdown('\n\n');
  return tooltip.appendMarkdown(found?.markdown ?? '');
}

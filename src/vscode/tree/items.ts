import * as vscode from 'vscode';
import {
  type ContentsName,
  type ContentsRow,
  contentsHead,
  contentsRow,
  type Diagnostic,
  idOfKey,
  type Outside,
  type ViewContext,
} from '../../core';
import { entryIcon, listIcon } from './icons';
import { decorate } from './problems';
import type { EntryRow, ListRow, RangeRow, Row } from './rows';

/** What a tree is of, for who draws its rows. */
export interface Drawn {
  readonly uri: vscode.Uri;
  readonly context: ViewContext;
  readonly isFiltered: boolean;
  /** The problems that lie in no entry. */
  problemsOutside(owner: Outside): readonly Diagnostic[];
}

/** How a row looks. A click opens its place in the text; its tooltip is made when somebody wants to see it. */
export function toTreeItem(row: Row, drawn: Drawn): vscode.TreeItem {
  const item = itemOf(row, drawn);
  // Where a filter finds something, the tree is unfolded another time than where it shows all.
  item.id = `${drawn.uri.toString()}${drawn.isFiltered ? '?' : ''}#${row.id}`;
  item.command = {
    command: 'analystNotes.tree.open',
    title: vscode.l10n.t('Open in Text'),
    arguments: [row],
  };
  return item;
}

function itemOf(row: Row, drawn: Drawn): vscode.TreeItem {
  switch (row.type) {
    case 'head':
      return headItem(row.id, drawn);
    case 'list':
      return listItem(row, drawn);
    case 'range':
      return rangeItem(row, drawn);
    case 'entry':
      return entryItem(row, drawn);
  }
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function headItem(id: string, { context, problemsOutside }: Drawn): vscode.TreeItem {
  const { title, bottomLine } = contentsHead(context);
  const name = title || vscode.l10n.t('Note without a title');
  // The answer comes first, as it does in the note; what is called so is seen in the tab as well.
  const item = new vscode.TreeItem(bottomLine.replace(/\s+/g, ' ') || name, None);
  if (bottomLine) item.description = name;
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'head';
  decorate(item, id, problemsOutside('head'), [
    bottomLine ? vscode.l10n.t('Bottom line') : '',
    bottomLine,
    name,
  ]);
  return item;
}

/** Who says something and where it stands are looked up from what is judged, and folded until then. */
const foldedLists: ReadonlySet<ContentsName> = new Set(['sources', 'actors']);

function listItem({ id, list }: ListRow, { isFiltered, problemsOutside }: Drawn): vscode.TreeItem {
  const { name, keys, total } = list;
  const state = foldedLists.has(name) && !isFiltered ? Collapsed : Expanded;
  const item = new vscode.TreeItem(listName(name), keys.length > 0 ? state : None);
  item.description = isFiltered ? vscode.l10n.t('{0} of {1}', keys.length, total) : String(keys.length);
  item.iconPath = listIcon(name);
  item.contextValue = 'section';
  const problems = name === 'key-claims' ? [] : problemsOutside(name);
  decorate(item, id, problems, [listName(name), item.description]);
  return item;
}

/** The entries that a range begins and ends with tell more than their numbers. */
function rangeItem({ list, from, to }: RangeRow, { context }: Drawn): vscode.TreeItem {
  const item = new vscode.TreeItem(`${from + 1}–${to}`, Collapsed);
  const first = list.keys[from];
  item.description = (first !== undefined && contentsRow(context, first)?.label) || '';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'range';
  return item;
}

function entryItem({ id, entry }: EntryRow, { context }: Drawn): vscode.TreeItem {
  const row = contentsRow(context, entry);
  // What is gone by now is still shown for as long as the tree settles.
  if (!row) return new vscode.TreeItem(idOfKey(entry) || '…', None);
  const item = new vscode.TreeItem(row.label || '…', None);
  item.description = row.description;
  item.iconPath = entryIcon(row);
  item.contextValue = row.kind;
  decorate(item, id, row.problems, [row.spoken, sortName(row), row.description]);
  return item;
}

/** An icon is seen, and not heard. */
function sortName({ kind, sort, isKey }: ContentsRow): string {
  if (isKey) return vscode.l10n.t('key {0}', sort);
  return kind === 'source' || kind === 'actor' || kind === 'gap' ? kind : sort;
}

export function listName(name: ContentsName): string {
  switch (name) {
    case 'hypotheses':
      return vscode.l10n.t('Hypotheses');
    case 'key-claims':
      return vscode.l10n.t('Key Claims');
    case 'claims':
      return vscode.l10n.t('Claims');
    case 'indicators':
      return vscode.l10n.t('Indicators');
    case 'gaps':
      return vscode.l10n.t('Gaps');
    case 'sources':
      return vscode.l10n.t('Sources');
    case 'actors':
      return vscode.l10n.t('Actors');
  }
}

import * as vscode from 'vscode';
import { type ContentsName, type ContentsRow, contentsRow, idOfKey } from '../../core';
import { type Drawn, type Marks, marksOf } from './drawn-notes';
import type { EntryList, Member } from './entry-list';
import { folderOf, nameOf } from './folder-notes';
import { entryIcon, listIcon } from './icons';
import { decorate } from './problems';
import type { EntryRow, HeadRow, ListRow, NoteRow, RangeRow, Row } from './rows';

/** What rows are drawn from. */
export interface Drawing {
  isFiltered(): boolean;
  /** A note; undefined where nobody has read it yet. */
  drawn(uri: string): Drawn | undefined;
  marksOf(uri: string): Marks | undefined;
  /** Whether a note is unfolded when it is seen first. */
  isUnfolded(row: NoteRow): boolean;
  listOf(row: ListRow): EntryList | undefined;
  rangeOf(row: RangeRow): { readonly to: number; readonly first: Member | undefined };
}

/** How a row looks. A click opens its place in the text; its tooltip is made when somebody wants to see it. */
export function toTreeItem(row: Row, drawing: Drawing): vscode.TreeItem {
  const item = itemOf(row, drawing);
  item.id = row.id;
  // What is of all notes has no place in a text: a click unfolds it.
  if (row.uri !== undefined)
    item.command = {
      command: 'analystNotes.tree.open',
      title: vscode.l10n.t('Open in Text'),
      arguments: [row],
    };
  return item;
}

function itemOf(row: Row, drawing: Drawing): vscode.TreeItem {
  switch (row.type) {
    case 'note':
      return noteItem(row, drawing);
    case 'head':
      return headItem(row, drawing);
    case 'list':
      return listItem(row, drawing);
    case 'range':
      return rangeItem(row, drawing);
    case 'entry':
      return entryItem(row, drawing);
  }
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** A note that nobody has read yet goes by the name of its file. */
function noteItem(row: NoteRow, drawing: Drawing): vscode.TreeItem {
  const uri = vscode.Uri.parse(row.uri);
  const drawn = drawing.drawn(row.uri);
  const item = new vscode.TreeItem(titleOf(row.uri, drawn), drawing.isUnfolded(row) ? Expanded : Collapsed);
  item.description = [...whichOf(uri, drawn), folderOf(uri)].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'note';
  decorate(item, row.id, drawing.marksOf(row.uri), [String(item.label), item.description]);
  return item;
}

/** What tells a note from others of its title: its date, or else its file. */
function whichOf(uri: vscode.Uri, drawn: Drawn | undefined): string[] {
  return drawn ? [drawn.head.date || nameOf(uri), drawn.head.marking] : [];
}

/** What a note is called. */
function titleOf(uri: string, drawn: Drawn | undefined): string {
  if (!drawn) return nameOf(vscode.Uri.parse(uri));
  return drawn.head.title || vscode.l10n.t('Note without a title');
}

function headItem({ id, uri }: HeadRow, drawing: Drawing): vscode.TreeItem {
  const drawn = drawing.drawn(uri);
  const bottomLine = drawn?.head.bottomLine ?? '';
  const item = new vscode.TreeItem(
    bottomLine.replace(/\s+/g, ' ') || vscode.l10n.t('Head of the note'),
    None,
  );
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'head';
  decorate(item, id, marksOf(drawn?.problemsOutside('head') ?? []), [
    bottomLine ? vscode.l10n.t('Bottom line') : vscode.l10n.t('Head of the note'),
    bottomLine,
  ]);
  return item;
}

/** Who says something and where it stands are looked up from what is judged, and folded until then. */
const foldedLists: ReadonlySet<ContentsName> = new Set(['sources', 'actors']);

function listItem(row: ListRow, drawing: Drawing): vscode.TreeItem {
  const { id, name, uri } = row;
  const { length = 0, total = 0 } = drawing.listOf(row) ?? {};
  const isFolded = (foldedLists.has(name) || uri === undefined) && !drawing.isFiltered();
  const item = new vscode.TreeItem(listName(name), length === 0 ? None : isFolded ? Collapsed : Expanded);
  item.description = drawing.isFiltered() ? vscode.l10n.t('{0} of {1}', length, total) : String(length);
  item.iconPath = listIcon(name);
  item.contextValue = 'section';
  const drawn = uri === undefined || name === 'key-claims' ? undefined : drawing.drawn(uri);
  const problems = drawn && name !== 'key-claims' ? drawn.problemsOutside(name) : [];
  decorate(item, id, marksOf(problems), [listName(name), item.description]);
  return item;
}

/** The entries that a range begins and ends with tell more than their numbers. */
function rangeItem(row: RangeRow, drawing: Drawing): vscode.TreeItem {
  const { to, first } = drawing.rangeOf(row);
  const item = new vscode.TreeItem(`${row.from + 1}–${to}`, Collapsed);
  const drawn = first && drawing.drawn(first.uri);
  item.description = (drawn && contentsRow(drawn.context, first.entry)?.label) || '';
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'range';
  return item;
}

function entryItem({ id, uri, entry, parent }: EntryRow, drawing: Drawing): vscode.TreeItem {
  const drawn = drawing.drawn(uri);
  const row = drawn && contentsRow(drawn.context, entry);
  // What is gone by now is still shown for as long as the tree settles.
  if (!row) return new vscode.TreeItem(idOfKey(entry) || '…', None);
  const item = new vscode.TreeItem(row.label || '…', None);
  // Among those of all notes it is told whose it is.
  const home = parent.uri === undefined ? titleOf(uri, drawn) : '';
  item.description = [row.description, home].filter(Boolean).join(' · ');
  item.iconPath = entryIcon(row);
  item.contextValue = row.kind;
  decorate(item, id, marksOf(row.problems), [row.spoken, sortName(row), item.description]);
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

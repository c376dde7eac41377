import * as vscode from 'vscode';
import type { Row } from './rows';

/** What is seen and heard of a row, in a form by which two can be compared. */
export function lookOf(item: vscode.TreeItem): string {
  const { label, description, iconPath, contextValue, resourceUri, accessibilityInformation } = item;
  const icon = iconPath instanceof vscode.ThemeIcon ? [iconPath.id, iconPath.color?.id] : '';
  const isLeaf = item.collapsibleState === vscode.TreeItemCollapsibleState.None;
  return JSON.stringify([
    ...[label, description, icon, contextValue, resourceUri?.toString()],
    ...[accessibilityInformation?.label, isLeaf],
  ]);
}

/** Whether rows are the same ones in the same order. */
export function isSameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}

/** Rows without those below others of them: what is asked for again is asked for with all below it. */
export function topmost(rows: readonly Row[]): Row[] {
  const all = new Set(rows);
  return [...all].filter((row) => {
    for (let { parent } = row as { parent?: Row }; parent; parent = parent.parent)
      if (all.has(parent)) return false;
    return true;
  });
}

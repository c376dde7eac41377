import * as vscode from 'vscode';
import type { OutlineItem } from '../../../core';

/** A claim can be true or false, and an indicator is an event: the icons say so. */
export const symbolKinds: Readonly<Record<OutlineItem['type'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  field: vscode.SymbolKind.String,
  source: vscode.SymbolKind.File,
  actor: vscode.SymbolKind.Class,
  hypothesis: vscode.SymbolKind.Interface,
  claim: vscode.SymbolKind.Boolean,
  indicator: vscode.SymbolKind.Event,
  gap: vscode.SymbolKind.Null,
};

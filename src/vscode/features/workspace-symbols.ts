import * as vscode from 'vscode';
import { searchMemory, workspaceSymbols } from '../../core';
import { toLocation } from '../convert';
import type { Notes } from '../notes';
import { symbolKinds } from './shared/symbol-kinds';

/**
 * Serves *Go to Symbol in Workspace*: the entries of all notes, by whatever they say. Of several words the editor asks
 * for the first alone, and looks for the others in what it shows of a symbol: in its name, or behind it.
 */
export function registerWorkspaceSymbols(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('workspace-symbols');
  const memory = searchMemory();
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await notes.foundOnce();
      if (token.isCancellationRequested) return [];
      const found = workspaceSymbols(notes.all, query, memory);
      return found.flatMap((symbol) => toSymbol(symbol, notes) ?? []);
    },
  });
}

function toSymbol(
  symbol: ReturnType<typeof workspaceSymbols>[number],
  notes: Notes,
): vscode.SymbolInformation | undefined {
  const { name, kind, detail } = symbol;
  const location = toLocation(symbol, notes, undefined);
  return location && new vscode.SymbolInformation(name, symbolKinds[kind], detail, location);
}

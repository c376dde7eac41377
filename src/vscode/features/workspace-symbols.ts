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
      return workspaceSymbols(notes.all, query, memory).flatMap((symbol) => {
        const location = toLocation(symbol, notes, undefined);
        const { name, kind, detail } = symbol;
        return location ? [new vscode.SymbolInformation(name, symbolKinds[kind], detail, location)] : [];
      });
    },
  });
}

import * as vscode from 'vscode';
import { workspaceSymbols } from '../../core';
import { toLocation } from '../convert';
import type { Notes } from '../notes';
import { symbolKinds } from './shared/symbol-kinds';

/** Serves *Go to Symbol in Workspace*: the entries of all notes, by id, name, alias and text. */
export function registerWorkspaceSymbols(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('workspace-symbols');
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await notes.foundOnce();
      if (token.isCancellationRequested) return [];
      return workspaceSymbols(notes.all, query).flatMap((symbol) => {
        const location = toLocation(symbol, notes, undefined);
        const { name, kind, container } = symbol;
        return location ? [new vscode.SymbolInformation(name, symbolKinds[kind], container, location)] : [];
      });
    },
  });
}

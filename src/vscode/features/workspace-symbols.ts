import * as vscode from 'vscode';
import { workspaceSymbols } from '../../core';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { symbolKinds } from './symbol-kinds';

/** Serves *Go to Symbol in Workspace*: the entries of all notes, by id, name, alias and text. */
export function registerWorkspaceSymbols(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('workspace-symbols');
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await notes.foundOnce();
      if (token.isCancellationRequested) return [];
      return workspaceSymbols(notes.all, query).map(
        ({ name, entry, note, to }) =>
          new vscode.SymbolInformation(
            name,
            symbolKinds[entry.kind],
            note.name,
            new vscode.Location(vscode.Uri.parse(note.uri), toRange(note, to)),
          ),
      );
    },
  });
}

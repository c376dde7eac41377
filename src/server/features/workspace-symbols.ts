import { searchMemory, workspaceSymbols } from '../../core';
import type { Server } from '../server-context';
import { symbolKindFor } from './shared/symbol-kinds';

/** The entries of all notes, by whatever they say. Each has its range: some clients fail at a symbol without one. */
export function registerWorkspaceSymbols({ connection, answers, convert, client, notes }: Server): void {
  const memory = searchMemory();
  connection.onWorkspaceSymbol(
    answers.to(async ({ query }, token) => {
      await notes.session.readOnce();
      if (token.isCancellationRequested) return [];
      return workspaceSymbols(notes.session.notes, String(query ?? ''), memory).flatMap((symbol) => {
        const location = convert.toLocation(symbol);
        const { name, detail } = symbol;
        const kind = symbolKindFor(client, symbol.kind, 'workspace');
        return location ? [{ name, kind, location, containerName: detail }] : [];
      });
    }),
  );
}

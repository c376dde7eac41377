import { tell } from './client/tell';
import { LostText } from './notes/open-text';
import type { Server } from './server-context';

/** Tells the notes of what the client opens, changes and closes. */
export function followTexts({ connection, notes, log }: Server): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (typeof uri === 'string' && typeof text === 'string') notes.open(uri, Number(version ?? 0), text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    try {
      notes.change(uri, Number(version ?? 0), contentChanges);
    } catch (error) {
      if (!(error instanceof LostText)) throw error;
      log('error', `Lost the text of ${uri}: ${error.message}`);
      tell(
        connection,
        'error',
        `What the editor says of its changes of ${uri} makes no sense (${error.message}). Nothing is told of that note until it is opened anew.`,
      );
    }
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => notes.close(uri));
  // Files are followed here; that the client does so as well is only a reason to look.
  connection.onDidChangeWatchedFiles(() => void notes.refresh());
  connection.onDidSaveTextDocument(() => void notes.refresh());
}

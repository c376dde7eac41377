import { settingsFrom } from './client/settings';
import { pathOf } from './notes/addresses';
import type { Server } from './server-context';

/** Takes in what the user sets while the server runs: what the client sends, or else what it answers. */
export function followSettings(server: Server, initial: unknown): void {
  const { connection, notes } = server;
  connection.onDidChangeConfiguration(({ settings }) => {
    if (settings !== null && settings !== undefined) notes.settings = settingsFrom(initial, settings);
    else void askForSettings(server, initial);
  });
}

/** Nobody waits for the answer: it may never come. */
export async function askForSettings(
  { client, connection, notes, log }: Server,
  initial: unknown,
): Promise<void> {
  if (!client.givesConfiguration) return;
  try {
    const settings: unknown = await connection.workspace.getConfiguration('analystNotes');
    notes.settings = settingsFrom(initial, settings);
  } catch (error) {
    log('info', 'The client gave no settings', error);
  }
}

/** Follows which folders are open at the client. */
export function followFolders({ connection, client, notes }: Server): void {
  if (!client.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const paths = (folders: typeof added) => folders.flatMap(({ uri }) => pathOf(uri) ?? []);
    notes.changeFolders(paths(added), paths(removed));
  });
}

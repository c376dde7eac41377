import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver/node';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import type { LogLevel } from '../session';
import { Answers } from './answers';
import { capabilitiesFor } from './capabilities';
import { Client } from './client/client';
import { Converter } from './client/convert';
import { settingsFrom } from './client/settings';
import { registerCommands } from './commands';
import { askForSettings, followFolders, followSettings } from './configuration';
import { registerFeatures } from './features';
import { Addresses, pathOf } from './notes/addresses';
import { Notes } from './notes/notes';
import type { Server } from './server-context';
import { followTexts } from './synchronization';

/** A connection on which notes are served. */
export interface Serving {
  /** Lets go of the notes and of all that follows their files. */
  end(): void;
}

/** Serves notes to the client at the other end of a connection, as soon as that has said who it is. */
export function serveOn(connection: Connection): Serving {
  let server: Server | undefined;
  connection.onInitialize((params) => {
    // A second beginning would leave two sets of notes, of which one hears of nothing.
    if (server) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const made = serverFor(connection, params);
    const result = initialize(made, params);
    server = made;
    return result;
  });
  connection.listen();
  return {
    end: () => {
      server?.notes.dispose();
      connection.dispose();
    },
  };
}

function initialize(server: Server, { initializationOptions: initial }: InitializeParams): InitializeResult {
  followTexts(server);
  followSettings(server, initial);
  registerFeatures(server);
  registerCommands(server);
  server.connection.onInitialized(() => {
    followFolders(server);
    void askForSettings(server, initial);
  });
  return {
    capabilities: capabilitiesFor(server.client),
    serverInfo: { name: 'analyst-notes', version },
  };
}

function serverFor(connection: Connection, params: InitializeParams): Server {
  const client = new Client(params);
  const addresses = new Addresses();
  const log = (level: LogLevel, message: string, error?: unknown): void =>
    write(connection, level, message, error);
  const settings = settingsFrom(params.initializationOptions);
  const notes = new Notes({ client, addresses, folders: foldersOf(params), settings, log });
  const convert = new Converter(client, addresses, notes);
  return { connection, client, notes, addresses, convert, answers: new Answers(notes, convert, log), log };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
  return paths.length > 0 || !rootPath ? paths : [rootPath];
}

/** What notes say never gets into the log, nor the messages of errors, which may quote them. */
function write({ console }: Connection, level: LogLevel, message: string, error?: unknown): void {
  const said = message + (error instanceof Error ? `: ${causeOf(error)}` : '');
  try {
    if (level === 'error') console.error(said);
    else if (level === 'warning') console.warn(said);
    else if (level === 'info') console.log(said);
  } catch {
    // The client is gone, and so is its log.
  }
}

/** The name of an error and where it came from. */
function causeOf({ name, stack = '' }: Error): string {
  return [name, ...(stack.match(/^[ \t]+at .*$/gm) ?? [])].join('\n');
}

import {
  createConnection,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
} from 'vscode-languageserver/node';
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
import { streams } from './streams';
import { followTexts } from './synchronization';

type Connection = ReturnType<typeof connect>;

function connect() {
  let isToldToEnd = false;
  const { reader, writer } = streams((reason) => {
    if (reason !== undefined) process.stderr.write(`The language server ends: ${reason}\n`);
    process.exit(isToldToEnd && reason === undefined ? 0 : 1);
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  connection.onShutdown(() => {
    isToldToEnd = true;
  });
  return connection;
}

/**
 * Serves notes to an editor that speaks the Language Server Protocol on standard input and output, until it ends. The
 * process ends with its client, as the library sees to.
 */
export function serve(): void {
  const connection = connect();
  connection.onInitialize((params) => initialize(connection, params));
  connection.listen();
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const server = serverFor(connection, params);
  const { initializationOptions: initial } = params;
  followTexts(server);
  followSettings(server, initial);
  registerFeatures(server);
  registerCommands(server);
  connection.onInitialized(() => {
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
  const cause = error instanceof Error ? `: ${causeOf(error)}` : '';
  if (level === 'error') console.error(message + cause);
  else if (level === 'warning') console.warn(message + cause);
  else if (level === 'info') console.log(message + cause);
}

/** The name of an error and where it came from. */
function causeOf({ name, stack = '' }: Error): string {
  return [name, ...(stack.match(/^\s+at .*$/gm) ?? [])].join('\n');
}

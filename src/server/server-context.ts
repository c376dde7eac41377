import type { Connection } from 'vscode-languageserver/node';
import type { LogLevel } from '../session';
import type { Answers } from './answers';
import type { Client } from './client/client';
import type { Converter } from './client/convert';
import type { Addresses } from './notes/addresses';
import type { Notes } from './notes/notes';

/** What all features share, once the client has said who it is. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly notes: Notes;
  readonly addresses: Addresses;
  readonly convert: Converter;
  readonly answers: Answers;
  log(level: LogLevel, message: string, error?: unknown): void;
}

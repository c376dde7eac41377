/**
 * `analyst-notes mcp`: the tools for assistants over standard input and output, by the Model Context Protocol. It
 * reads only what lies below the folders that are named, writes nothing, and ends with its client.
 */
import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { unreadable } from '../../node/failures';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { McpOptions } from '../options';
import type { Surroundings } from '../surroundings';
import { UsageError } from '../usage';
import { FolderHost } from './folder-host';
import { type NamedFolder, NotesBelow } from './notes-below';
import { serverOf } from './server';

export async function runMcp(options: McpOptions, { folder, err }: Surroundings): Promise<ExitCode> {
  const folders = await foldersOf(options.folders, folder);
  const failed = (error: unknown): void => {
    void err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  };
  const real = folders.map((each) => each.real);
  const { today } = options;
  const run = { folder, severities: new Map(), ...(today !== undefined && { today }) };
  const notes = new NotesBelow(new FolderHost(real, run, failed), folders);
  const server = serverOf(notes, failed);
  const closed = new Promise<void>((done) => {
    server.onclose = done;
  });
  await server.connect(new StdioServerTransport());
  endWithClient(() => void server.close());
  await closed;
  notes.end();
  return exitCodes.fine;
}

/** The client is gone when it writes no more, or reads no more; the transport looks at neither. */
function endWithClient(end: () => void): void {
  for (const event of ['end', 'close', 'error']) process.stdin.once(event, end);
  process.stdout.once('error', end);
}

async function foldersOf(given: readonly string[], current: string): Promise<NamedFolder[]> {
  if (given.length === 0) refuseAll(current);
  return Promise.all((given.length > 0 ? given : [current]).map((each) => folderOf(resolve(current, each))));
}

/** Programs that start servers do so wherever they like, and nobody means all of the disk. */
function refuseAll(current: string): void {
  if (current === dirname(current) || current === homedir())
    throw new UsageError(`Name the folders with notes: '${current}' would be read as a whole.`);
}

async function folderOf(given: string): Promise<NamedFolder> {
  const found = await stat(given).catch((error: Error) => error);
  if (found instanceof Error) throw new UsageError(`'${given}' ${unreadable(found)}.`);
  if (!found.isDirectory()) throw new UsageError(`'mcp' takes folders, and '${given}' is none.`);
  return { given, real: await realpath(given) };
}

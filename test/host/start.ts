import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installed, sample, vsix } from './paths';
import { run } from './processes';
import { startServer } from './server';

/**
 * Opens an editor with the packaged extension on a copy of the sample. Usage:
 *   npm start -- [--port N] [--desktop]
 * Without --desktop it is a VS Code in the browser, served from this machine until Ctrl+C.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, desktop: { type: 'boolean' } } });
  const port = values.port === undefined ? undefined : portOf(values.port);
  const folder = await sampleCopy();
  const note = path.join(folder, 'war-or-humiliation.notes.yaml');
  if (values.desktop) await openDesktop(folder, note);
  else await serve(folder, note, port);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error('--port takes a number from 1 to 65535.');
  return port;
}

/** The user may write in the sample; what is written stays for the next start. */
async function sampleCopy(): Promise<string> {
  const folder = path.join(installed, 'sample');
  if (existsSync(folder))
    console.log(`The sample is as you left it in ${folder}. Remove that folder for a fresh one.`);
  else await cp(sample, folder, { recursive: true });
  return folder;
}

async function openDesktop(folder: string, note: string): Promise<void> {
  try {
    await run('code', ['--install-extension', vsix, '--force'], { verbose: true });
    await run('code', [folder, note]);
  } catch {
    throw new Error(
      'The command “code” does not work here. Install VS Code with its shell command, or run npm start without --desktop.',
    );
  }
}

async function serve(folder: string, note: string, port: number | undefined): Promise<void> {
  const server = await startServer({ vsix, data: path.join(installed, 'start'), ...(port && { port }) });
  const address = server.address(folder, [['openFile', server.resource(note)]]);
  console.log(`\nAnalyst Notes is open at\n\n  ${address}\n\nPress Ctrl+C to stop.`);
  // Ctrl+C is how this is meant to end, and so no failure.
  process.prependOnceListener('SIGINT', () => process.exit(0));
  openInBrowser(address);
  await server.ended;
  throw new Error('The VS Code server ended by itself.');
}

/** Where there is a display; elsewhere the address is enough. */
function openInBrowser(address: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  const display = process.platform === 'linux' ? process.env.DISPLAY || process.env.WAYLAND_DISPLAY : 'yes';
  if (!display || process.env.CI) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open it in a browser by hand.'))
    .unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

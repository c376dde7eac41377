import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installServer } from './install';
import { run } from './processes';

export interface ServerOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Where the server keeps extensions and settings; a new folder that goes with the server if absent. */
  readonly data?: string;
  /** A free one if absent. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Server {
  readonly port: number;
  /** The address of a folder, or a file in it, opened in the workbench. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A path of this machine as the workbench names it. */
  resource(file: string): string;
  stop(): Promise<void>;
  /** Resolves when the server has ended by itself. */
  readonly ended: Promise<void>;
}

/** Nothing here reaches the internet, and nothing asks the user of a fresh profile. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'window.commandCenter': true,
};

/** Starts VS Code as a server on this machine alone, and resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const vscode = await installServer();
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'analyst-notes-server-')));
  const extensions = path.join(data, 'extensions');
  await mkdir(extensions, { recursive: true });
  await writeSettings(data, { ...quietSettings, ...options.settings });
  const main = path.join(vscode, 'out', 'server-main.js');
  const folders = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions];
  if (options.vsix)
    await run(process.execPath, [main, ...folders, '--install-extension', options.vsix, '--force']);
  const port = options.port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [
      main,
      ...folders,
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const onExit = () => kill(child);
  process.once('exit', onExit);
  await listening(child);
  return {
    port,
    ended,
    resource: (file) => `vscode-remote://127.0.0.1:${port}${toUriPath(file)}`,
    address: (folder, payload = []) => addressOf(port, folder, payload),
    async stop() {
      process.off('exit', onExit);
      kill(child);
      await ended;
      if (!options.data) await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function writeSettings(data: string, settings: object): Promise<void> {
  const text = `${JSON.stringify(settings, undefined, 2)}\n`;
  for (const scope of ['User', 'Machine']) {
    const file = path.join(data, ...(scope === 'User' ? ['User'] : ['data', 'Machine']), 'settings.json');
    if (existsSync(file) && scope === 'User') continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function addressOf(port: number, folder: string, payload: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams({ folder: toUriPath(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** `C:\notes` is `/c:/notes` in an address. */
function toUriPath(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => fail('did not answer within a minute'), 60_000);
    const fail = (what: string) => {
      clearTimeout(limit);
      kill(child);
      reject(new Error(`The VS Code server ${what}.\n${printed}`));
    };
    const listen = (data: Buffer) => {
      printed += data;
      if (!printed.includes('Extension host agent listening')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => fail(`ended with code ${code}`));
  });
}

/** With its children: the extension hosts of a server that is gone would live on. */
function kill(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('There is no free port.')),
      );
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { temporaryFolder, whenEnding } from './ending';
import { installServer, type ServerProgram } from './install';
import { childrenOf, cleanEnvironment, crash, kill, run } from './processes';

export interface ServerOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Folders of unpacked extensions that are there as well, by the names that installed ones have. */
  readonly unpacked?: Readonly<Record<string, string>>;
  /** Where the server keeps extensions and settings; a new folder that goes with the server if absent. */
  readonly data?: string;
  /** A free one if absent. */
  readonly port?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether VS Code asks whether a folder is trusted, and is in Restricted Mode until it is. */
  readonly asksForTrust?: boolean;
  /**
   * Whether its page is that of somebody who uses it, and not of tests inside of it. What tests are to be run is named in
   * the page's address, which VS Code reads for its own tests only, and in these newer versions show no notices.
   */
  readonly isUsed?: boolean;
}

/** What is opened in a workbench: a folder, by its path or the address of a virtual one, or a workspace file. */
export type Opened = { readonly folder: string } | { readonly workspace: string };

export interface Server {
  readonly port: number;
  /** The address of a folder or a workspace, opened in the workbench. */
  address(opened: string | Opened, payload?: readonly (readonly [string, string])[]): string;
  /** A path of this machine as the workbench names it. */
  resource(file: string): string;
  stop(): Promise<void>;
  /** Ends the processes in which extensions run, as a crash does. */
  crashExtensions(): Promise<void>;
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
  // What blinks or moves is drawn sixty times a second, beside other tests.
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
  // Newer versions open their chat beside what the tests look at, and lists of their own above it.
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.useModal': 'off',
};

/**
 * Starts VS Code as a server on this machine alone, and resolves when it listens. It ends with this process
 * at the latest.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const program = await installServer();
  const data = options.data ?? (await temporaryFolder('server'));
  const folders = await prepareFolders(data, options);
  const env = { ...cleanEnvironment(), ...withoutGallery, ...options.env };
  if (options.vsix) await installInto(program, folders, options.vsix, env);
  const port = options.port ?? (await freePort());
  const child = spawn(program.node, [program.main, ...folders, ...listenOn(port, options)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  // Not `close`: an extension host that outlives the server keeps its output open.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const takeBack = whenEnding(() => kill(child));
  await listening(child, port);
  return {
    port,
    ended,
    resource: (file) => `vscode-remote://127.0.0.1:${port}${toUriPath(file)}`,
    address: (opened, payload = []) =>
      addressOf(port, typeof opened === 'string' ? { folder: opened } : opened, payload),
    async crashExtensions() {
      for (const process of await childrenOf(child, '--type=extensionHost')) crash(process);
    },
    async stop() {
      kill(child);
      await ended;
      takeBack();
      if (!options.data) await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without a marketplace, no editor that starts asks one for news of its extensions. */
const withoutGallery = { EXTENSIONS_GALLERY: '{}' };

const listenOn = (port: number, { asksForTrust, isUsed }: ServerOptions): string[] => [
  ...['--host', '127.0.0.1', '--port', String(port)],
  ...['--without-connection-token', '--accept-server-license-terms'],
  ...['--telemetry-level', 'off'],
  ...(isUsed ? [] : ['--enable-smoke-test-driver']),
  ...(asksForTrust ? [] : ['--disable-workspace-trust']),
];

/** Makes what the server keeps its data in, and returns the arguments that name it. */
async function prepareFolders(data: string, { settings, unpacked = {} }: ServerOptions): Promise<string[]> {
  const extensions = path.join(data, 'extensions');
  await mkdir(extensions, { recursive: true });
  for (const [name, folder] of Object.entries(unpacked))
    await cp(folder, path.join(extensions, name), { recursive: true });
  await writeSettings(data, { ...quietSettings, ...settings });
  return ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions];
}

/**
 * Installs a packaged extension as an editor would whose data are in a folder.
 * @returns the folder with the extension
 */
export async function installExtension(vsix: string, data: string): Promise<string> {
  const env = { ...cleanEnvironment(), ...withoutGallery };
  await installInto(await installServer(), await prepareFolders(data, {}), vsix, env);
  return path.join(data, 'extensions');
}

async function installInto(
  { node, main }: ServerProgram,
  folders: readonly string[],
  vsix: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await run(node, [main, ...folders, '--install-extension', vsix, '--force'], { env });
}

/** The user settings, which this server keeps with its data. Those of a folder that was there stay. */
async function writeSettings(data: string, settings: object): Promise<void> {
  const file = path.join(data, 'User', 'settings.json');
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

function addressOf(port: number, opened: Opened, payload: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(
    'folder' in opened ? { folder: toAddress(opened.folder) } : { workspace: toAddress(opened.workspace) },
  );
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Virtual folders have an address already. */
function toAddress(place: string): string {
  return /^\w{2,}:\//.test(place) ? place : toUriPath(place);
}

/** `C:\notes` is `/c:/notes` in an address. */
function toUriPath(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

function listening(child: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => fail('did not answer within a minute'), 60_000);
    const fail = (what: string) => {
      clearTimeout(limit);
      kill(child);
      reject(new Error(`The VS Code server ${what}. The end of what it printed:\n${printed.slice(-2000)}`));
    };
    const listen = (data: Buffer) => {
      printed += data;
      if (printed.includes('EADDRINUSE')) fail(`cannot have port ${port}, which is taken`);
      if (!printed.includes('Extension host agent listening')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
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

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installNode } from './install-node';
import { npmInstall } from './npm-install';
import { installed } from './paths';
import { run } from './processes';
import { chosenVersion, type VSCodeVersion } from './versions';

/** What runs VS Code as a server. */
export interface ServerProgram {
  readonly node: string;
  /** What Node is given first. */
  readonly main: string;
}

/**
 * Installs a real VS Code that runs as a server, of the version that is chosen, and the Node that it needs, from the
 * npm registry, unless they are there.
 */
export async function installServer(): Promise<ServerProgram> {
  const version = chosenVersion();
  const vscode = await installVSCode(version);
  return { node: await installNode(version.node), main: path.join(vscode, 'out', 'server-main.js') };
}

/** Installs what tests in an editor need, before several of them begin at once. */
export async function installEditor(): Promise<void> {
  await installServer();
  await installBrowser();
}

/**
 * An installation that was interrupted is made anew.
 * @returns the folder of VS Code, which has the server in `out`
 */
async function installVSCode({ codeServer }: VSCodeVersion): Promise<string> {
  const folder = path.join(installed, `code-server-${codeServer}`);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const finished = path.join(folder, 'finished');
  if (existsSync(finished)) return vscode;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  console.log(`Installing VS Code as a server (code-server ${codeServer} from npm, about 180 MB, once) …`);
  await npmInstall(folder, `code-server@${codeServer}`);
  console.log('Installing the packages of that VS Code (from npm, about 100 MB, once) …');
  await npmInstall(vscode, '--omit=dev');
  await writeFile(finished, '');
  return vscode;
}

const advice = 'Install Chromium, Chrome or Edge, or name its program in ANALYST_NOTES_BROWSER.';

/**
 * The path of a Chromium, Chrome or Edge of this machine. On Debian and its kin root gets one installed.
 * ANALYST_NOTES_BROWSER names another.
 */
export async function installBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) await installChromium();
  const browser = findBrowser();
  if (!browser) throw new Error(`The tests in VS Code need a browser, and there is none. ${advice}`);
  return browser;
}

/**
 * Of Debian's two packages the one without windows, unless a window is wanted: it takes a fifth less of a processor.
 * Not all of its kin have that one.
 */
async function installChromium(): Promise<void> {
  console.log('Installing Chromium for the tests in VS Code (apt-get, about 300 MB, once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    if (process.env.HEADED) await installPackage('chromium', env);
    else await installPackage(windowless, env).catch(() => installPackage('chromium', env));
  } catch (error) {
    throw new Error(
      `Chromium could not be installed. ${advice}\n${error instanceof Error ? error.message : error}`,
    );
  }
}

/** A machine without a browser seldom has fonts, and without one every text is boxes. */
async function installPackage(browser: string, env: NodeJS.ProcessEnv): Promise<void> {
  const packages = [browser, 'fonts-dejavu-core', 'fonts-liberation'];
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

const windowless = 'chromium-headless-shell';

function findBrowser(): string | undefined {
  const named = process.env.ANALYST_NOTES_BROWSER;
  if (named && !existsSync(named))
    throw new Error(`ANALYST_NOTES_BROWSER names ${named}, which is not there.`);
  return named || candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  if (process.platform === 'darwin') return applications;
  if (process.platform === 'win32') return windowsPrograms();
  const programs = process.env.HEADED ? linuxPrograms : [windowless, ...linuxPrograms];
  return programs.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
}

const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Ubuntu's `chromium-browser` may only say where to get the real one, and so comes last. */
const linuxPrograms = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
];

function windowsPrograms(): string[] {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const bases = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
  const programs = [
    path.join('Google', 'Chrome', 'Application', 'chrome.exe'),
    path.join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ];
  return bases.flatMap((base) => (base ? programs.map((program) => path.join(base, program)) : []));
}

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installed } from './paths';
import { cleanEnvironment, run } from './processes';

/** This release is VS Code 1.100.3, the oldest that the extension supports, and runs on Node 20. */
const codeServer = '4.100.3';

/**
 * Installs a real VS Code that runs as a server, from the npm registry, unless it is there, and returns the
 * folder of its `out`. An installation that was interrupted is made anew.
 */
export async function installServer(): Promise<string> {
  const folder = path.join(installed, `code-server-${codeServer}`);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const finished = path.join(folder, 'finished');
  if (existsSync(finished)) return vscode;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  console.log(`Installing VS Code as a server (code-server ${codeServer} from npm, about 270 MB, once) …`);
  await npmInstall(folder, `code-server@${codeServer}`);
  await npmInstall(vscode, '--omit=dev');
  await writeFile(finished, '');
  return vscode;
}

/** Without install scripts: they compile parts that nothing here needs. */
async function npmInstall(cwd: string, ...args: string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...args, ...quiet], { cwd, env: cleanEnvironment() });
}

/**
 * The path of a Chromium, Chrome or Edge of this machine. On Debian and its kin root gets one installed.
 * ANALYST_NOTES_BROWSER names another.
 */
export async function installBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium for the end-to-end tests (apt-get, about 300 MB, once) …');
    await run('apt-get', ['update']);
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Error(
    'The end-to-end tests need Chromium, Chrome or Edge. Install one, or name its program in ANALYST_NOTES_BROWSER.',
  );
}

function findBrowser(): string | undefined {
  const named = process.env.ANALYST_NOTES_BROWSER;
  return [...(named ? [named] : []), ...candidates()].find((file) => existsSync(file));
}

function candidates(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap(
        (base) =>
          base
            ? [
                path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
                path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
              ]
            : [],
      );
    default:
      return [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge',
      ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
  }
}

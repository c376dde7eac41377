import { availableParallelism } from 'node:os';
import path from 'node:path';
import { format, parseArgs, stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { inTurns } from './in-turns';
import { installEditor } from './install';
import { MochaSums } from './outcomes';
import { root, sample } from './paths';
import { writePrinted } from './printed';
import { writeServed } from './served';
import { type Opened, type Server, startServer } from './server';
import {
  inBrowserHost,
  isTestHost,
  memoryExtension,
  type TestHost,
  type TestHostName,
  testHosts,
} from './vscode-hosts';

/** How long the tests of one host may take, in milliseconds, and how much longer for each opening of those that count. */
const limit = 900_000;
const perOpening = 2_000;

/**
 * Runs the tests of out/vscode inside the extension hosts of a real VS Code, in the browser, with the extension
 * of this folder, on copies of the sample. TEST_GREP chooses tests by name. Usage:
 *   node out/host/run-vscode-tests.js [host …] [--all] [--openings=N]
 * Without a host, all hosts run, some at a time; what a host says is shown once it has ended. All tests
 * run in a folder, of Node's host and of the browser's, and in the other hosts those that touch files, folders or the
 * host itself; with --all, all tests run in each. With a number of openings, those tests alone run that look for what
 * is left of notes and Boards that were opened and closed so often.
 * @returns the exit code
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { all: { type: 'boolean' }, openings: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !isTestHost(name));
  if (unknown) throw new Error(`There is no host “${unknown}”. Hosts: ${Object.keys(testHosts).join(', ')}.`);
  const named = positionals.filter(isTestHost);
  const names = named.length > 0 ? named : Object.keys(testHosts).filter(isTestHost);
  const isWhole = (name: TestHostName): boolean => values.all || hostNamed(name).isWhole;
  await installEditor();
  await writePrinted();
  await writeServed();
  const failed: string[] = [];
  // They wait for much, so that each core has time for one more.
  await inTurns(names, availableParallelism() + 2, async (name) => {
    const log = new HostLog(names.length === 1);
    log.say(`\nIn ${hostNamed(name).about} (${name}):`);
    const wanted = { ...wantedTests(values.openings), selection: isWhole(name) ? 'all' : 'host' } as const;
    const code = await runIn(name, wanted, log).finally(() => log.end());
    if (code !== 0) failed.push(name);
  });
  if (failed.length > 0) console.log(`Tests failed in: ${failed.join(', ')}.`);
  return failed.length;
}

/** Which tests run: all, or those that touch files, folders or the host itself; and how long some of them take. */
interface Wanted {
  readonly selection: 'all' | 'host';
  readonly grep: string;
  readonly openings: number;
}

function wantedTests(openings: string | undefined): Pick<Wanted, 'grep' | 'openings'> {
  const { TEST_GREP: grep } = process.env;
  return openings === undefined
    ? { grep: grep ?? '', openings: 0 }
    : { grep: grep ?? 'After many openings', openings: Number(openings) };
}

function hostNamed(name: TestHostName): TestHost {
  return testHosts[name];
}

async function runIn(name: TestHostName, wanted: Wanted, log: HostLog): Promise<number> {
  const host = hostNamed(name);
  const opened = await host.open();
  const server = await startServer({
    asksForTrust: !host.isTrusted,
    ...(host.isInMemory && { unpacked: memoryExtension, env: { MEMFS_CONTENT: sample } }),
    settings: {
      // Settings are the one way into all extension hosts: that of the browser has no environment.
      'analystNotesTests.run': { host: name, ...wanted },
      ...unadorned,
      ...(host.isTrusted ? {} : restricted),
      ...(host.isWeb ? inBrowserHost : {}),
    },
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: smallScreen });
  const errors = errorsOf(page);
  try {
    const code = await Promise.race([
      runTests(page, server, host, opened, log),
      interruption(page, server, limit + wanted.openings * perOpening),
    ]);
    if (code !== 0) log.say(`What VS Code reported meanwhile:\n${errors.join('\n') || 'nothing'}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** These tests ask the editor, and nobody looks at what it shows: less of it takes less of a core. */
const smallScreen = { width: 800, height: 500 } as const;

/** So do bars that are not drawn anew for each file that is opened: without all of these, a quarter less. */
const unadorned = {
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.indentation': false,
  'editor.lineNumbers': 'off',
  'editor.matchBrackets': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.renderWhitespace': 'none',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
};

/** Nobody is asked, and so nothing is trusted. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** What the page reports as errors: the failures of providers, too, which VS Code answers for with nothing. */
function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // A missing compiled part is told of in many lines, of which the first is a kind of its own.
    const text = message.text().replace(/^%c *ERR color: \S+ /, '');
    if (message.type() === 'error' && !ofNoInterest.test(text)) errors.push(text);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/**
 * Opens the workbench as VS Code's own tests do: it runs the tests, tells the page how it goes, and ends. A crash of the
 * extension host ends with code 0, too; only mocha's summary shows that tests were run.
 */
async function runTests(
  page: Page,
  server: Server,
  host: TestHost,
  opened: Opened,
  log: HostLog,
): Promise<number> {
  const sums = new MochaSums();
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = format(...args);
    sums.read(text);
    log.say(text);
  });
  const exit = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.goto(server.address(opened, testPayload(server, host)), { timeout: limit });
  const code = await exit;
  sums.keep(host.about);
  if (code === 0 && sums.passed === 0)
    throw new Error('No test passed: VS Code ended before the tests did, or TEST_GREP chooses none.');
  return code;
}

function testPayload(server: Server, { isWeb }: TestHost): (readonly [string, string])[] {
  const tests = path.join(root, 'out', isWeb ? 'vscode-web' : 'vscode', 'index.js');
  return [
    ['extensionDevelopmentPath', server.resource(root)],
    ['extensionTestsPath', server.resource(tests)],
    ['skipWelcome', 'true'],
  ];
}

/** Rejects where the tests cannot end any more, and says why. */
function interruption(page: Page, server: Server, most: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (why: string) => reject(new Error(why));
    setTimeout(() => stop(`The tests did not end within ${most / 1000} seconds.`), most).unref();
    page.on('crash', () => stop('The page with VS Code crashed.'));
    page.on('close', () => stop('The page with VS Code was closed.'));
    void server.ended.then(() => stop('The VS Code server ended before the tests did.'));
  });
}

/**
 * What VS Code itself says as it starts. The server is installed without its compiled parts, which nothing
 * here needs, and says so at length; it has no marketplace, and says that too.
 */
const ofNoInterest = new RegExp(
  `^(?:${[
    'Error: Could not locate the bindings file',
    "Cannot find module '\\./build/Release/watchdog'",
    'Ignoring fetching additional builtin extensions',
    'Updating additional builtin extensions',
    'Resolv(?:ing|ed) connection token',
    'Creating a socket',
    'ChatSessionStore:',
    '\\[AgentHost',
    '\\[ChatModelSelection',
    '\\[Service Worker\\] registration',
  ].join('|')})`,
);

/**
 * What is said of one host. It is shown at once where no other runs; else when the host has ended, as nobody
 * understands two that speak at once.
 */
class HostLog {
  private readonly said: string[] = [];

  constructor(private readonly isAlone: boolean) {}

  say(text: string): void {
    if (ofNoInterest.test(text)) return;
    const shown = process.stdout.isTTY ? text : stripVTControlCharacters(text);
    if (this.isAlone) console.log(shown);
    else this.said.push(shown);
  }

  end(): void {
    if (this.said.length > 0) console.log(this.said.join('\n'));
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

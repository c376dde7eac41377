import path from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { root } from './paths';
import { type Server, startServer } from './server';
import { workspaceCopy } from './workspace';

/** How long the tests may take, in milliseconds. */
const limit = 300_000;

/**
 * Runs out/vscode/index.js inside the extension host of a real VS Code, in the browser, with the extension
 * of this folder, on a copy of the sample. TEST_GREP chooses tests by name.
 * @returns the exit code
 */
async function main(): Promise<number> {
  const workspace = await workspaceCopy();
  const server = await startServer();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const errors = errorsOf(page);
  try {
    const code = await Promise.race([runTests(page, server, workspace), interruption(page, server)]);
    if (code !== 0) relay(`What VS Code reported meanwhile:\n${errors.join('\n') || 'nothing'}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

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

/** A crash of the extension host ends with code 0, too; only mocha's summary shows that tests were run. */
const summary = /^\s*[1-9]\d* passing\b/;

/** Opens the workbench as VS Code's own tests do: it runs the tests, tells the page how it goes, and ends. */
async function runTests(page: Page, server: Server, workspace: string): Promise<number> {
  let summed = false;
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = format(...args);
    summed ||= summary.test(stripVTControlCharacters(text));
    relay(text);
  });
  const exit = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.goto(server.address(workspace, testPayload(server)));
  const code = await exit;
  if (code === 0 && !summed)
    throw new Error('No test passed: VS Code ended before the tests did, or TEST_GREP chooses none.');
  return code;
}

const testPayload = (server: Server) =>
  [
    ['extensionDevelopmentPath', server.resource(root)],
    ['extensionTestsPath', server.resource(path.join(root, 'out', 'vscode', 'index.js'))],
    ['skipWelcome', 'true'],
  ] as const;

/** Rejects where the tests cannot end any more, and says why. */
function interruption(page: Page, server: Server): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (why: string) => reject(new Error(why));
    setTimeout(() => stop(`The tests did not end within ${limit / 1000} seconds.`), limit).unref();
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
    '\\[Service Worker\\] registration',
  ].join('|')})`,
);

function relay(text: string): void {
  if (!ofNoInterest.test(text)) console.log(process.stdout.isTTY ? text : stripVTControlCharacters(text));
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

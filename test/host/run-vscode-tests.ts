import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser';
import { root, sample } from './paths';
import { startServer } from './server';

/** How long the tests may take, in milliseconds. */
const limit = 300_000;

/**
 * Runs out/vscode/index.js inside the extension host of a real VS Code, in the browser, with the extension
 * of this folder. TEST_GREP chooses tests by name.
 */
async function main(): Promise<number> {
  const workspace = await mkdtemp(path.join(tmpdir(), 'analyst-notes-workspace-'));
  await cp(sample, workspace, { recursive: true });
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const code = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => relay(args));
      void page.exposeFunction('codeAutomationExit', (exit: number) => resolve(exit));
      setTimeout(() => {
        console.error(`The tests did not end within ${limit / 1000} seconds.`);
        resolve(1);
      }, limit).unref();
    });
    await page.goto(
      server.address(workspace, [
        ['extensionDevelopmentPath', server.resource(root)],
        ['extensionTestsPath', server.resource(path.join(root, 'out', 'vscode', 'index.js'))],
        ['skipWelcome', 'true'],
      ]),
    );
    return await code;
  } finally {
    await browser.close();
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** The server is installed without its compiled parts, which nothing here needs, and says so at length. */
const missingParts = /bindings file|native-watchdog|watchdog|ripgrep|spdlog/;

function relay(args: readonly unknown[]): void {
  const text = args.map(String).join(' ');
  if (!missingParts.test(text)) console.log(text.replace(/^%c/, ''));
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root, sample } from './paths';

/**
 * Runs out/vscode/index.js inside a desktop VS Code, which is downloaded at need. Usage:
 *   npm run test:electron -- [--vscode-version 1.100.0 | stable | insiders]
 */
async function main(): Promise<void> {
  const at = process.argv.indexOf('--vscode-version');
  const version = (at >= 0 ? process.argv[at + 1] : undefined) ?? 'stable';
  await runTests({
    version,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out', 'vscode', 'index.js'),
    launchArgs: [sample, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|fetch|network|getaddrinfo/i.test(message)) {
    console.error(
      'VS Code could not be downloaded. Without the internet, `npm run test:vscode` runs the same tests.',
    );
  }
  process.exitCode = 1;
});

import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from './paths';
import { writePrinted } from './printed';
import { writeServed } from './served';
import { workspaceCopy } from './workspace';

/**
 * Runs out/vscode/index.js inside a desktop VS Code, which is downloaded at need, on a copy of the sample.
 * TEST_GREP chooses tests by name. Usage:
 *   npm run test:electron -- [--vscode-version 1.100.0 | stable | insiders]
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'vscode-version': { type: 'string', default: 'stable' } } });
  await writePrinted();
  await writeServed();
  await runTests({
    vscodeExecutablePath: await download(values['vscode-version']),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out', 'vscode', 'index.js'),
    launchArgs: [await workspaceCopy(), '--disable-extensions'],
  });
}

async function download(version: string): Promise<string> {
  try {
    return await downloadAndUnzipVSCode(version);
  } catch (error) {
    throw new Error(
      `VS Code ${version} could not be downloaded (${error instanceof Error ? error.message : error}). ` +
        'Without the internet, `npm run test:vscode` runs the same tests.',
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type RuleCode, ruleCodes } from '../../src/core/model/rule-codes';
import { blocksIn, fileTextOf, pageOf } from '../fixtures/rule-pages';
import { temporaryFolder } from './ending';
import { root, sample } from './paths';

/** A diagnostic as `check --format json` prints it; places are one-based. */
interface Printed {
  readonly file: string;
}

/**
 * Writes down what the command line prints of the examples of all rules and of the samples, with these examples. The
 * tests compare it with what the editor shows; in a browser they could not ask the command line.
 */
export async function writePrinted(): Promise<void> {
  const folder = await temporaryFolder('printed');
  const files = Object.fromEntries(ruleCodes.flatMap(examplesOf));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const told = { files, printed: byFile(folder), samples: byFile(sample) };
  await mkdir(path.join(root, 'out'), { recursive: true });
  await writeFile(path.join(root, 'out', 'printed.json'), JSON.stringify(told));
}

/** The files of the examples on the page of a rule, by their paths. */
function examplesOf(code: RuleCode): (readonly [string, string])[] {
  return blocksIn(pageOf(code)).map((block) => {
    const name = block.name.includes('.') ? block.name : `${block.name}.notes.yaml`;
    return [`${code}/${name}`, fileTextOf(block)];
  });
}

function byFile(folder: string): Readonly<Record<string, readonly object[]>> {
  const args = [path.join(root, 'dist', 'cli.js'), 'check', '--format', 'json', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const found: Record<string, object[]> = {};
  for (const { file, ...rest } of JSON.parse(stdout) as Printed[]) {
    const name = path.relative(folder, path.resolve(file)).replaceAll('\\', '/');
    found[name] = [...(found[name] ?? []), rest];
  }
  return found;
}

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installed, root, sample } from './paths';
import { cleanEnvironment, run } from './processes';

/**
 * Has the logs of `check --format sarif` judged by Microsoft's own validator, with the rules of SARIF and those of
 * GitHub's code scanning. It is of 100 MB and for Linux, so that it is no part of the other tests; where it cannot be
 * installed, that is said, and nothing is tried.
 */
const validator = '@microsoft/sarif-multitool-linux';
const release = '5.7.0';

/** What the validator objects to; its notes are of taste. Its exit code is 0 whatever it finds. */
const objection = /\b(?:error|warning) (?:SARIF|GH)\w*\d+:.*/g;

async function main(): Promise<number> {
  const program = await install();
  if (program === undefined) return 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'analyst-notes-'));
  try {
    return judged(program, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program of the validator; undefined, with the reason on the screen, where there is none. */
async function install(): Promise<string | undefined> {
  const folder = path.join(installed, `sarif-multitool-${release}`);
  const program = path.join(folder, 'node_modules', validator, 'Sarif.Multitool');
  if (existsSync(program)) return program;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    await run('npm', ['install', ...quiet, `${validator}@${release}`], {
      cwd: folder,
      env: cleanEnvironment(),
    });
    chmodSync(program, 0o755);
    return program;
  } catch (error) {
    console.log(`NOT TRIED: ${validator} ${release} cannot be installed here. ${(error as Error).message}`);
    return undefined;
  }
}

function judged(program: string, folder: string): number {
  const log = writeLog(folder);
  const found = objectionsTo(program, writeFile(folder, 'good.sarif', log));
  // Who finds nothing must be known to find something.
  const bad = log.replaceAll('"uri":"', '"uri":"a b ');
  const known = objectionsTo(program, writeFile(folder, 'bad.sarif', bad));
  if (known.length === 0) console.log('The validator finds nothing in a log that is wrong.');
  for (const each of found) console.log(each);
  console.log(
    `${found.length} objections to ${log.split('\n').length - 2} results, and ${known.length} to a wrong log.`,
  );
  return found.length === 0 && known.length > 0 ? 0 : 1;
}

/** What is found in the samples, and in a note whose names are no addresses as they stand. */
function writeLog(folder: string): string {
  const odd = path.join(folder, 'Übersicht – 100 % [neu]');
  mkdirSync(odd);
  cpSync(sample, path.join(folder, 'sample'), { recursive: true });
  writeFileSync(
    path.join(odd, 'a b#c.notes.yaml'),
    'title: "[x](y)"\nclaims: {a: {text: A., supported-by: [b, a]}}\n',
  );
  const words = [path.join(root, 'dist', 'cli.js'), 'check', '--format', 'sarif'];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

function writeFile(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** @throws where the validator does not come to its end */
function objectionsTo(program: string, log: string): readonly string[] {
  const words = ['validate', log, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'];
  const { stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  const output = stdout + stderr;
  if (!output.includes('Analysis completed successfully.')) throw new Error(output);
  return output.match(objection) ?? [];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);

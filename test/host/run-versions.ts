import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, inWindows, outcomesIn, outcomesVariable } from './outcomes';
import { root } from './paths';
import { exitCodeOf } from './processes';
import { type VSCodeVersion, versionNamed, versions, versionVariable } from './versions';
import { isTestHost, testHosts } from './vscode-hosts';

const kept = path.join(root, 'out', 'versions');
const readme = path.join(root, 'README.md');

/**
 * Runs the tests that need VS Code on every version of it, and writes what became of them into README.md. Usage:
 *   npm run test:versions -- [--vscode VERSION] [host … | e2e]
 * What is named runs alone: the rest of the table is what became of it before.
 * @returns the exit code
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { vscode: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = values.vscode === undefined ? versions : [versionNamed(values.vscode)];
  if (positionals.length === 0) for (const version of chosen) rmSync(fileOf(version), { force: true });
  mkdirSync(kept, { recursive: true });
  let failures = 0;
  for (const version of chosen) {
    console.log(`\nOn VS Code ${version.name}:`);
    failures += await runOn(version, positionals);
  }
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table()));
  console.log(`\n${table()}`);
  return failures === 0 ? 0 : 1;
}

/** Where the outcomes on a version are kept until its tests run again. */
function fileOf({ name }: VSCodeVersion): string {
  return path.join(kept, `${name}.jsonl`);
}

/** @returns how many of the runs failed */
async function runOn(version: VSCodeVersion, named: readonly string[]): Promise<number> {
  const hosts = named.filter((name) => name !== 'e2e');
  const isAll = named.length === 0;
  let failures = 0;
  if (isAll || hosts.length > 0) failures += await runScript('run-vscode-tests.js', hosts, version);
  if (isAll || named.includes('e2e')) failures += await runScript('run-e2e-tests.js', [], version);
  return failures;
}

async function runScript(script: string, args: readonly string[], version: VSCodeVersion): Promise<number> {
  const env = {
    ...process.env,
    [versionVariable]: version.name,
    [outcomesVariable]: fileOf(version),
    TEST_GREP: '',
  };
  const child = spawn(process.execPath, [path.join(__dirname, script), ...args], { env, stdio: 'inherit' });
  return (await exitCodeOf(child)) === 0 ? 0 : 1;
}

/** A row for each host and for the tests in windows, a column for each version. */
function table(): string {
  const outcomes = versions.map((version) => outcomesIn(fileOf(version)));
  const names = Object.keys(testHosts).filter(isTestHost);
  const rows = [...names.map((name) => testHosts[name].about), inWindows].map(
    (where) => `| ${where} | ${outcomes.map((each) => cell(each.get(where))).join(' | ')} |`,
  );
  const head = versions.map(({ name }) => `VS Code ${name}`).join(' | ');
  return [`| tests in | ${head} |`, `| --- |${' ---: |'.repeat(versions.length)}`, ...rows].join('\n');
}

function cell(counts: Counts | undefined): string {
  return counts ? `${counts.passed} / ${counts.failed} / ${counts.skipped}` : '–';
}

const between = /(<!-- versions -->\n)[\s\S]*?(\n<!-- \/versions -->)/;

function withTable(text: string, written: string): string {
  if (!between.test(text)) throw new Error('README.md has no place for the table of versions.');
  return text.replace(between, (_all, before: string, after: string) => before + written + after);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

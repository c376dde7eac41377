import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileDiagnostic } from '../../../src/cli/diagnostics';
import { root } from '../../host/paths';

/** The program as it is shipped. */
export const program = join(root, 'dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the shipped program in a folder, without a terminal, and waits for its end. */
export function run(folder: string, ...words: string[]): Outcome {
  return runWithInput(folder, '', ...words);
}

/** Runs it with something that a pipe brings. */
export function runWithInput(folder: string, input: string | Uint8Array, ...words: string[]): Outcome {
  assert.ok(existsSync(program), 'The program is not built: node esbuild.js cli');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** What `check --format json` prints for the paths; it must be JSON and nothing else. */
export function diagnostics(folder: string, ...words: string[]): FileDiagnostic[] {
  return JSON.parse(run(folder, 'check', '--format', 'json', ...words).out);
}

import type Mocha from 'mocha';
import * as vscode from 'vscode';

/** What the program that starts the tests wants of them: it cannot reach into a browser but by settings. */
export interface Run {
  /** Where they run, by its name in `test/host/vscode-hosts.ts`. */
  readonly host: string;
  readonly selection: 'all' | 'host';
  readonly grep: string;
  /** How often notes and Boards are opened and closed where it is looked for what is left of them. */
  readonly openings: number;
}

/** A desktop VS Code is started without settings, and with an environment. */
export function wantedRun(): Run {
  const grep = globalThis.process?.env?.TEST_GREP ?? '';
  const given = vscode.workspace.getConfiguration('analystNotesTests').get<Run>('run');
  return given ?? { host: 'folder', selection: 'all', grep, openings: 0 };
}

/** The files of tests that touch files, folders or the host itself, and so run in every host. */
const ofEachHost: ReadonlySet<string> = new Set([
  ...['board', 'closing', 'compare-both-judgements', 'copies', 'export', 'hosts', 'import', 'import-into'],
  ...[
    'includes',
    'log',
    'move-entry',
    'new-note-from-text',
    'note-names',
    'open-sample',
    'release',
    'rename',
  ],
  ...['virtual-files', 'whole-notes'],
]);

/** Whether a file of tests is to be run. */
export function isChosen(file: string): boolean {
  return wantedRun().selection === 'all' || ofEachHost.has(file.replace(/\.test\.[jt]s$/, ''));
}

/**
 * A test that fails is run once more: a machine that stutters makes an editor miss a key. What passes only then is
 * told of at the end, as unsteady.
 */
export function optionsOf(): Pick<Mocha.MochaOptions, 'timeout' | 'grep' | 'retries'> {
  return { timeout: 120_000, grep: wantedRun().grep, retries: 1 };
}

/** Runs the tests. Rejects where one fails twice. */
export async function report(mocha: Pick<Mocha, 'run'>): Promise<void> {
  const unsteady: string[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('retry', (test: Mocha.Test, error: Error) => {
      unsteady.push(`${test.fullTitle()}: ${error.stack ?? error.message}`);
    });
  });
  for (const test of unsteady) console.log(`Unsteady: ${test}`);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

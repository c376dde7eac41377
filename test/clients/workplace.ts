import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { root, sample } from '../host/paths';

/** The note of the sample that clients open, and one beside it that names its entries and stays closed. */
export const opened = 'war-or-humiliation.notes.yaml';
export const closed = 'beside.notes.yaml';

const beside = `title: Beside the sample
include: ${opened}
claims:
  expected:
    text: The refusal was expected.
    supported-by: demands-refused
`;

/** What a client tells of what it did, as its script writes it down. */
export interface Report {
  /** The codes or words of what is reported in the note as it is. */
  readonly diagnostics: readonly string[];
  /** The line in which an id was completed. */
  readonly completed: string;
  readonly hover: string;
  /** The line to which the definition led, as it is written there. */
  readonly jumped: string;
  /** The text of the open note and that of the closed one, after a rename. */
  readonly renamed: string;
  readonly renamedBeside: string;
  /** The line in which an id was mended. */
  readonly mended: string;
}

/** How long a client may take for all that it is told to do, in milliseconds. */
const patience = 90_000;

/** Why a client cannot be tried here; false where it can. */
export function lacks(program: string, ...files: readonly string[]): string | false {
  const { status } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (status !== 0) return `${program} is not installed here`;
  const missing = files.find((file) => !existsSync(file));
  return missing === undefined ? false : `${missing} is not installed here`;
}

/** The lines of the README for a client, by the comment with which they begin. */
export function linesFor(comment: string): string {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const found = blocks.find((block) => block.startsWith(`${comment}\n`));
  assert.ok(found, `The README has lines that begin with “${comment}”`);
  return found;
}

/** A copy of the sample, in which a client finds `analyst-notes` on its path, and what it writes stays. */
export class Workplace {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'analyst-notes-client-')));
  readonly notes = path.join(this.folder, 'notes');
  private readonly report = path.join(this.folder, 'report.json');

  constructor(context: TestContext) {
    context.after(() => rmSync(this.folder, { recursive: true, force: true }));
    cpSync(sample, this.notes, { recursive: true });
    writeFileSync(path.join(this.notes, closed), beside);
    const program = path.join(this.folder, 'bin', 'analyst-notes');
    mkdirSync(path.dirname(program));
    const server = path.join(root, 'dist', 'cli.js');
    assert.ok(
      existsSync(path.join(root, 'dist', 'server.js')),
      'The server is built: node esbuild.js cli server',
    );
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${server}" "$@"\n`);
    chmodSync(program, 0o755);
  }

  /** Writes a file of the client's configuration, and gives its path. */
  configure(name: string, text: string): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Runs a client to its end, and gives what its script has written down. */
  async run(program: string, words: readonly string[], typed = ''): Promise<Report> {
    const child = spawn(program, words, {
      cwd: this.notes,
      env: this.environment,
    });
    // It stays open: its end would be that of some clients.
    child.stdin.write(typed);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await new Promise((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    assert.ok(existsSync(this.report), `${program} has told nothing:\n${said.slice(-4000)}`);
    const told = JSON.parse(readFileSync(this.report, 'utf8'));
    assert.equal(told.error, undefined, `${told.error}\n${said.slice(-4000)}`);
    return told;
  }

  textOf(name: string): string {
    return readFileSync(path.join(this.notes, name), 'utf8');
  }

  /** Nothing of the user's own is read or written. */
  private get environment(): NodeJS.ProcessEnv {
    const bin = path.join(this.folder, 'bin');
    return {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      HOME: this.folder,
      XDG_CONFIG_HOME: this.folder,
      XDG_DATA_HOME: this.folder,
      XDG_STATE_HOME: this.folder,
      TERM: 'dumb',
      ANALYST_NOTES_REPORT: this.report,
    };
  }
}

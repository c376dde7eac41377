import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths';

/** The command line of this tree, built as it is packed. */
export function builtHere(): string {
  build(root);
  return path.join(root, 'dist', 'cli.js');
}

/**
 * The command line of a commit of this repository, built with the packages of this tree, in a folder of its own.
 * @throws where the commit is not in the repository, as in a shallow clone
 */
export function builtAt(commit: string): string {
  const folder = path.join(root, 'out', 'builds', commit);
  const program = path.join(folder, 'dist', 'cli.js');
  if (existsSync(program)) return program;
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', making], { input: archive });
  symlinkSync(path.join(root, 'node_modules'), path.join(making, 'node_modules'));
  build(making);
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  return program;
}

function build(folder: string): void {
  const words = ['esbuild.js', 'cli', '--production'];
  execFileSync(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

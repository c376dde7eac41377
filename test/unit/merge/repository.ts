import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How Git writes a conflict. */
export type ConflictStyle = 'merge' | 'diff3' | 'zdiff3';

export const conflictStyles: readonly ConflictStyle[] = ['merge', 'diff3', 'zdiff3'];

/** What both analysts begin from, and what each makes of it. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  readonly isClean: boolean;
}

const file = 'a.notes.yaml';

/** No setting of the machine has a part in it. */
const env = {
  ...process.env,
  ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(tmpdir(), 'no-such-file') },
  ...{ GIT_AUTHOR_NAME: 'Ann Lee', GIT_AUTHOR_EMAIL: 'ann@example.org' },
  ...{ GIT_COMMITTER_NAME: 'Ann Lee', GIT_COMMITTER_EMAIL: 'ann@example.org' },
};

/** What Git makes of a note that was edited on two branches, `main` and `bo`. */
export function merged({ base, ours, theirs }: Versions, style: ConflictStyle = 'merge'): Merged {
  const folder = mkdtempSync(join(tmpdir(), 'analyst-notes-merge-'));
  const git = (...args: string[]): number | null =>
    spawnSync('git', ['-c', 'core.autocrlf=false', ...args], { cwd: folder, env }).status;
  const commit = (text: string): void => {
    writeFileSync(join(folder, file), text);
    git('add', '.');
    git('commit', '--quiet', '--allow-empty', '-m', 'A note');
  };
  try {
    git('init', '--quiet', '--initial-branch=main');
    commit(base);
    git('checkout', '--quiet', '-b', 'bo');
    commit(theirs);
    git('checkout', '--quiet', 'main');
    commit(ours);
    const isClean = git('-c', `merge.conflictStyle=${style}`, 'merge', '--quiet', 'bo') === 0;
    return { text: readFileSync(join(folder, file), 'utf8'), isClean };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `git merge-file` makes of it: with conflicts in a style, or all decided for one side. */
export function mergedFile(versions: Versions, how: ConflictStyle | 'ours' | 'theirs'): string {
  const folder = mkdtempSync(join(tmpdir(), 'analyst-notes-merge-'));
  try {
    for (const [name, text] of Object.entries(versions)) writeFileSync(join(folder, name), text);
    const options = how === 'merge' ? [] : [`--${how}`];
    const args = ['merge-file', '-p', ...options, 'ours', 'base', 'theirs'];
    return spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

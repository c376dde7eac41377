import * as vscode from 'vscode';

/** What we use of the API that VS Code's own Git extension exports; see its `git.d.ts`. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): Repository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** A version of a file as a commit has it. */
export interface CommittedVersion {
  readonly hash: string;
  /** The first line of what was said of it. */
  readonly subject: string;
  readonly author: string;
  /** As in `2022-02-16`; empty where it is not known. */
  readonly day: string;
  readonly uri: vscode.Uri;
}

/** Why there are no versions of a file: no extension that knows any, no repository, or no commit. */
export type NoVersions = 'no-git' | 'no-repository' | 'no-commit';

/** So many commits are listed; who looks for an older one names it to Git. */
const most = 100;

/** The versions of a file that Git keeps, the latest first. */
export async function committedVersions(uri: vscode.Uri): Promise<readonly CommittedVersion[] | NoVersions> {
  const git = await gitApi();
  if (!git) return 'no-git';
  const repository = git.getRepository(uri);
  if (!repository) return 'no-repository';
  // That extension runs where Git does, and takes paths of that machine.
  const commits = await repository.log({ maxEntries: most, path: uri.fsPath }).catch(() => []);
  if (commits.length === 0) return 'no-commit';
  return commits.map((commit) => versionOf(commit, git.toGitUri(uri, commit.hash)));
}

function versionOf(
  { hash, message, authorName = '', authorDate }: Commit,
  uri: vscode.Uri,
): CommittedVersion {
  return {
    hash,
    subject: message.split('\n', 1)[0] ?? '',
    author: authorName,
    day: authorDate?.toISOString().slice(0, 10) ?? '',
    uri,
  };
}

/** Undefined where the extension is not there, as in a browser, or is switched off. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = (await extension.activate()).getAPI(1);
    await untilReady(git);
    return git;
  } catch {
    return undefined;
  }
}

/** So long is waited for Git to find its repositories, in milliseconds. */
const patience = 5_000;

function untilReady(git: GitApi): Promise<void> {
  if (git.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const subscription = git.onDidChangeState((state) => {
      if (state === 'initialized') done();
    });
  });
}

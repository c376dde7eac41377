import * as vscode from 'vscode';
import type { Authors } from '../../core/merge';

/** What is asked of the built-in Git extension. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  getCommit(ref: string): Promise<{ readonly authorName?: string }>;
}

/** Who wrote the last commit of each side of a conflict, as far as Git knows these by their labels. */
export async function authorsOf(
  uri: vscode.Uri,
  labels: Readonly<Record<'ours' | 'theirs', string>> | undefined,
): Promise<Authors> {
  const repository = labels && (await repositoryOf(uri));
  if (!repository) return {};
  const nameOf = (label: string): Promise<string | undefined> =>
    repository.getCommit(label.split(' ')[0] || 'HEAD').then(
      ({ authorName }) => authorName,
      () => undefined,
    );
  const [ours, theirs] = await Promise.all([nameOf(labels.ours), nameOf(labels.theirs)]);
  return { ...(ours && { ours }), ...(theirs && { theirs }) };
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | null> {
  const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const found = await git?.activate();
    return found?.enabled ? found.getAPI(1).getRepository(uri) : null;
  } catch {
    // It may be switched off, or be in another extension host: the labels then have to do.
    return null;
  }
}

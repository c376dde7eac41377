import * as vscode from 'vscode';
import { isInside, isLexicallyInside, rootsFor } from './copies';

const key = 'outsideNotes';

/** The notes outside of the open folders that the user has allowed to be read, which the workspace remembers. */
export class AllowedNotes {
  private readonly allowed: Set<string>;

  /** @param memento absent where nothing is remembered */
  constructor(private readonly memento?: vscode.Memento) {
    this.allowed = new Set(memento?.get<string[]>(key));
  }

  has(uri: string): boolean {
    return this.allowed.has(uri);
  }

  async allow(uri: string): Promise<void> {
    this.allowed.add(uri);
    await this.memento?.update(key, [...this.allowed]);
  }
}

/** Whether a file lies, or its links lead, outside of the folders and of those of the notes that include it. */
export async function liesOutside(address: string, includers: readonly string[]): Promise<boolean> {
  const uri = vscode.Uri.parse(address);
  const roots = rootsFor(
    uri,
    includers.map((each) => vscode.Uri.parse(each)),
  );
  if (!isLexicallyInside(uri, roots)) return true;
  // What is not there leads nowhere.
  return !(await isInside(uri, roots).catch(() => true));
}

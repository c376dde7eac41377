import * as vscode from 'vscode';
import { MemoryFiles } from './files';

/** Opens a folder in memory: `memfs:/notes` is a copy of the one that the environment names. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const files = new MemoryFiles();
  const content = vscode.Uri.file(process.env.MEMFS_CONTENT ?? '');
  files.fill(copy(files, content, vscode.Uri.from({ scheme: 'memfs', path: '/notes' })));
  subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }));
}

async function copy(files: MemoryFiles, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  files.makeFolder(to);
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copy(files, source, target);
    else files.put(target, await vscode.workspace.fs.readFile(source));
  }
}

import * as vscode from 'vscode';
import type { Notes } from '../notes';
import { knowsServers } from './knows-servers';

/** The name of the provider in the manifest. */
const providerId = 'analyst-notes.mcp';

/** What of Node is asked for; in a browser there is none, and no program can be started. */
interface WithProcess {
  readonly process?: { readonly execPath?: string };
}

/** Offers the program that the extension brings as a server of the Model Context Protocol, for the open folders. */
export function registerMcpServer(notes: Notes, context: vscode.ExtensionContext): vscode.Disposable {
  const { failed } = notes.log.for('assistants');
  const program = (globalThis as WithProcess).process?.execPath;
  if (!program || !knowsServers(vscode.version)) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  const subscriptions = [changed, vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire())];
  try {
    subscriptions.push(
      vscode.lm.registerMcpServerDefinitionProvider(providerId, {
        onDidChangeMcpServerDefinitions: changed.event,
        provideMcpServerDefinitions: () => serversFor(program, context),
      }),
    );
  } catch (error) {
    failed(error);
  }
  return vscode.Disposable.from(...subscriptions);
}

/** It reads files of the machine, below the folders that are open: where there are none, there is nothing to offer. */
function serversFor(
  program: string,
  { extension }: vscode.ExtensionContext,
): vscode.McpStdioServerDefinition[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0 || extension.extensionUri.scheme !== 'file') return [];
  const script = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
  const args = [script, 'mcp', ...folders.map(({ uri }) => uri.fsPath)];
  // A desktop VS Code is a program of its own, which is Node where it is told to be.
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const { version } = extension.packageJSON;
  return [new vscode.McpStdioServerDefinition('Analyst Notes', program, args, env, version)];
}

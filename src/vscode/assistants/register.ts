import * as vscode from 'vscode';
import type { Notes } from '../notes';
import { registerLanguageModelTools } from './language-model-tools';
import { registerMcpServer } from './mcp-server';

/** What assistants are offered: tools that read notes, to the models of the editor, and as a server for others. */
export function registerAssistants(notes: Notes, context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    registerLanguageModelTools(notes, context),
    registerMcpServer(notes, context),
  );
}

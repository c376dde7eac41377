import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Client } from './client/client';
import { commandNames } from './commands';
import { codeActionKinds } from './features/code-actions';
import { completionTriggers } from './features/completion';
import { legend } from './features/semantic-tokens';

/** What of the notes of a folder a client tells of before it renames them; folders may hold some. */
const renamed = [
  { pattern: { glob: '**/*.notes.{yaml,yml}', matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];

/** What the server does for a client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    }),
    completionProvider: {
      triggerCharacters: completionTriggers,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    hoverProvider: true,
    definitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Analyst Notes' },
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds },
    documentFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    linkedEditingRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    callHierarchyProvider: true,
    executeCommandProvider: { commands: commandNames },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.willRenameFiles && { fileOperations: { willRename: { filters: renamed } } }),
    },
  };
}

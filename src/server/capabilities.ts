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

/** What is done in the same way for whoever asks. */
const plain = {
  hoverProvider: true,
  definitionProvider: true,
  implementationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
  documentFormattingProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  linkedEditingRangeProvider: true,
  inlayHintProvider: true,
  callHierarchyProvider: true,
} as const;

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
    ...plain,
    documentSymbolProvider: { label: 'Analyst Notes' },
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentLinkProvider: {},
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    executeCommandProvider: { commands: commandNames },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.willRenameFiles && { fileOperations: { willRename: { filters: renamed } } }),
    },
  };
}

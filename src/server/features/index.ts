import type { Server } from '../server-context';
import { registerCallHierarchy } from './call-hierarchy';
import { registerCodeActions } from './code-actions';
import { registerCodeLens } from './code-lens';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { registerDiagnostics } from './diagnostics';
import { registerDocumentHighlight } from './document-highlight';
import { registerDocumentLinks } from './document-links';
import { registerDocumentSymbols } from './document-symbols';
import { registerFoldingRanges } from './folding-ranges';
import { registerFormatting } from './formatting';
import { registerHover } from './hover';
import { registerImplementation } from './implementation';
import { registerInlayHints } from './inlay-hints';
import { registerLinkedEditing } from './linked-editing';
import { registerReferences } from './references';
import { registerRefresh } from './refresh';
import { registerRename } from './rename';
import { registerSelectionRanges } from './selection-ranges';
import { registerSemanticTokens } from './semantic-tokens';
import { registerWillRenameFiles } from './will-rename-files';
import { registerWorkspaceSymbols } from './workspace-symbols';

/** Answers everything that clients may ask about notes. */
export function registerFeatures(server: Server): void {
  const all = [
    ...[registerDiagnostics, registerRefresh, registerCompletion, registerHover, registerDefinition],
    ...[registerImplementation, registerReferences, registerDocumentHighlight, registerDocumentSymbols],
    ...[
      registerWorkspaceSymbols,
      registerRename,
      registerCodeActions,
      registerFormatting,
      registerFoldingRanges,
    ],
    ...[registerSelectionRanges, registerDocumentLinks, registerLinkedEditing, registerInlayHints],
    ...[registerCodeLens, registerSemanticTokens, registerCallHierarchy, registerWillRenameFiles],
  ];
  for (const register of all) register(server);
}

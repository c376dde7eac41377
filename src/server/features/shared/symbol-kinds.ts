import { SymbolKind } from 'vscode-languageserver/node';
import type { OutlineItem } from '../../../core';
import type { Client } from '../../client/client';

type Type = OutlineItem['type'];

/** A claim can be true or false, and an indicator is an event: the icons say so. */
const symbolKinds: Readonly<Record<Type, SymbolKind>> = {
  section: SymbolKind.Namespace,
  field: SymbolKind.String,
  source: SymbolKind.File,
  actor: SymbolKind.Class,
  hypothesis: SymbolKind.Interface,
  claim: SymbolKind.Boolean,
  indicator: SymbolKind.Event,
  gap: SymbolKind.Null,
};

/** The kind by which a client shows an entry; one that all know where it does not know the best. */
export function symbolKindFor(client: Client, type: Type, of: 'document' | 'workspace'): SymbolKind {
  const kind = symbolKinds[type];
  return client.knowsSymbol(kind, of) ? kind : SymbolKind.Variable;
}

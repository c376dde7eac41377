import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import { type Note, type OutlineItem, outline, outlineTitles } from '../../core';
import type { Server } from '../server-context';
import { symbolKindFor } from './shared/symbol-kinds';

/** Serves outlines; those clients that know no symbols in others get them in one list. */
export function registerDocumentSymbols(server: Server): void {
  const { connection, answers, client } = server;
  const titles = outlineTitles();
  connection.onDocumentSymbol(
    answers.of((note, { textDocument: { uri } }): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = outline(note, titles).map((item) => toSymbol(server, note, item));
      return client.nestsSymbols ? symbols : symbols.flatMap((symbol) => inOneList(symbol, uri));
    }),
  );
}

function toSymbol(server: Server, note: Note, item: OutlineItem): DocumentSymbol {
  const { name, detail, type, span, selection, children } = item;
  return {
    name: name || '…',
    detail,
    kind: symbolKindFor(server.client, type, 'document'),
    range: server.convert.toRange(note, span),
    selectionRange: server.convert.toRange(note, selection),
    children: children.map((child) => toSymbol(server, note, child)),
  };
}

function inOneList(symbol: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) };
  return [own, ...children.flatMap((child) => inOneList(child, uri, name))];
}

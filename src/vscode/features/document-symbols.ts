import * as vscode from 'vscode';
import { type Note, type OutlineItem, outline } from '../../core';
import { toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './shared/long-answers';
import { symbolKinds } from './shared/symbol-kinds';

/** Serves the Outline, breadcrumbs, sticky scroll and Go to Symbol. */
export function registerDocumentSymbols(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('document-symbols');
  const symbols = new LongAnswers(
    notes,
    (note) => outline(note).map((item) => toSymbol(note, item)),
    (roots) => roots.reduce((sum, { children }) => sum + children.length, 0),
  );
  return languages.registerDocumentSymbolProvider(
    selector,
    { provideDocumentSymbols: (document, token) => symbols.for(document, token) },
    { label: 'Analyst Notes' },
  );
}

function toSymbol(note: Note, item: OutlineItem): vscode.DocumentSymbol {
  const { name, detail, type, span, selection, children } = item;
  const range = toRange(note, span);
  const symbol = new vscode.DocumentSymbol(
    name || '…',
    detail,
    symbolKinds[type],
    range,
    toRange(note, selection),
  );
  symbol.children = children.map((child) => toSymbol(note, child));
  return symbol;
}

import * as vscode from 'vscode';
import { type Note, type OutlineItem, outline, outlineTitles } from '../../core';
import { toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './shared/long-answers';
import { symbolKinds } from './shared/symbol-kinds';

/** Serves the Outline, breadcrumbs, sticky scroll and Go to Symbol. */
export function registerDocumentSymbols(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('document-symbols');
  const titles = outlineTitles();
  const symbols = new LongAnswers(
    notes,
    (note) => symbolsOf(note, outline(note, titles)),
    (roots) => roots.reduce((sum, { children }) => sum + children.length, 0),
  );
  return languages.registerDocumentSymbolProvider(
    selector,
    { provideDocumentSymbols: (document, token) => symbols.for(document, token) },
    { label: 'Analyst Notes' },
  );
}

/** The roots, each behind its children; between two of these a break can be made. */
function* symbolsOf(note: Note, items: readonly OutlineItem[]): Generator<vscode.DocumentSymbol | undefined> {
  for (const item of items) {
    const symbol = toSymbol(note, item);
    for (const child of item.children) {
      symbol.children.push(toSymbol(note, child));
      yield undefined;
    }
    yield symbol;
  }
}

function toSymbol(note: Note, { name, detail, type, span, selection }: OutlineItem): vscode.DocumentSymbol {
  const range = toRange(note, span);
  return new vscode.DocumentSymbol(name || '…', detail, symbolKinds[type], range, toRange(note, selection));
}

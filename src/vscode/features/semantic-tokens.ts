import * as vscode from 'vscode';
import { semanticTokens, tokenModifiers, tokenTypes } from '../../core';
import { toSpan } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** The names of token types are shared by all extensions. */
const typeNames = tokenTypes.map((type) => `note${type.charAt(0).toUpperCase()}${type.slice(1)}`);
const legend = new vscode.SemanticTokensLegend(typeNames, [...tokenModifiers]);

/**
 * Colours ids and mentions by what they name. Only those in sight are asked for, so that it costs the same in
 * a note of any length.
 */
export function registerSemanticTokens(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('semantic-tokens');
  return languages.registerDocumentRangeSemanticTokensProvider(
    selector,
    {
      provideDocumentRangeSemanticTokens(document, range) {
        const note = notes.read(document);
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { start, end, type, modifiers } of semanticTokens(note, toSpan(note, range))) {
          const { line, character } = note.text.positionAt(start);
          const bits = modifiers.reduce((sum, each) => sum | (1 << tokenModifiers.indexOf(each)), 0);
          builder.push(line, character, end - start, tokenTypes.indexOf(type), bits);
        }
        return builder.build();
      },
    },
    legend,
  );
}

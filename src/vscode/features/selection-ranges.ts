import * as vscode from 'vscode';
import { selectionRanges } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Selections that grow from the word to its value, field, entry and section. */
export function registerSelectionRanges(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('selection-ranges');
  return languages.registerSelectionRangeProvider(selector, {
    provideSelectionRanges(document, positions) {
      const note = notes.read(document);
      return positions.map((position) => {
        const spans = selectionRanges(note, toOffset(note, position));
        return spans.reduceRight<vscode.SelectionRange | undefined>(
          (parent, span) => new vscode.SelectionRange(toRange(note, span), parent),
          undefined,
        ) as vscode.SelectionRange;
      });
    },
  });
}

import * as vscode from 'vscode';
import { type Note, type Span, selectionRanges } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Selections that grow from the word to its value, field, entry and section. */
export function registerSelectionRanges(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('selection-ranges');
  return languages.registerSelectionRangeProvider(selector, {
    provideSelectionRanges(document, positions) {
      const note = notes.read(document);
      return positions.map((position) => nested(note, selectionRanges(note, toOffset(note, position))));
    },
  });
}

/** Each within the next, as the editor wants them: the innermost, which knows the one around it. */
function nested(note: Note, spans: readonly Span[]): vscode.SelectionRange {
  return spans.reduceRight<vscode.SelectionRange | undefined>(
    (parent, span) => new vscode.SelectionRange(toRange(note, span), parent),
    undefined,
  ) as vscode.SelectionRange;
}

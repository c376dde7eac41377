import * as vscode from 'vscode';
import { type FoldingRange, foldingParts, foldingRanges } from '../../core';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './shared/long-answers';

const kinds: Readonly<Record<NonNullable<FoldingRange['kind']>, vscode.FoldingRangeKind>> = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Folds sections, entries, long fields and comments. */
export function registerFoldingRanges(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('folding-ranges');
  const parts = foldingParts();
  const foldings = new LongAnswers(notes, (note) => foldingRanges(note, parts).map(toFolding));
  return languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document, _context, token) => foldings.for(document, token),
  });
}

function toFolding({ first, last, kind }: FoldingRange): vscode.FoldingRange {
  return new vscode.FoldingRange(first, last, kind && kinds[kind]);
}

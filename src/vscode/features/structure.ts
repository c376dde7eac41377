import * as vscode from 'vscode';
import { type FoldingRange, foldingRanges, linkedRanges, selectionRanges } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './long-answer';

const foldingKinds: Readonly<Record<NonNullable<FoldingRange['kind']>, vscode.FoldingRangeKind>> = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** The characters of an id, as format.md has them. */
const idPattern = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/u;

/** What follows from how a note is built: folding, growing selections, and ids that change together. */
export function registerStructure(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('structure');
  const foldings = new LongAnswers(notes, (note) => foldingRanges(note).map(toFolding));
  return vscode.Disposable.from(
    languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document, _context, token) => foldings.for(document, token),
    }),
    languages.registerSelectionRangeProvider(selector, {
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
    }),
    languages.registerLinkedEditingRangeProvider(selector, {
      provideLinkedEditingRanges(document, position) {
        const note = notes.read(document);
        const ranges = linkedRanges(note, toOffset(note, position)).map((span) => toRange(note, span));
        return ranges.length > 1 ? new vscode.LinkedEditingRanges(ranges, idPattern) : undefined;
      },
    }),
  );
}

function toFolding({ first, last, kind }: FoldingRange): vscode.FoldingRange {
  return new vscode.FoldingRange(first, last, kind && foldingKinds[kind]);
}

import { foldingParts, foldingRanges } from '../../core';
import type { Server } from '../server-context';

/** Folds sections, entries, long fields and comments. */
export function registerFoldingRanges({ connection, answers }: Server): void {
  const parts = foldingParts();
  connection.onFoldingRanges(
    answers.of((note) =>
      foldingRanges(note, parts).map(({ first, last, kind }) => ({
        startLine: first,
        endLine: last,
        ...(kind && { kind }),
      })),
    ),
  );
}

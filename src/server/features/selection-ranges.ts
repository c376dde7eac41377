import type { SelectionRange } from 'vscode-languageserver/node';
import { type Note, selectionRanges } from '../../core';
import type { Server } from '../server-context';

/** Selections that grow from the word to its value, field, entry and section. */
export function registerSelectionRanges({ connection, answers, convert }: Server): void {
  const rangesAt = (note: Note, offset: number): SelectionRange =>
    selectionRanges(note, offset).reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: convert.toRange(note, span), ...(parent && { parent }) }),
      undefined,
    ) ?? { range: convert.toRange(note, { start: offset, end: offset }) };
  connection.onSelectionRanges(
    answers.of((note, { positions }) =>
      positions.map((position) => rangesAt(note, convert.toOffset(note, position))),
    ),
  );
}

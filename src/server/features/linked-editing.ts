import { linkedRanges } from '../../core';
import type { Server } from '../server-context';

/** The characters of an id, as the format has them; clients read the expression as JavaScript does. */
const idPattern = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';

/** Changes an id and what refers to it together as it is typed. */
export function registerLinkedEditing({ connection, answers, convert }: Server): void {
  connection.languages.onLinkedEditingRange(
    answers.at((note, offset) => {
      const ranges = linkedRanges(note, offset).map((span) => convert.toRange(note, span));
      return ranges.length > 1 ? { ranges, wordPattern: idPattern } : null;
    }),
  );
}

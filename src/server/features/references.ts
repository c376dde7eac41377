import { references } from '../../core';
import type { Server } from '../server-context';

/** All places that name the entry under the cursor, in all notes. */
export function registerReferences({ connection, answers, convert }: Server): void {
  connection.onReferences(
    answers.at((note, offset, { context }) => {
      const found = references(note, offset).filter(
        ({ kind }) => context?.includeDeclaration !== false || kind !== 'definition',
      );
      return convert.toLocations(found);
    }),
  );
}

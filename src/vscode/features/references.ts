import type * as vscode from 'vscode';
import { references } from '../../core';
import { toLocations, toOffset } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** All places that name the entry under the cursor, in all notes. */
export function registerReferences(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('references');
  return languages.registerReferenceProvider(selector, {
    provideReferences(document, position, { includeDeclaration }) {
      const note = notes.read(document);
      const found = references(note, toOffset(note, position)).filter(
        ({ kind }) => includeDeclaration || kind !== 'definition',
      );
      return toLocations(found, notes, note);
    },
  });
}

import type * as vscode from 'vscode';
import { definition } from '../../core';
import { toLocationLink, toOffset } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** From a reference or mention to where the entry is defined. */
export function registerDefinition(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('definition');
  return languages.registerDefinitionProvider(selector, {
    provideDefinition(document, position) {
      const note = notes.read(document);
      return definition(note, toOffset(note, position)).flatMap(
        (link) => toLocationLink(link, notes, note) ?? [],
      );
    },
  });
}

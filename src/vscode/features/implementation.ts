import type * as vscode from 'vscode';
import { implementation } from '../../core';
import { toLocationLink, toOffset } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** From a claim to the evidence that it rests on in the end. */
export function registerImplementation(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('implementation');
  return languages.registerImplementationProvider(selector, {
    provideImplementation(document, position) {
      const note = notes.read(document);
      return implementation(note, toOffset(note, position)).flatMap(
        (link) => toLocationLink(link, notes, note) ?? [],
      );
    },
  });
}

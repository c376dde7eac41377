import * as vscode from 'vscode';
import { hover } from '../../core';
import { linkerIn, toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Tells what is to be known about the word under the mouse. */
export function registerHover(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('hover');
  return languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const note = notes.read(document);
      const found = hover(note, toOffset(note, position), linkerIn(notes, note));
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(note, found.span));
    },
  });
}

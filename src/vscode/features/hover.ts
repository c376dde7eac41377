import * as vscode from 'vscode';
import { hover } from '../../core';
import { linkTo, toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

export function registerHover(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('hover');
  return languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const note = notes.read(document);
      const found = hover(note, toOffset(note, position), linkTo);
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(note, found.span));
    },
  });
}

import * as vscode from 'vscode';
import { documentLinks, type Note } from '../../core';
import { toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './shared/long-answers';

/** Makes the addresses of sources and the paths of included notes open what they name. */
export function registerDocumentLinks(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('document-links');
  const links = new LongAnswers(notes, (note) => linksOf(notes, note));
  return languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) => links.for(document, token),
  });
}

function linksOf(notes: Notes, note: Note): vscode.DocumentLink[] {
  return documentLinks(note).flatMap((link) => {
    const target = link.kind === 'url' ? link.url : notes.locate(note.uri, link.path);
    if (target === undefined) return [];
    const shown = new vscode.DocumentLink(toRange(note, link.span), vscode.Uri.parse(target));
    shown.tooltip =
      link.kind === 'url' ? vscode.l10n.t('Open the source') : vscode.l10n.t('Open the included note');
    return [shown];
  });
}

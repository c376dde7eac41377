import * as vscode from 'vscode';
import { type DocumentLink, documentLinks, type LinkAddresses, linkAddresses, type Note } from '../../core';
import { toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './shared/long-answers';

/** Makes the addresses of sources and the paths of included notes open what they name. */
export function registerDocumentLinks(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('document-links');
  const addresses = linkAddresses();
  const links = new LongAnswers(notes, (note) => linksOf(notes, note, addresses));
  return languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) => links.for(document, token),
  });
}

function linksOf(notes: Notes, note: Note, addresses: LinkAddresses): vscode.DocumentLink[] {
  return documentLinks(note, addresses).flatMap((link) => {
    const target = targetOf(notes, note, link);
    if (target === undefined) return [];
    const shown = new vscode.DocumentLink(toRange(note, link.span), vscode.Uri.parse(target));
    shown.tooltip = tooltipOf(link);
    return [shown];
  });
}

function targetOf(notes: Notes, note: Note, link: DocumentLink): string | undefined {
  switch (link.kind) {
    case 'url':
      return link.url;
    case 'copy':
      return link.address;
    case 'include':
      return notes.locate(note.uri, link.path);
  }
}

function tooltipOf({ kind }: DocumentLink): string {
  switch (kind) {
    case 'url':
      return vscode.l10n.t('Open the source');
    case 'copy':
      return vscode.l10n.t('Open the copy');
    case 'include':
      return vscode.l10n.t('Open the included note');
  }
}

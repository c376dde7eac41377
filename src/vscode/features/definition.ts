import * as vscode from 'vscode';
import { definition, type Note, type QuotedWords, quotedWordsAt } from '../../core';
import { toLocationLink, toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** From a reference or mention to where the entry is defined, and from a quotation to its place in the copy. */
export function registerDefinition(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('definition');
  return languages.registerDefinitionProvider(selector, {
    async provideDefinition(document, position) {
      const note = notes.read(document);
      const offset = toOffset(note, position);
      const words = quotedWordsAt(note, offset);
      if (words?.place) return [await inCopy(note, words, words.place)];
      return definition(note, offset).flatMap((link) => toLocationLink(link, notes, note) ?? []);
    },
  });
}

/** The file is opened for its lines: places in it are offsets, whatever its lines end in. */
async function inCopy(
  note: Note,
  { span, copy }: QuotedWords,
  place: NonNullable<QuotedWords['place']>,
): Promise<vscode.LocationLink> {
  const originSelectionRange = toRange(note, span);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(copy.address));
  const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  return { originSelectionRange, targetUri: document.uri, targetRange: range, targetSelectionRange: range };
}

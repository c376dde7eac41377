import * as vscode from 'vscode';
import { describeQuotedWords, hover, type QuotedWords, quotedWordsAt } from '../../core';
import { linkerIn, toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Tells what is to be known about the word under the mouse. */
export function registerHover(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('hover');
  return languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const note = notes.read(document);
      const words = quotedWordsAt(note, toOffset(note, position));
      if (words) return overQuotation(notes, words, toRange(note, words.span));
      const found = hover(note, toOffset(note, position), linkerIn(notes, note));
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(note, found.span));
    },
  });
}

/** What stands around the words in the copy is read once more, as nobody keeps it. */
async function overQuotation(notes: Notes, words: QuotedWords, range: vscode.Range): Promise<vscode.Hover> {
  const copy = words.state === 'found' ? await notes.textOfCopy(words.copy) : undefined;
  return new vscode.Hover(new vscode.MarkdownString(describeQuotedWords(words, copy)), range);
}

import * as vscode from 'vscode';
import { linkedRanges } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** The characters of an id, as the format has them. */
const idPattern = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/u;

/** Changes an id and what refers to it together as it is typed. */
export function registerLinkedEditing(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('linked-editing');
  return languages.registerLinkedEditingRangeProvider(selector, {
    provideLinkedEditingRanges(document, position) {
      const note = notes.read(document);
      const ranges = linkedRanges(note, toOffset(note, position)).map((span) => toRange(note, span));
      return ranges.length > 1 ? new vscode.LinkedEditingRanges(ranges, idPattern) : undefined;
    },
  });
}

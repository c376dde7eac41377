import type { Position } from 'vscode-languageserver/node';
import { evidenceEntryAt, evidenceHead, evidenceRows } from '../../core';
import type { Server } from '../server-context';

export const impactCommand = 'analyst-notes.impact';

/** What would fall with the entry at a place, the entries that lose something by it with what they lose. */
export async function runImpact({ notes, convert, addresses }: Server, uri: string, position: Position) {
  const note = notes.read(uri);
  const found = note && evidenceEntryAt(note, convert.toOffset(note, position));
  const home = found && notes.at(found.uri);
  if (!found || !home) return null;
  const root = { note: home, key: found.key };
  const { rows, more } = evidenceRows(root, 'falls', []);
  const toClient = <R extends { readonly uri: string }>(row: R): R => ({
    ...row,
    uri: addresses.uriOf(row.uri),
  });
  const head = evidenceHead(root);
  return { entry: head && toClient(head), falls: rows.map(toClient), more };
}

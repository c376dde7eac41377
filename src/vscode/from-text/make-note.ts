import * as vscode from 'vscode';
import { fileNameFor } from '../../core';
import type { Proposal } from '../../core/import';
import { sha256Of } from '../copies';
import { freeName } from '../free-name';
import { languageId } from '../language';
import { writeWhole } from '../write-whole';
import type { ChosenText } from './chosen-text';

/** What a user has accepted. */
export interface AcceptedNote {
  readonly title: string;
  /** When the text was written; empty where nobody knows. */
  readonly date: string;
  readonly accepted: readonly Proposal[];
  /** Where note and text go; absent where no folder is open. */
  readonly folder?: vscode.Uri;
  /** The day on which it is made. */
  readonly today: string;
}

/**
 * Writes the note, and beside it the text that it rests on, never over another file. Without a folder the note is yet
 * to be saved, and nothing is kept.
 * @throws where a file cannot be written: then neither is there
 */
export async function makeNote(text: ChosenText, of: AcceptedNote): Promise<vscode.TextDocument> {
  const { folder } = of;
  if (!folder) {
    const content = await noteWith(text, of, undefined);
    return vscode.workspace.openTextDocument({ language: languageId, content });
  }
  const note = await freeName(folder, fileNameFor(of.title));
  const kept = await placeFor(text, folder);
  if (!note || !kept) throw new Error('No name is free.');
  const copy = { file: nameOf(kept), sha256: await sha256Of(text.bytes) };
  const content = await noteWith(text, of, copy);
  const isThere = kept.toString() === text.uri?.toString();
  if (!isThere) await writeWhole(kept, text.bytes);
  try {
    await writeWhole(note, new TextEncoder().encode(content));
  } catch (error) {
    if (!isThere) await vscode.workspace.fs.delete(kept);
    throw error;
  }
  return vscode.workspace.openTextDocument(note);
}

/** A file that lies in the folder already is kept as it is. */
async function placeFor({ uri, fileName }: ChosenText, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const isBeside = uri !== undefined && vscode.Uri.joinPath(uri, '..').toString() === folder.toString();
  return isBeside ? uri : freeName(folder, fileName);
}

async function noteWith(
  { source, name }: ChosenText,
  { title, date, accepted, today }: AcceptedNote,
  copy: { readonly file: string; readonly sha256: string } | undefined,
): Promise<string> {
  const { noteOfText, languageOf } = await import('../../core/import');
  const lang = languageOf(source);
  return noteOfText({
    title,
    today,
    accepted,
    ...(lang !== undefined && { lang }),
    source: {
      title: source.title ?? name,
      ...(source.author !== undefined && { author: source.author }),
      ...(date !== '' && { date }),
      ...(copy && { copy }),
    },
  });
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

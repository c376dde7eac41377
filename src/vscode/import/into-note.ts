import type * as vscode from 'vscode';
import { noteOrTell } from '../active-note';
import type { Notes } from '../notes';
import { fileToImport, type TextFile } from './file';
import { unlessRefused } from './take-in';

/** What a command takes into the active note. */
interface ImportInto {
  readonly command: string;
  /** The name under which its errors are logged. */
  readonly name: string;
  filters(): Record<string, string[]>;
  take(document: vscode.TextDocument, file: TextFile): Promise<void>;
}

/** Registers a command that takes a file into the active note; with an address, without asking for the file. */
export function registerImportInto(
  notes: Notes,
  { command, name, filters, take }: ImportInto,
): vscode.Disposable {
  return notes.log.for(name).commands.registerCommand(command, async (asked?: unknown) => {
    const document = noteOrTell();
    const file = document && (await fileToImport(asked, filters()));
    if (!document || !file) return;
    // What an included note has already is known when that is read.
    await notes.allRead();
    await unlessRefused(() => take(document, file));
  });
}

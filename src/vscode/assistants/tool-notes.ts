import * as vscode from 'vscode';
import type { Note } from '../../core';
import type { CheckedNote } from '../../session';
import type { ToolHost } from '../../tools';
import { activeDocument } from '../active-note';
import { isOlderVersion } from '../language';
import type { Notes } from '../notes';

/** The notes of the session for the tools of assistants: what is open as it stands, and what lies in the folders. */
export class ToolNotes implements ToolHost {
  constructor(private readonly session: Notes) {}

  get today(): string {
    return this.session.today;
  }

  get notes(): Iterable<Note> {
    return [...this.session.all].filter(({ uri }) => !isOlderVersion(vscode.Uri.parse(uri)));
  }

  get current(): Note | undefined {
    const document = activeDocument();
    return document && this.session.noteAt(document.uri.toString());
  }

  nameOf({ uri }: Note): string {
    return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  }

  noteAt(uri: string): Note | undefined {
    return this.session.noteAt(uri);
  }

  find(name: string): Note | undefined {
    return [...this.notes].find(
      (note) => note.uri === name || this.nameOf(note) === name || vscode.Uri.parse(note.uri).fsPath === name,
    );
  }

  /** A note that is not among those of the session is not read for an assistant. */
  whyAbsent(): undefined {
    return undefined;
  }

  async check({ uri }: Note): Promise<CheckedNote> {
    const checked = await this.session.checkWithCopies(uri);
    if (!checked) throw new Error('A note that was found is not there.');
    return checked;
  }
}

import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver/node';
import { diagnosticsNear, type Note, type TextChange } from '../../core';
import type { CheckedNote } from '../../session';
import type { Server } from '../server-context';
import { toDiagnostic, toDiagnostics } from './diagnostic';

/** All that is found in so many characters is told at once. */
export const shortNote = 100_000;

/**
 * What a client was sent of one note. It takes in a list as a whole, and to make all of it takes long in a large note:
 * so that a key is told of at once, what it was sent of other lines is sent once more, and all is made when typing pauses.
 */
export class SentDiagnostics {
  private items: readonly LspDiagnostic[] = [];
  private revision: string | undefined;
  private lineMoves = 0;
  private version: number | undefined;

  constructor(
    private readonly server: Server,
    private readonly uri: string,
  ) {}

  /** Sends all that is found, unless that is what was sent of this version. */
  sendAll(checked: CheckedNote, version: number): void {
    const { note, revision } = checked;
    if (this.revision === revision && this.version === version) return;
    const items = toDiagnostics(this.server, checked);
    const isNew = this.version !== version || JSON.stringify(items) !== JSON.stringify(this.items);
    this.revision = revision;
    if (isNew) this.send(note, version, items);
  }

  /** Sends what a change has brought; false where more has to be made for that than its lines. */
  sendNear(checked: CheckedNote, version: number, changes: readonly TextChange[]): boolean {
    const { note, revision } = checked;
    if (this.revision === undefined || note.text.lineMoves !== this.lineMoves) return false;
    if (note.text.length <= shortNote || changes.length !== 1) return false;
    const [first, last] = linesOf(note, changes[0] as TextChange);
    const isBefore = ({ range }: LspDiagnostic) => range.start.line < first;
    const isBehind = ({ range }: LspDiagnostic) => range.start.line > last;
    const start = note.text.offsetAt({ line: first, character: 0 });
    const end = note.text.offsetAt({ line: last + 1, character: 0 });
    const near = checked.diagnosticsIn({ start, end }).map((each) => toDiagnostic(this.server, note, each));
    this.send(note, version, [...this.items.filter(isBefore), ...near, ...this.items.filter(isBehind)]);
    // That all is sent at the pause is seen by this: it is no revision of the whole.
    this.revision = `near ${revision}`;
    return true;
  }

  clear(): void {
    if (this.revision !== undefined)
      void this.server.connection.sendDiagnostics({ uri: this.uri, diagnostics: [] });
  }

  private send({ text }: Note, version: number, items: readonly LspDiagnostic[]): void {
    this.items = items;
    this.version = version;
    this.lineMoves = text.lineMoves;
    void this.server.connection.sendDiagnostics({ uri: this.uri, version, diagnostics: [...items] });
  }
}

/** The lines of what a change has brought, from the beginning of its entry. */
function linesOf(note: Note, { start, text }: TextChange): readonly [first: number, last: number] {
  const place = { start, end: start + text.length };
  const first = note.text.positionAt(diagnosticsNear(note, place).start).line;
  return [first, note.text.positionAt(place.end).line];
}

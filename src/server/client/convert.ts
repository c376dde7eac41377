import type {
  Location as LspLocation,
  LocationLink as LspLocationLink,
  TextEdit as LspTextEdit,
  Position,
  Range,
} from 'vscode-languageserver/node';
import type { Location, LocationLink, Note, Span, TextEdit } from '../../core';
import type { Addresses } from '../notes/addresses';
import type { Notes } from '../notes/notes';
import type { Client } from './client';
import { fromClient, toClient } from './columns';

/** Places in the terms of the client, and back. */
export class Converter {
  constructor(
    private readonly client: Pick<Client, 'encoding'>,
    private readonly addresses: Addresses,
    private readonly notes: Notes,
  ) {}

  toPosition(note: Note, offset: number): Position {
    const position = note.text.positionAt(offset);
    return toClient(position, () => note.text.lineText(position.line), this.client.encoding);
  }

  toRange(note: Note, { start, end }: Span): Range {
    return { start: this.toPosition(note, start), end: this.toPosition(note, end) };
  }

  toOffset(note: Note, position: Position): number {
    const { line } = position;
    return note.text.offsetAt(fromClient(position, () => note.text.lineText(line), this.client.encoding));
  }

  toSpan(note: Note, { start, end }: Range): Span {
    return { start: this.toOffset(note, start), end: this.toOffset(note, end) };
  }

  toTextEdit(note: Note, { span, text }: TextEdit): LspTextEdit {
    return { range: this.toRange(note, span), newText: text };
  }

  /** A place in whichever note it is; undefined where that is gone. */
  toLocation({ uri, span }: Location): LspLocation | undefined {
    const note = this.notes.at(uri);
    return note && { uri: this.addresses.uriOf(uri), range: this.toRange(note, span) };
  }

  toLocations(locations: readonly Location[]): LspLocation[] {
    return locations.flatMap((location) => this.toLocation(location) ?? []);
  }

  toLocationLinks(asked: Note, links: readonly LocationLink[]): LspLocationLink[] {
    return links.flatMap(({ origin, uri, span, selection }) => {
      const target = this.notes.at(uri);
      if (!target) return [];
      const targetSelectionRange = this.toRange(target, selection);
      const originSelectionRange = this.toRange(asked, origin);
      const targetUri = this.addresses.uriOf(uri);
      return [
        { originSelectionRange, targetUri, targetRange: this.toRange(target, span), targetSelectionRange },
      ];
    });
  }
}

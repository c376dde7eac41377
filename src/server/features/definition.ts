import type { Location, LocationLink } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { definition, type Note, type QuotedWords, quotedWordsAt } from '../../core';
import { readText } from '../../node/read';
import { toClient } from '../client/columns';
import type { Server } from '../server-context';
import { linksOrLocations } from './shared/links-or-locations';

/** From a reference or mention to where the entry is defined, and from a quotation to its place in the copy. */
export function registerDefinition(server: Server): void {
  const { connection, answers, convert, client } = server;
  connection.onDefinition(
    answers.at(async (note, offset): Promise<LocationLink[] | Location[]> => {
      const words = quotedWordsAt(note, offset);
      const links = words?.place
        ? [await inCopy(server, note, words, words.place)]
        : convert.toLocationLinks(note, definition(note, offset));
      return linksOrLocations(links, client.takesLinks('definition'));
    }),
  );
}

/** Places in a copy are offsets: its lines are those of the file as an editor shows it. */
async function inCopy(
  { convert, addresses, client }: Server,
  note: Note,
  { span, copy }: QuotedWords,
  place: NonNullable<QuotedWords['place']>,
): Promise<LocationLink> {
  const uri = addresses.uriOf(copy.address);
  const text = TextDocument.create(uri, '', 0, await readText(copy.address));
  const at = (offset: number) => {
    const position = text.positionAt(offset);
    const start = { line: position.line, character: 0 };
    return toClient(
      position,
      () => text.getText({ start, end: { line: start.line + 1, character: 0 } }),
      client.encoding,
    );
  };
  const targetRange = { start: at(place.start), end: at(place.end) };
  return {
    originSelectionRange: convert.toRange(note, span),
    targetUri: uri,
    targetRange,
    targetSelectionRange: targetRange,
  };
}

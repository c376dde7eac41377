import type { Location, Range } from 'vscode-languageserver/node';
import { countsOf } from '../../core';
import type { Server } from '../server-context';

export const usesCommand = 'analyst-notes.showUses';

/** Gives the places that a lens counts; shows the first, or that which the user chooses, where the client can. */
export async function showUses(server: Server, uri: string, id: string, range: Range): Promise<Location[]> {
  const { notes, convert, client } = server;
  const note = notes.read(uri);
  const counts = note && countsOf(note, { id, span: convert.toSpan(note, range) });
  const places = convert.toLocations(counts?.locations ?? []);
  if (client.showsDocuments) void show(server, places);
  return places;
}

async function show({ connection, client }: Server, places: readonly Location[]): Promise<void> {
  const titles = new Map(places.map((place) => [nameOf(place), place]));
  const items = [...titles.keys()].map((title) => ({ title }));
  const ask = places.length > 1 && client.asksQuestions;
  const title = ask
    ? (await connection.window.showInformationMessage('Which place?', ...items))?.title
    : items[0]?.title;
  const place = title === undefined ? undefined : titles.get(title);
  if (place)
    await connection.window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true });
}

function nameOf({ uri, range }: Location): string {
  return `${decodeURIComponent(uri.split('/').at(-1) ?? '')}:${range.start.line + 1}`;
}

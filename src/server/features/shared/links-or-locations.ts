import type { Location, LocationLink } from 'vscode-languageserver/node';

/** Places with what leads there, or alone, for clients that know no links. */
export function linksOrLocations(links: LocationLink[], takesLinks: boolean): LocationLink[] | Location[] {
  if (takesLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

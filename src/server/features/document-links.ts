import { type DocumentLink, documentLinks, linkAddresses } from '../../core';
import type { Server } from '../server-context';

/** Makes the addresses of sources and the paths of included notes open what they name. */
export function registerDocumentLinks(server: Server): void {
  const { connection, answers, convert } = server;
  const addresses = linkAddresses();
  connection.onDocumentLinks(
    answers.of((note) =>
      documentLinks(note, addresses).flatMap((link) => {
        const target = targetOf(server, note.uri, link);
        return target === undefined ? [] : [{ range: convert.toRange(note, link.span), target }];
      }),
    ),
  );
}

function targetOf({ notes, addresses }: Server, from: string, link: DocumentLink): string | undefined {
  switch (link.kind) {
    case 'url':
      return link.url;
    case 'copy':
      return addresses.uriOf(link.address);
    case 'include': {
      const address = notes.session.locate(from, link.path);
      return address === undefined ? undefined : addresses.uriOf(address);
    }
  }
}

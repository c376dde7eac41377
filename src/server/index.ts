import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveOn } from './serving';
import { streams } from './streams';

function connect(): Connection {
  let isToldToEnd = false;
  const { reader, writer } = streams((reason) => {
    if (reason !== undefined) process.stderr.write(`The language server ends: ${reason}\n`);
    process.exit(isToldToEnd && reason === undefined ? 0 : 1);
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  connection.onShutdown(() => {
    isToldToEnd = true;
  });
  return connection;
}

/**
 * Serves notes to an editor that speaks the Language Server Protocol on standard input and output, until it ends. The
 * process ends with its client, as the library sees to.
 */
export function serve(): void {
  serveOn(connect());
}

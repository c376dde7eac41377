import type { Server } from '../server-context';

/** Several notes change together: the client is asked once for what they show, after so many milliseconds. */
const burst = 150;

/**
 * Has the client ask again for what an open note shows, where that may have changed although its text has not: another
 * note did, or a setting. After a change of the text clients ask by themselves.
 */
export function registerRefresh(server: Server): void {
  const { notes } = server;
  const versions = new Map<string, number | undefined>();
  let timer: NodeJS.Timeout | undefined;
  notes.session.onDidCheck(({ uri: address }) => {
    const version = notes.versionOf(address);
    if (versions.has(address) && versions.get(address) === version) {
      clearTimeout(timer);
      timer = setTimeout(() => refresh(server), burst).unref();
    }
    versions.set(address, version);
  });
  notes.session.onDidClose((address) => void versions.delete(address));
}

function refresh({ client, connection, log }: Server): void {
  const { languages } = connection;
  const asked = [
    client.pullsDiagnostics && client.refreshes('diagnostics') && languages.diagnostics.refresh(),
    client.refreshes('inlayHint') && languages.inlayHint.refresh(),
    client.refreshes('codeLens') && connection.sendRequest('workspace/codeLens/refresh'),
    client.refreshes('semanticTokens') && languages.semanticTokens.refresh(),
  ];
  for (const each of asked)
    if (each) void each.catch((error: unknown) => log('info', 'The client did not refresh', error));
}

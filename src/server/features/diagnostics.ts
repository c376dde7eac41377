import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Server } from '../server-context';
import { toDiagnostics } from './diagnostic';
import { SentDiagnostics, shortNote } from './sent-diagnostics';

/** Gives what the rules find to clients that ask for it, and sends it to all others. */
export function registerDiagnostics(server: Server): void {
  if (server.client.pullsDiagnostics) answerDiagnostics(server);
  else sendDiagnostics(server);
}

/** A client that asks again names what it was told last. */
function answerDiagnostics(server: Server): void {
  const { connection, answers, notes } = server;
  connection.languages.diagnostics.on(
    answers.to(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      const checked = notes.check(textDocument.uri);
      if (!checked) return { kind: 'full', items: [] };
      const { revision: resultId } = checked;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: toDiagnostics(server, checked) };
    }),
  );
}

/** What is closed has nothing any more. */
function sendDiagnostics(server: Server): void {
  const { notes, addresses } = server;
  const all = new Map<string, SentDiagnostics>();
  const sentOf = (address: string): SentDiagnostics => {
    const sent = all.get(address) ?? new SentDiagnostics(server, addresses.uriOf(address));
    all.set(address, sent);
    return sent;
  };
  notes.session.onDidCheck((checked) => {
    const version = notes.versionOf(checked.uri);
    if (version !== undefined) sentOf(checked.uri).sendAll(checked, version);
  });
  // Changes that come faster than they can be told of wait for the pause behind them.
  let rested = 0;
  notes.onDidChange((address, changes) => {
    const began = performance.now();
    if (began < rested) return;
    const [checked, version] = [notes.session.check(address), notes.versionOf(address)];
    if (!checked || version === undefined) return;
    if (!sentOf(address).sendNear(checked, version, changes) && checked.note.text.length <= shortNote)
      sentOf(address).sendAll(checked, version);
    const end = performance.now();
    rested = end + (end - began);
  });
  notes.session.onDidClose((address) => {
    all.get(address)?.clear();
    all.delete(address);
  });
}

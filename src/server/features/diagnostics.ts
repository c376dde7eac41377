import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver/node';
import type { Diagnostic, Note, Severity } from '../../core';
import { fileOfRulePage } from '../../node/rule-pages';
import type { CheckedNote } from '../../session';
import type { Server } from '../server-context';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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

/** What a key has changed is sent at once where the last time took no longer, in milliseconds; else when typing pauses. */
const quick = 40;

/** Nothing is sent that has not changed; what is closed has nothing any more. */
function sendDiagnostics(server: Server): void {
  const { connection, notes, addresses } = server;
  const sent = new Map<string, { readonly revision: string; readonly took: number }>();
  const send = (checked: CheckedNote | undefined): void => {
    const version = checked && notes.versionOf(checked.uri);
    if (!checked || version === undefined || sent.get(checked.uri)?.revision === checked.revision) return;
    const began = performance.now();
    const uri = addresses.uriOf(checked.uri);
    void connection.sendDiagnostics({ uri, version, diagnostics: toDiagnostics(server, checked) });
    sent.set(checked.uri, { revision: checked.revision, took: performance.now() - began });
  };
  notes.session.onDidCheck(send);
  notes.onDidChange((address) => {
    const { took } = sent.get(address) ?? { took: Number.POSITIVE_INFINITY };
    if (took <= quick) send(notes.session.check(address));
  });
  notes.session.onDidClose((address) => {
    if (!sent.delete(address)) return;
    void connection.sendDiagnostics({ uri: addresses.uriOf(address), diagnostics: [] });
  });
}

function toDiagnostics(server: Server, { note, diagnostics }: CheckedNote): LspDiagnostic[] {
  return diagnostics.map((each) => toDiagnostic(server, note, each));
}

/** A diagnostic as the client shows it, with what it knows of such. */
export function toDiagnostic({ client, convert }: Server, note: Note, found: Diagnostic): LspDiagnostic {
  const { relatedInformation, tagSupport, codeDescriptionSupport } = client.diagnostics ?? {};
  const related = relatedInformation ? (found.related ?? []) : [];
  const page = codeDescriptionSupport ? fileOfRulePage(found.code) : undefined;
  return {
    range: convert.toRange(note, found.span),
    message: found.message,
    severity: severities[found.severity],
    code: found.code,
    source: 'Analyst Notes',
    ...(page !== undefined && { codeDescription: { href: pathToFileURL(page).href } }),
    ...(found.unused && tagSupport && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.flatMap((each) => {
        const location = convert.toLocation(each);
        return location ? [{ location, message: each.message }] : [];
      }),
    }),
  };
}

import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
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

/** Of one text VS Code shows no more, and nobody reads more; the gravest are told of. */
const mostTold = 1000;

/** From the gravest on. */
const order = Object.keys(severities) as Severity[];

/** What is found in a note; of very much, the gravest, and how much is left out. */
export function toDiagnostics(
  server: Server,
  { note, diagnostics }: Pick<CheckedNote, 'note' | 'diagnostics'>,
): LspDiagnostic[] {
  const told = gravest(diagnostics).map((each) => toDiagnostic(server, note, each));
  const left = diagnostics.length - told.length;
  return left > 0 ? [restOf(left), ...told] : told;
}

function gravest(all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (all.length <= mostTold) return all;
  const bySeverity = order.flatMap((severity) => all.filter((each) => each.severity === severity));
  const chosen = new Set(bySeverity.slice(0, mostTold));
  return all.filter((each) => chosen.has(each));
}

function restOf(left: number): LspDiagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    message: `${left} more are found that are not listed here, as graver ones come first. “analyst-notes check” lists all.`,
    severity: DiagnosticSeverity.Information,
    source: 'Analyst Notes',
  };
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

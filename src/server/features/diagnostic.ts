import { pathToFileURL } from 'node:url';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver/node';
import type { Diagnostic, Note, Severity } from '../../core';
import { fileOfRulePage } from '../../node/rule-pages';
import type { Server } from '../server-context';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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

import type { Severity } from '../../model/scales/severity';
import { type Note, noteOf } from '../../workspace/note/note';
import { spanInNote } from '../../workspace/reading/place';
import type { Diagnostic, Finding, FindingPlace, Related, RelatedPlace, Rule } from '../rule';

/** What is said of a finding in a note, with its place as the note stands now. */
export function toDiagnostic({ code }: Rule, severity: Severity, finding: Finding, home: Note): Diagnostic {
  const { at, message, unused, about } = finding;
  const related = typeof finding.related === 'function' ? finding.related() : finding.related;
  return {
    code,
    severity,
    message: typeof message === 'function' ? message() : message,
    span: spanOfFinding(at),
    ...(related && { related: related.map((other) => toRelated(other, home)) }),
    ...(unused && { unused }),
    ...(about !== undefined && { about }),
  };
}

function toRelated({ at, message, about }: RelatedPlace, home: Note): Related {
  const { uri } = at.chunk ? noteOf({ chunk: at.chunk }) : home;
  return { uri, span: spanOfFinding(at), message, ...(about !== undefined && { about }) };
}

export function spanOfFinding({ chunk, span }: FindingPlace): Diagnostic['span'] {
  return chunk ? spanInNote(chunk, span) : { start: span.start, end: span.end };
}

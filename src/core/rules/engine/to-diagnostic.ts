import type { Severity } from '../../model/scales/severity';
import { type Note, noteOf } from '../../workspace/note/note';
import type { Diagnostic, Finding, Place, Related, RelatedPlace, Rule } from '../rule';

/** What is said of a finding in a note, with its place as the note stands now. */
export function toDiagnostic({ code }: Rule, severity: Severity, finding: Finding, home: Note): Diagnostic {
  const { at, message, unused, about } = finding;
  const related = typeof finding.related === 'function' ? finding.related() : finding.related;
  return {
    code,
    severity,
    message: typeof message === 'function' ? message() : message,
    span: spanOf(at),
    ...(related && { related: related.map((other) => toRelated(other, home)) }),
    ...(unused && { unused }),
    ...(about !== undefined && { about }),
  };
}

function toRelated({ at, message, about }: RelatedPlace, home: Note): Related {
  const note = at.chunk && noteOf({ chunk: at.chunk });
  const isElsewhere = note && note !== home;
  return {
    span: spanOf(at),
    message,
    ...(about !== undefined && { about }),
    ...(isElsewhere && { note: note.key }),
  };
}

export function spanOf({ chunk, span }: Place): Diagnostic['span'] {
  const start = chunk?.start ?? 0;
  return { start: start + span.start, end: start + span.end };
}

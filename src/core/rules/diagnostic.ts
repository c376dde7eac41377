import type { Severity } from '../model/severity';
import { noteOf } from '../workspace/note';
import type { Diagnostic, Finding, Place, Related, RelatedPlace, Rule } from './rule';

/** What is said of a finding, with its place in the note as it stands now. */
export function toDiagnostic({ code }: Rule, severity: Severity, finding: Finding): Diagnostic {
  const { at, message, unused } = finding;
  const related = typeof finding.related === 'function' ? finding.related() : finding.related;
  return {
    code,
    severity,
    message,
    span: spanOf(at),
    ...(related && { related: related.map((other) => toRelated(other, at)) }),
    ...(unused && { unused }),
  };
}

function toRelated({ at, message }: RelatedPlace, own: Place): Related {
  const [note, home] = [at, own].map(({ chunk }) => chunk && noteOf({ chunk }));
  const isElsewhere = note && home && note !== home;
  return { span: spanOf(at), message, ...(isElsewhere && { note: note.key }) };
}

export function spanOf({ chunk, span }: Place): Diagnostic['span'] {
  const start = chunk?.start ?? 0;
  return { start: start + span.start, end: start + span.end };
}

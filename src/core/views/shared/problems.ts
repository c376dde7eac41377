import type { Entry } from '../../model/entries/entry';
import type { Severity } from '../../model/scales/severity';
import type { Diagnostic } from '../../rules/rule';
import { spanOf } from '../../workspace/reading/place';
import type { ViewContext } from './view-context';

/** How many problems there are of each severity; what there is none of is left out. */
export type ProblemCounts = { readonly [S in Severity]?: number };

export function problemsOf(context: ViewContext, entry: Entry): readonly Diagnostic[] {
  return context.diagnosticsIn(spanOf(entry));
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): ProblemCounts {
  const counts: { -readonly [S in Severity]?: number } = {};
  for (const { severity } of diagnostics) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

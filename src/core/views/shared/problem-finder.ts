import type { Entry } from '../../model/entries/entry';
import type { Diagnostic } from '../../rules/rule';
import { startOf } from '../../workspace/reading/place';
import { ProblemsByEntry } from './problems-by-entry';
import type { ViewContext } from './view-context';

/** Finds the problems of any entry: those of the whole note are put in order at the first question, and once. */
export function problemFinder(context: ViewContext): (entry: Entry) => readonly Diagnostic[] {
  let found: ProblemsByEntry | undefined;
  return (entry) => {
    found ??= new ProblemsByEntry(context.note, context.diagnostics);
    return found.of({ id: entry.id, start: startOf(entry) });
  };
}

import type { Entry } from '../../model/entries/entry';
import { matches, termsOf } from './filter';
import { problemFinder } from './problem-finder';
import type { ViewContext } from './view-context';

/** What entries a filter leaves; undefined where it leaves all of them. */
export function entryFilter(context: ViewContext, filter: string): ((entry: Entry) => boolean) | undefined {
  const terms = termsOf(filter);
  if (terms.length === 0) return undefined;
  const { note, today } = context;
  const filtering = { note, today, problemsOf: problemFinder(context), memory: context.memory };
  return (entry) => matches(filtering, entry, terms);
}

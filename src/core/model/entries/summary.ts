import type { Field, Fields } from '../fields/schema';
import type { SummaryOfKind } from '../kinds/schemas';
import { schemas } from '../kinds/schemas';
import { byKind, type Kind } from '../sections';

/**
 * What the summary of an entry keeps: few different words, of which rules ask many entries at once, such as its
 * grades. They stay at hand while the rest of an entry's values is let go. The schemas say which fields they are of.
 */
const summarised = byKind((kind) => summarisedIn(schemas[kind].fields));

type Summarise = NonNullable<Field<unknown>['summary']>;

function summarisedIn(fields: Fields): readonly (readonly [name: string, summarise: Summarise])[] {
  return Object.entries(fields).flatMap(([name, { summary }]) => (summary ? [[name, summary] as const] : []));
}

/** One for each combination of words, as there are few of these and many entries. */
const known = new Map<string, object>();

export function summaryOf<K extends Kind>(
  kind: K,
  values: Readonly<Record<string, unknown>>,
): SummaryOfKind[K] {
  const words = summarised[kind].flatMap(([field, summarise]): [string, unknown][] => {
    const value = values[field];
    return value === undefined ? [] : [[field, summarise(value)]];
  });
  const name = words.join();
  const summary = known.get(name) ?? Object.fromEntries(words);
  known.set(name, summary);
  return summary;
}

import type { Field, Fields } from '../fields/schema';
import type { SummaryOfKind } from '../kinds/schemas';
import { schemas } from '../kinds/schemas';
import { byKind, type Kind } from '../sections';
import type { EntryMemory } from './entry-memory';

/**
 * What the summary of an entry keeps: few different words, of which rules ask many entries at once, such as its
 * grades. They stay at hand while the rest of an entry's values is let go. The schemas say which fields they are of.
 */
const summarised = byKind((kind) => summarisedIn(schemas[kind].fields));

type Summarise = NonNullable<Field<unknown>['summary']>;

function summarisedIn(fields: Fields): readonly (readonly [name: string, summarise: Summarise])[] {
  return Object.entries(fields).flatMap(([name, { summary }]) => (summary ? [[name, summary] as const] : []));
}

export function summaryOf<K extends Kind>(
  kind: K,
  values: Readonly<Record<string, unknown>>,
  memory: EntryMemory | undefined,
): SummaryOfKind[K] {
  const words = summarised[kind].map(([field, summarise]) => {
    const value = values[field];
    return value === undefined ? undefined : summarise(value);
  });
  const shared = memory?.summariesOf(kind);
  const known = shared?.find((summary) => saysThese(kind, summary, words));
  if (known) return known;
  const summary = summaryOfWords(kind, words);
  shared?.push(summary);
  return summary;
}

function saysThese(
  kind: Kind,
  summary: Readonly<Record<string, unknown>>,
  words: readonly unknown[],
): boolean {
  return summarised[kind].every(([field], at) => summary[field] === words[at]);
}

/** The words were read by the schema of the kind, of which the type of its summary is made. */
function summaryOfWords<K extends Kind>(kind: K, words: readonly unknown[]): SummaryOfKind[K] {
  const given = summarised[kind].map(([field], at) => [field, words[at]] as const);
  return Object.fromEntries(given.filter(([, word]) => word !== undefined)) as SummaryOfKind[K];
}

import { type Field, type Fields, fieldsThat, type Schema } from '../fields/schema';
import { byKind, type Kind } from '../sections';
import { type ActorSummary, type ActorValues, actor } from './actor';
import { type ClaimSummary, type ClaimValues, claim } from './claim';
import { type GapSummary, type GapValues, gap } from './gap';
import { type HypothesisSummary, type HypothesisValues, hypothesis } from './hypothesis';
import { type IndicatorSummary, type IndicatorValues, indicator } from './indicator';
import { noteFields } from './note';
import { type SourceSummary, type SourceValues, source } from './source';

export interface ValuesOfKind {
  source: SourceValues;
  actor: ActorValues;
  hypothesis: HypothesisValues;
  claim: ClaimValues;
  indicator: IndicatorValues;
  gap: GapValues;
}

export interface SummaryOfKind {
  source: SourceSummary;
  actor: ActorSummary;
  hypothesis: HypothesisSummary;
  claim: ClaimSummary;
  indicator: IndicatorSummary;
  gap: GapSummary;
}

export const schemas: Readonly<Record<Kind, Schema>> = { source, actor, hypothesis, claim, indicator, gap };

const names = new Map(
  Object.values(schemas).flatMap(({ fields }) => Object.keys(fields).map((name) => [name, name])),
);

/** The one string for the name of a field, which thousands of entries write anew. */
export function fieldName(written: string): string {
  return names.get(written) ?? written;
}

/** What the format says of a field: of an entry of a kind, or else of the note itself. */
export function fieldOf(name: string, kind?: Kind): Field<unknown> | undefined {
  const table: Fields = kind ? schemas[kind].fields : noteFields;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** For each kind, the fields that something is true of. To be asked once, when a module is loaded. */
export function fieldsByKind(
  isWanted: (field: Field<unknown>) => boolean,
): Readonly<Record<Kind, ReadonlySet<string>>> {
  return byKind((kind) => new Set(fieldsThat(schemas[kind].fields, isWanted)));
}

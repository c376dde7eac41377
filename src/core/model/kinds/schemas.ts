import type { Schema } from '../fields/schema';
import type { Kind } from '../sections';
import { type ActorValues, actor } from './actor';
import { type ClaimValues, claim } from './claim';
import { type HypothesisValues, hypothesis } from './hypothesis';
import { type IndicatorValues, indicator } from './indicator';
import { type SourceValues, source } from './source';

export interface ValuesOfKind {
  source: SourceValues;
  actor: ActorValues;
  hypothesis: HypothesisValues;
  claim: ClaimValues;
  indicator: IndicatorValues;
}

export const schemas: Readonly<Record<Kind, Schema>> = { source, actor, hypothesis, claim, indicator };

const names = new Map(
  Object.values(schemas).flatMap(({ fields }) => Object.keys(fields).map((name) => [name, name])),
);

/** The one string for the name of a field, which thousands of entries write anew. */
export function fieldName(written: string): string {
  return names.get(written) ?? written;
}

import { type ActorValues, actor } from './actor';
import { type ClaimValues, claim } from './claim';
import { type HypothesisValues, hypothesis } from './hypothesis';
import { type IndicatorValues, indicator } from './indicator';
import type { Kind } from './kinds';
import type { Schema } from './schema';
import { type SourceValues, source } from './source';

export interface ValuesOfKind {
  source: SourceValues;
  actor: ActorValues;
  hypothesis: HypothesisValues;
  claim: ClaimValues;
  indicator: IndicatorValues;
}

export const schemas: Readonly<Record<Kind, Schema>> = { source, actor, hypothesis, claim, indicator };

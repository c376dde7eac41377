/** Which entries of a note a briefing prints, and as what. It is known without reading their values. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { isKey, kindOf } from '../../rules/shared/claims';
import { isAttributed, isSettled } from '../../workspace/argument/support-graph';
import type { Note } from '../../workspace/note/note';
import { type Claim, hasWords, type Indicator } from './press';

export interface Printed {
  /** The key judgements; of a note without any, all that its author judges and forecasts. */
  readonly judgements: readonly Claim[];
  readonly hasKeyJudgements: boolean;
  readonly assumptions: readonly Claim[];
  readonly implications: readonly Claim[];
  readonly recommendations: readonly Claim[];
  /** What its author forecasts, printed as a judgement or not. */
  readonly forecasts: readonly Claim[];
  readonly hypotheses: readonly EntryOf<'hypothesis'>[];
  readonly awaited: readonly Indicator[];
  readonly gaps: readonly EntryOf<'gap'>[];
}

export function printedOf(note: Note): Printed {
  const claims = note.contents.entriesOfKind('claim');
  const key = claims.filter(isKey);
  const own = claims.filter((claim) => !isAttributed(claim));
  const judgements = key.length > 0 ? key : own.filter(isJudgement);
  const stated = new Set<Entry>(judgements);
  const others = own.filter((claim) => !stated.has(claim) && hasWords(claim));
  return {
    judgements,
    hasKeyJudgements: key.length > 0,
    assumptions: others.filter((claim) => kindOf(claim) === 'assumption'),
    implications: others.filter((claim) => kindOf(claim) === 'implication'),
    recommendations: others.filter((claim) => kindOf(claim) === 'recommendation'),
    forecasts: own.filter((claim) => kindOf(claim) === 'forecast'),
    hypotheses: note.contents.hypotheses,
    awaited: note.contents.entriesOfKind('indicator').filter((each) => !isSettled(each) && hasWords(each)),
    gaps: note.contents.entriesOfKind('gap').filter(hasWords),
  };
}

function isJudgement(claim: Claim): boolean {
  const kind = kindOf(claim);
  return kind === 'judgement' || kind === 'forecast';
}

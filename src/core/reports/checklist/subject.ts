/** What the standards look at in a note: its own entries by what they are for, those left out that are malformed. */
import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import type { RuleCode } from '../../model/rule-codes';
import type { Kind } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import { type Claim, isKey, kindOf } from '../../rules/shared/claims';
import { isAttributed, isSettled } from '../../workspace/argument/support-graph';
import type { Note } from '../../workspace/note/note';

export interface Subject {
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
  /** The sources that its claims and indicators cite, those of included notes among them. */
  readonly sources: readonly EntryOf<'source'>[];
  readonly claims: readonly Claim[];
  /** What its author claims. */
  readonly own: readonly Claim[];
  /** The author's judgements and forecasts that matter: those marked as key, or all where none is. */
  readonly judgements: readonly Claim[];
  /** What these are called. */
  readonly noun: readonly [one: string, many: string];
  readonly keys: readonly Claim[];
  readonly hypotheses: readonly EntryOf<'hypothesis'>[];
  readonly indicators: readonly EntryOf<'indicator'>[];
  /** Those that say that something happened or did not. */
  readonly events: readonly EntryOf<'indicator'>[];
  readonly gaps: readonly EntryOf<'gap'>[];
}

export function subjectOf(note: Note, diagnostics: readonly Diagnostic[]): Subject {
  const of = <K extends Kind>(kind: K) =>
    note.contents.entriesOfKind(kind).filter((entry) => !isUnfinished(entry as Entry));
  const claims = of('claim');
  const indicators = of('indicator');
  const own = claims.filter((claim) => !isAttributed(claim));
  const keys = own.filter(isKey);
  const estimates = own.filter(isEstimate);
  const keyEstimates = estimates.filter(isKey);
  return {
    ...{ note, diagnostics, claims, own, keys, indicators, hypotheses: of('hypothesis'), gaps: of('gap') },
    ...(keyEstimates.length > 0
      ? { judgements: keyEstimates, noun: ['key judgement', 'key judgements'] as const }
      : { judgements: estimates, noun: ['judgement', 'judgements'] as const }),
    events: indicators.filter(isSettled),
    sources: citedBy([...claims, ...indicators], note),
  };
}

/** Whether it says how likely something is: what others say and what follows from it is left out. */
function isEstimate(claim: Claim): boolean {
  const kind = kindOf(claim);
  return kind === 'judgement' || kind === 'forecast';
}

export function ofKind(claims: readonly Claim[], ...kinds: readonly ReturnType<typeof kindOf>[]): Claim[] {
  return claims.filter((claim) => kinds.includes(kindOf(claim)));
}

function citedBy(entries: readonly Entry[], { scope }: Note): readonly EntryOf<'source'>[] {
  const found = new Set<EntryOf<'source'>>();
  for (const { references } of entries)
    for (const { field, id } of references) {
      const source = field === 'sources' ? scope.find(id) : undefined;
      if (source?.kind === 'source' && !source.broken) found.add(source);
    }
  return [...found];
}

/** What rules report by some codes; a hint is no more than a quiet mark. */
export function foundBy({ diagnostics }: Subject, codes: readonly RuleCode[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code, severity }) => severity !== 'hint' && codes.includes(code));
}

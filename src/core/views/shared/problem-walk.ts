import type { RuleCode } from '../../model/rule-codes';
import type { Severity } from '../../model/scales/severity';
import type { Diagnostic } from '../../rules/rule';
import { type Span, touches } from '../../text/span';

/** The problems of one rule in a note. */
export interface ProblemKind {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly count: number;
}

/** A problem, and which it is among the places at which its rule reports, from 1 on. */
export interface FoundProblem {
  readonly span: Span;
  readonly place: number;
  readonly count: number;
}

const gravities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What kinds there are: the gravest first, of these what there is most of. */
export function problemKinds(diagnostics: readonly Diagnostic[]): readonly ProblemKind[] {
  const codes = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  const kinds = [...codes].map(([code, severity]) => ({
    code,
    severity,
    count: placesOf(diagnostics, code).length,
  }));
  const gravity = ({ severity }: ProblemKind) => gravities.indexOf(severity);
  return kinds.sort((one, other) => gravity(one) - gravity(other) || other.count - one.count);
}

/** The kind of the problem at an offset: of several the last one that the user has walked along, or the innermost. */
export function problemKindAt(
  diagnostics: readonly Diagnostic[],
  offset: number,
  last: RuleCode | undefined,
): RuleCode | undefined {
  const here = diagnostics.filter(({ span }) => touches(span, offset));
  if (last && here.some(({ code }) => code === last)) return last;
  const length = ({ span }: Diagnostic) => span.end - span.start;
  return [...here].sort((one, other) => length(one) - length(other))[0]?.code;
}

/** The next problem of a kind behind an offset, or the one before; behind the last comes the first again. */
export function nextProblem(
  diagnostics: readonly Diagnostic[],
  code: RuleCode,
  offset: number,
  direction: 'next' | 'previous',
): FoundProblem | undefined {
  const places = placesOf(diagnostics, code);
  const { length: count } = places;
  const at = (placeWanted(places, offset, direction) + count) % count;
  const span = places[at];
  return span && { span, place: at + 1, count };
}

/** Who stands in a problem and goes back leaves it first; the places may be left at both ends. */
function placeWanted(places: readonly Span[], offset: number, direction: 'next' | 'previous'): number {
  const begun = places.filter(({ start }) => start <= offset).length - 1;
  if (direction === 'next') return begun + 1;
  const current = places[begun];
  return current !== undefined && touches(current, offset) ? begun - 1 : begun;
}

/** Where a rule reports, each place once. */
function placesOf(diagnostics: readonly Diagnostic[], code: RuleCode): readonly Span[] {
  const byStart = new Map<number, Span>();
  for (const { code: own, span } of diagnostics)
    if (own === code && !byStart.has(span.start)) byStart.set(span.start, span);
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

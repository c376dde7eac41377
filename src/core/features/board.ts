import type { Kind } from '../model/kinds';
import type { Severity } from '../model/severity';

/** What the Board shows of one note: plain values that can cross to the webview. */
export interface BoardView {
  readonly title: string;
  readonly date?: string;
  readonly marking?: string;
  readonly question?: string;
  readonly bottomLine?: string;
  readonly actors: readonly ActorCard[];
  readonly claims: readonly ClaimCard[];
  readonly indicators: readonly IndicatorCard[];
  /** Problems that belong to no card: of the top level, of sources and of hypotheses. */
  readonly otherProblems: readonly CardProblem[];
  /** The terms of the note's yardstick, least likely first, for the likelihood control. */
  readonly yardstick: readonly YardstickTerm[];
}

export interface YardstickTerm {
  readonly term: string;
  /** Percent, inclusive. */
  readonly low: number;
  readonly high: number;
}

export interface CardProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** One-based line in the note. */
  readonly line: number;
}

interface Card {
  readonly kind: Kind;
  readonly id: string;
  /** One-based line of the entry's id. */
  readonly line: number;
  /** Ids of the entries that this one names, or that name it, of every kind. */
  readonly connected: readonly string[];
  readonly problems: readonly CardProblem[];
}

export interface ActorCard extends Card {
  readonly kind: 'actor';
  readonly name: string;
  readonly actorKind?: string;
  readonly role?: string;
  readonly asserts: number;
  readonly mentioned: number;
}

export interface ClaimCard extends Card {
  readonly kind: 'claim';
  readonly text: string;
  /** `judgement` where the note gives none. */
  readonly claimKind: string;
  readonly key: boolean;
  /** Names of the actors who assert it; empty for the note's author. */
  readonly by: readonly string[];
  /** As written. */
  readonly likelihood?: string;
  /** Percent, where the likelihood can be read. */
  readonly band?: { readonly low: number; readonly high: number };
  readonly confidence?: string;
  readonly supportedBy: number;
  readonly contradictedBy: number;
  /** Why the card cannot be edited in place, e.g. because its YAML is malformed. */
  readonly locked?: string;
}

export interface IndicatorCard extends Card {
  readonly kind: 'indicator';
  readonly text: string;
  /** `observed` where the note gives none. */
  readonly status: string;
  readonly date?: string;
  readonly until?: string;
  /** Grade as written and in words: best source reliability and credibility, e.g. `C2`. */
  readonly grade?: { readonly code: string; readonly words: string };
}

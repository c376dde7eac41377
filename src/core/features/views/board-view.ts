import type { Entry, EntryOf } from '../../model/entries/entry';
import { bandOf } from '../../model/scales/likelihoods';
import type { Severity } from '../../model/scales/severity';
import { rounded } from '../../model/scales/yardsticks';
import type { Kind } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { claimsBy, connectedEntries, linksTo, mentionsOf } from '../../workspace/note/relations';
import { spanInNote, startOf } from '../../workspace/reading/place';
import { gradeOf } from '../hover/describe-entry';
import { ProblemsByEntry } from './problems-by-entry';

/** What the Board shows of one note: plain values that can cross to the webview. */
export interface BoardView {
  readonly title: string;
  readonly date?: string;
  readonly marking?: string;
  readonly question?: string;
  readonly bottomLine?: string;
  readonly actors: readonly ActorCardData[];
  readonly claims: readonly ClaimCardData[];
  readonly indicators: readonly IndicatorCardData[];
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

export interface ActorCardData extends Card {
  readonly kind: 'actor';
  readonly name: string;
  readonly actorKind?: string;
  readonly role?: string;
  readonly asserts: number;
  readonly mentioned: number;
}

export interface ClaimCardData extends Card {
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

export interface IndicatorCardData extends Card {
  readonly kind: 'indicator';
  readonly text: string;
  /** `observed` where the note gives none. */
  readonly status: string;
  readonly date?: string;
  readonly until?: string;
  /** Grade as written and in words: best source reliability and credibility, e.g. `C2`. */
  readonly grade?: { readonly code: string; readonly words: string };
}

/** What the Board shows of a note with its diagnostics. */
export function boardView(note: Note, diagnostics: readonly Diagnostic[]): BoardView {
  const problems = new ProblemsByEntry(note, diagnostics);
  const toProblem = (diagnostic: Diagnostic) => cardProblem(note, diagnostic);
  const problemsOf = (entry: Entry) => problems.of({ id: entry.id, start: startOf(entry) });
  const card = (entry: Entry) => cardOf(note, entry, problemsOf(entry).map(toProblem));
  const { title, date, marking, question, 'bottom-line': bottomLine } = note.contents.values;
  const cardless = note.contents.entries.filter(({ kind }) => kind === 'source' || kind === 'hypothesis');
  return {
    title: title?.value ?? '',
    ...(date && { date: date.value }),
    ...(marking && { marking: marking.value }),
    ...(question && { question: question.value }),
    ...(bottomLine && { bottomLine: bottomLine.value.trim() }),
    actors: note.contents.entriesOfKind('actor').map((actor) => actorCard(note, actor, card(actor))),
    claims: note.contents.entriesOfKind('claim').map((claim) => claimCard(note, claim, card(claim))),
    indicators: note.contents
      .entriesOfKind('indicator')
      .map((indicator) => indicatorCard(note, indicator, card(indicator))),
    otherProblems: [...problems.others, ...cardless.flatMap(problemsOf)]
      .map(toProblem)
      .sort((one, other) => one.line - other.line),
    yardstick: note.yardstick.terms.map(({ names, low, high }) => ({ term: names[0] ?? '', low, high })),
  };
}

/** Where the id of a card's entry is defined; undefined where the note has it no more. */
export function cardSpan(note: Note, id: string): Span | undefined {
  const entry = note.symbols.definition(id);
  return entry && spanInNote(entry.chunk, entry.idSpan);
}

function cardProblem(note: Note, { severity, code, message, span }: Diagnostic): CardProblem {
  return { severity, code, message, line: note.text.positionAt(span.start).line + 1 };
}

function cardOf(note: Note, entry: Entry, problems: readonly CardProblem[]): Omit<Card, 'kind'> {
  return {
    id: entry.id,
    line: note.text.positionAt(startOf(entry)).line + 1,
    connected: connectedEntries(note, entry).map(({ id }) => id),
    problems,
  };
}

function actorCard(note: Note, actor: EntryOf<'actor'>, card: Omit<Card, 'kind'>): ActorCardData {
  const { kind, role } = actor.values;
  return {
    ...card,
    kind: 'actor',
    name: actor.title,
    ...(kind && { actorKind: kind.value }),
    ...(role && { role: role.value }),
    asserts: claimsBy(note, actor).length,
    mentioned: mentionsOf(note, actor).length + linksTo(note, actor).length,
  };
}

function claimCard(note: Note, claim: EntryOf<'claim'>, card: Omit<Card, 'kind'>): ClaimCardData {
  const { kind, key, by = [], likelihood, confidence } = claim.values;
  const band = likelihood && bandOf(likelihood.value, note.yardstick);
  return {
    ...card,
    kind: 'claim',
    text: claimText(claim),
    claimKind: kind?.value ?? 'judgement',
    key: key?.value ?? false,
    by: by.map(({ id }) => nameOf(note, id)),
    ...(likelihood && { likelihood: likelihood.value }),
    ...(band && { band: { low: rounded(band.low), high: rounded(band.high) } }),
    ...(confidence && { confidence: confidence.value }),
    supportedBy: (claim.values['supported-by'] ?? []).length,
    contradictedBy: (claim.values['contradicted-by'] ?? []).length,
    ...(claim.broken && { locked: 'The YAML of this claim is malformed. Mend it in the text first.' }),
  };
}

export function claimText({ values }: EntryOf<'claim'>): string {
  return (values.text?.value ?? '').trimEnd();
}

function indicatorCard(
  note: Note,
  indicator: EntryOf<'indicator'>,
  card: Omit<Card, 'kind'>,
): IndicatorCardData {
  const { status, date, until } = indicator.values;
  const grade = gradeOf(note, indicator);
  return {
    ...card,
    kind: 'indicator',
    text: (indicator.values.text?.value ?? '').trimEnd(),
    status: status?.value ?? 'observed',
    ...(date && { date: date.value }),
    ...(until && { until: until.value }),
    ...(grade.code !== '' && { grade }),
  };
}

function nameOf(note: Note, id: string): string {
  const actor = note.scope.find(id);
  return actor ? actor.title : id;
}

import type { RuleCode } from '../../model/rule-codes';
import type { SeveritySetting } from '../../model/scales/severity';
import type { Span } from '../../text/span';
import { mayBeNear } from '../../util/nearest';
import { none } from '../../util/none';
import type { Note, NoteScope } from '../../workspace/note/note';
import type { NoteChange } from '../../workspace/note/note-change';
import { type ChunkFacts, factsOf } from '../../workspace/reading/chunk-facts';
import { actorsCalledBy, namesakesOf } from '../../workspace/symbols/actor-names';
import type { SyntaxProblem } from '../../yaml/parse/parsed';
import { rules } from '../registry';
import type { CheckOptions, Diagnostic, Rule, Scope } from '../rule';
import { Passages } from '../shared/passages';
import { FindingStore, isSameFinding, type RuleFinding, shownIn } from './finding-store';
import { conflictOf } from './merge-conflict';
import { ShownElsewhere } from './shown-elsewhere';
import { SuppressionFilter } from './suppression';
import { toDiagnostic } from './to-diagnostic';

const scopes: readonly Scope[] = ['entry', 'neighbours', 'support', 'concern', 'use', 'names', 'matrix'];
const rulesOf = new Map(scopes.map((scope) => [scope, rules.filter((rule) => rule.scope === scope)]));
const topRules = rules.filter((rule) => rule.checkTop);
const topRulesOfReferences = topRules.filter((rule) => rule.followsReferences);
const noSeverities: ReadonlyMap<RuleCode, SeveritySetting> = new Map();

/** What an edit takes away from the findings of a scope. */
interface Before {
  /** Whether something was found in the pieces that are gone. */
  readonly hadFindings: boolean;
  /** The pieces with findings that show something of those. */
  readonly showing: readonly ChunkFacts[];
}

export interface CheckerOptions extends CheckOptions {
  /** How grave each rule is where the note does not say otherwise. */
  readonly severities?: ReadonlyMap<RuleCode, SeveritySetting>;
}

/**
 * What the rules find in a note. It follows the edits of the note: a rule checks only those pieces again of
 * which it looks at something that has changed.
 */
export class Checker {
  private readonly findings: Readonly<Record<Scope, FindingStore>>;
  private readonly elsewhere: ShownElsewhere;
  private top: readonly RuleFinding[] = [];
  /** What the top was checked by, beside its pieces. */
  private scope: NoteScope | undefined;
  private outerProblems: readonly SyntaxProblem[] | undefined;
  private conflict: Diagnostic | undefined;
  /** Whether all has to be checked again. */
  private isAllStale = true;
  /** Whether others may use any entry in another way than when that was checked. */
  private areUsesStale = false;
  private changes = 0;
  private readonly passages = new Passages();

  constructor(
    private readonly note: Note,
    private readonly options: CheckerOptions = {},
  ) {
    this.elsewhere = new ShownElsewhere(note);
    const context = { ...options, passages: this.passages };
    const of = (scope: Scope): FindingStore =>
      new FindingStore(rulesOf.get(scope) ?? none, note, context, this.elsewhere);
    this.findings = Object.fromEntries(scopes.map((scope) => [scope, of(scope)])) as Record<
      Scope,
      FindingStore
    >;
    this.conflict = conflictOf(note);
    this.refresh();
  }

  /**
   * Grows whenever a finding may have come, gone or changed, or what it shows of other notes moved to other lines.
   * That the note's own lines move is not counted.
   */
  get revision(): number {
    this.refresh();
    if (this.elsewhere.takeMoves()) this.changes++;
    return this.changes;
  }

  /** Follows an edit of the note. */
  update(change: NoteChange): void {
    const before = scopes.map((scope) => this.before(scope, change.removed));
    this.forget(change.removed);
    this.updateConflict();
    this.isAllStale ||= change.settings;
    this.areUsesStale ||= change.used;
    if (this.isAllStale) return;
    this.survey(() => this.checkChanged(change, before));
  }

  /**
   * Makes up for what has waited until somebody asks: where notes are read one after another, each may change
   * what others see, and who uses whom.
   */
  private refresh(): void {
    if (!this.isAllStale && !this.areUsesStale) return;
    this.note.symbols.findMentions();
    this.survey(() => this.checkStale());
    this.isAllStale = false;
    this.areUsesStale = false;
  }

  private checkStale(): void {
    if (this.isAllStale) this.checkAll();
    else for (const facts of this.note.contents.facts) this.checkPiece('use', facts);
  }

  private survey(check: () => void): void {
    this.note.contents.survey(check);
    this.passages.letGo();
  }

  private before(scope: Scope, removed: readonly ChunkFacts[]): Before {
    const store = this.findings[scope];
    const gone = new Set(removed);
    const showing = removed.flatMap((facts) => store.showingOf(facts)).filter((facts) => !gone.has(facts));
    return { hadFindings: removed.some((facts) => store.has(facts)), showing };
  }

  private forget(removed: readonly ChunkFacts[]): void {
    for (const facts of removed)
      for (const scope of scopes) if (this.findings[scope].forget(facts)) this.changes++;
  }

  private updateConflict(): void {
    const before = this.conflict;
    this.conflict = conflictOf(this.note);
    if (before || this.conflict) this.changes++;
  }

  private checkChanged(change: NoteChange, before: readonly Before[]): void {
    scopes.forEach((scope, index) => {
      const { hadFindings = false, showing = none } = before[index] ?? {};
      const isAffected = !change.reworded || scope === 'entry' || hadFindings;
      const pieces = new Set([...(isAffected ? change.added : none), ...showing]);
      this.addPieces(scope, change, pieces);
      for (const facts of pieces) this.checkPiece(scope, facts);
    });
    for (const facts of this.offering(change.appeared)) this.checkPiece('neighbours', facts);
    if (change.ignored || this.mayRelateOtherwise(change)) this.changes++;
    if (change.whole || this.isOutsideNew()) this.checkTop();
    else if (change.moved) this.checkTop(topRulesOfReferences);
  }

  /** Adds the pieces that the rules of a scope must check again after an edit, beside those that are new. */
  private addPieces(scope: Scope, change: NoteChange, pieces: Set<ChunkFacts>): void {
    switch (scope) {
      case 'entry':
        break;
      case 'neighbours':
        this.addNeighbours(scope, change, pieces);
        break;
      case 'support':
        for (const facts of change.touched) pieces.add(facts);
        break;
      case 'concern':
        this.addNeighbours(scope, change, pieces);
        for (const facts of change.touched) pieces.add(facts);
        break;
      case 'use':
        for (const id of change.named) this.addDefinitions(id, pieces);
        if (!change.reworded) for (const id of change.defined) this.addDefinitions(id, pieces);
        break;
      case 'names':
        for (const actor of actorsCalledBy(this.note.symbols.names, change.words))
          pieces.add(factsOf(actor.chunk));
        if (!change.reworded) for (const id of change.defined) this.addNamesakes(id, pieces);
        break;
      case 'matrix':
        if (change.rated || this.mayRateOthers(change)) this.addRatings(change, pieces);
        break;
    }
  }

  private addNeighbours(scope: Scope, change: NoteChange, pieces: Set<ChunkFacts>): void {
    for (const facts of change.remarked) pieces.add(facts);
    for (const id of change.defined) {
      if (!change.reworded) this.addDefinitions(id, pieces);
      // An entry that only says something else changes at most the wording of what was found in others.
      const hasAppeared = change.appeared.has(id);
      for (const facts of this.note.symbols.referrers(id))
        if (hasAppeared || this.findings[scope].has(facts)) pieces.add(facts);
    }
  }

  /** Which actor an id names decides whose names count. */
  private addNamesakes(id: string, pieces: Set<ChunkFacts>): void {
    const { note } = this;
    for (const entry of note.scope.allDefinitions(id))
      if (entry.kind === 'actor')
        for (const { chunk } of namesakesOf(note.symbols.names, entry)) pieces.add(factsOf(chunk));
  }

  private addRatings({ defined }: NoteChange, pieces: Set<ChunkFacts>): void {
    for (const facts of this.note.scope.hypothesisRaters()) pieces.add(facts);
    for (const id of defined) for (const facts of this.note.symbols.referrers(id)) pieces.add(facts);
  }

  /** Whether ids may have begun to lead to hypotheses, or ceased to. */
  private mayRateOthers({ defined, appeared, reworded }: NoteChange): boolean {
    if (reworded) return false;
    for (const id of defined) {
      const all = this.note.scope.allDefinitions(id);
      const isUnclear = all.length > 1 || appeared.has(id);
      if (isUnclear && all.some(({ kind }) => kind === 'hypothesis')) return true;
    }
    return false;
  }

  private addDefinitions(id: string, pieces: Set<ChunkFacts>): void {
    for (const { chunk } of this.note.symbols.definitions(id)) pieces.add(factsOf(chunk));
  }

  /** The pieces of which a finding may offer another id, as some came or went. */
  private offering(appeared: ReadonlySet<string>): ChunkFacts[] {
    if (appeared.size === 0) return [];
    const ids = [...appeared];
    const mayOffer = ({ finding: { wanted } }: RuleFinding): boolean =>
      wanted !== undefined && ids.some((id) => mayBeNear(wanted, id));
    const pieces = [...this.findings.neighbours.all];
    return pieces.flatMap(([facts, found]) => (found.some(mayOffer) ? [facts] : []));
  }

  /** Whether places that are only looked up when they are asked for may be others now. */
  private mayRelateOtherwise({ ids, top }: NoteChange): boolean {
    const { entry, support, concern } = this.findings;
    return (top && entry.relatesLater) || (ids.size > 0 && (support.relatesLater || concern.relatesLater));
  }

  private checkAll(): void {
    this.changes++;
    for (const facts of this.note.contents.facts) for (const scope of scopes) this.checkPiece(scope, facts);
    this.checkTop();
  }

  private isOutsideNew(): boolean {
    return this.note.scope !== this.scope || this.note.text.outerProblems !== this.outerProblems;
  }

  private checkTop(again: readonly Rule[] = topRules): void {
    this.scope = this.note.scope;
    this.outerProblems = this.note.text.outerProblems;
    const kept = this.top.filter(({ rule }) => !again.includes(rule));
    const found = again.flatMap((rule) =>
      [...(rule.checkTop?.(this.note) ?? [])].map((finding) => ({ rule, finding })),
    );
    const before = this.top;
    this.top = [...kept, ...found];
    if (before.length === this.top.length && before.every((each, at) => isSameFinding(each, this.top[at])))
      return;
    this.changes++;
    for (const facts of shownIn(this.top)) this.elsewhere.show(facts);
    for (const facts of shownIn(before)) this.elsewhere.hide(facts);
  }

  private checkPiece(scope: Scope, facts: ChunkFacts): void {
    if (this.findings[scope].check(facts)) this.changes++;
  }

  /** All diagnostics, in the order of the text. */
  get diagnostics(): Diagnostic[] {
    this.refresh();
    if (this.conflict) return [this.conflict];
    const all = [...this.top];
    for (const scope of scopes) for (const [, found] of this.findings[scope].all) all.push(...found);
    return this.graded(all);
  }

  /**
   * The diagnostics that begin in a stretch of the note, in the order of the text: what an editor shows at once.
   * Costs what the stretch holds.
   */
  diagnosticsIn(within: Span): Diagnostic[] {
    this.refresh();
    const all = this.conflict ? [this.conflict] : this.gradedIn(within);
    return all.filter(({ span }) => within.start <= span.start && span.start < within.end);
  }

  private gradedIn(within: Span): Diagnostic[] {
    const found = [...this.top];
    for (const chunk of this.note.text.chunksIn(within)) found.push(...this.foundIn(factsOf(chunk)));
    return this.graded(found);
  }

  private *foundIn(facts: ChunkFacts): Generator<RuleFinding> {
    for (const scope of scopes) yield* this.findings[scope].in(facts);
  }

  /** Each with its severity, those left out that are off or silenced where they stand. */
  private graded(found: readonly RuleFinding[]): Diagnostic[] {
    const severities = this.severities();
    const filter = new SuppressionFilter(this.note, (offset) => this.foundAt(offset));
    const all = filter.isIdle ? found : [...filter.unsuppressed(found), ...filter.unused()];
    const diagnostics: Diagnostic[] = [];
    for (const { rule, finding } of all) {
      const severity = severities.get(rule.code) ?? rule.severity;
      if (severity !== 'off') diagnostics.push(toDiagnostic(rule, severity, finding, this.note));
    }
    return diagnostics.sort(inOrder);
  }

  private foundAt(offset: number): RuleFinding[] {
    const chunk = this.note.text.chunkAt(offset);
    return chunk ? [...this.top, ...this.foundIn(factsOf(chunk))] : [...this.top];
  }

  /** The note's own `rules` come before what its reader has set. */
  private severities(): ReadonlyMap<RuleCode, SeveritySetting> {
    const { severities = noSeverities } = this.options;
    const own = (this.note.contents.values.rules ?? []).map(({ key, value }) => [key, value.value] as const);
    return own.length > 0 ? new Map([...severities, ...own]) : severities;
  }
}

/** All that the rules find in a note. */
export function check(note: Note, options?: CheckerOptions): Diagnostic[] {
  return new Checker(note, options).diagnostics;
}

/** By place; of two at one place, by their codes, so that the order does not depend on how they were found. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || rankOf(a) - rankOf(b);
}

function rankOf({ code }: Diagnostic): number {
  return ranks.get(code) ?? 0;
}

const ranks = new Map(rules.map(({ code }, rank) => [code, rank]));

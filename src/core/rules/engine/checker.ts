/**
 * What the rules find in a note, followed through its edits: `dependencies.ts` says which chunks an edit makes stale,
 * and these are checked again.
 *
 * Invariant: behind every edit, all findings are those of a fresh check of the note. Cost: what depends on the edit,
 * and not what the note holds; what concerns all of the note waits until somebody asks.
 */

import type { RuleCode } from '../../model/rule-codes';
import type { Span } from '../../text/span';
import { addAll } from '../../util/add-all';
import { none } from '../../util/none';
import type { Note } from '../../workspace/note/note';
import type { NoteChange } from '../../workspace/note/note-change';
import { type ChunkFacts, factsOf } from '../../workspace/reading/chunk-facts';
import { rules } from '../registry';
import type { CheckOptions, Diagnostic, Reads, RuleContext } from '../rule';
import { Passages } from '../shared/passages';
import { allReads, mayShowOtherwise, staleChunks, staleInAllChunks } from './dependencies';
import { FindingStore } from './finding-store';
import { conflictOf } from './merge-conflict';
import type { RuleFinding } from './rule-finding';
import { RuleSet } from './rule-set';
import { graded, type Severities } from './severities';
import { ShownElsewhere } from './shown-elsewhere';
import { SuppressionFilter } from './suppression';
import { TopFindings } from './top-findings';

const rulesThat = new Map(
  allReads.map((reads) => [reads, new RuleSet(rules.filter((rule) => rule.reads === reads))]),
);
const noRules = new RuleSet(none);

export interface CheckerOptions extends CheckOptions {
  /** How grave each rule is where the note does not say otherwise. */
  readonly severities?: Severities;
}

export class Checker {
  private readonly findings: Readonly<Record<Reads, FindingStore>>;
  private readonly elsewhere: ShownElsewhere;
  private readonly top: TopFindings;
  private conflict: Diagnostic | undefined;
  /** What is to be read in all chunks again, once somebody asks. */
  private readonly stale = new Set<Reads>(allReads);
  private changes = 0;
  private readonly passages = new Passages();

  constructor(
    private readonly note: Note,
    private readonly options: CheckerOptions = {},
  ) {
    this.elsewhere = new ShownElsewhere(note);
    this.top = new TopFindings(note, options, this.elsewhere);
    this.findings = storesFor(note, { ...options, passages: this.passages }, this.elsewhere);
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
    for (const reads of staleInAllChunks(change)) this.stale.add(reads);
    const fresh = allReads.filter((reads) => !this.stale.has(reads));
    const chunks = fresh.map((reads) => staleChunks(reads, change, this.note, this.findings[reads]));
    this.forget(change.chunks.removed);
    this.updateConflict();
    if (fresh.length === 0) return;
    this.survey(() => {
      fresh.forEach((reads, at) => {
        for (const facts of chunks[at] ?? none) this.check(reads, facts);
      });
      if (mayShowOtherwise(change, this.findings)) this.changes++;
      if (this.top.update(change)) this.changes++;
    });
  }

  /**
   * Makes up for what has waited until somebody asks: where notes are read one after another, each may change
   * what others see, and who uses whom.
   */
  private refresh(): void {
    if (this.stale.size === 0) return;
    this.note.symbols.findMentions();
    this.survey(() => this.checkStale());
    this.stale.clear();
  }

  private checkStale(): void {
    for (const facts of this.note.contents.facts) for (const reads of this.stale) this.check(reads, facts);
    if (this.stale.size < allReads.length) return;
    this.top.check();
    this.changes++;
  }

  private survey(check: () => void): void {
    this.note.contents.survey(check);
    this.passages.letGo();
  }

  private forget(removed: readonly ChunkFacts[]): void {
    for (const facts of removed)
      for (const reads of allReads) if (this.findings[reads].forget(facts)) this.changes++;
  }

  private updateConflict(): void {
    const before = this.conflict;
    this.conflict = conflictOf(this.note);
    if (before || this.conflict) this.changes++;
  }

  private check(reads: Reads, facts: ChunkFacts): void {
    if (this.findings[reads].check(facts)) this.changes++;
  }

  /** All diagnostics, in the order of the text. */
  get diagnostics(): Diagnostic[] {
    this.refresh();
    if (this.conflict) return [this.conflict];
    const all = [...this.top.all];
    for (const reads of allReads) for (const [, found] of this.findings[reads].all) addAll(all, found);
    return this.graded(all);
  }

  /** Those of one rule, in the order of the text. */
  diagnosticsOf(code: RuleCode): Diagnostic[] {
    this.refresh();
    if (this.conflict) return [this.conflict].filter((each) => each.code === code);
    const found = this.top.all.filter(({ rule }) => rule.code === code);
    for (const reads of allReads) addAll(found, this.findings[reads].of(code));
    return this.graded(found).filter((each) => each.code === code);
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
    const found = [...this.top.all];
    for (const chunk of this.note.text.chunksIn(within)) addAll(found, this.foundIn(factsOf(chunk)));
    return this.graded(found);
  }

  private *foundIn(facts: ChunkFacts): Generator<RuleFinding> {
    for (const reads of allReads) yield* this.findings[reads].in(facts);
  }

  /** Each with its severity, those left out that are off or suppressed where they stand. */
  private graded(found: readonly RuleFinding[]): Diagnostic[] {
    const filter = new SuppressionFilter(this.note, (offset) => this.foundAt(offset));
    const all = filter.isIdle ? found : [...filter.unsuppressed(found), ...filter.unused()];
    return graded(all, this.note, this.options.severities);
  }

  private foundAt(offset: number): RuleFinding[] {
    const chunk = this.note.text.chunkAt(offset);
    return chunk ? [...this.top.all, ...this.foundIn(factsOf(chunk))] : [...this.top.all];
  }
}

/** All that the rules find in a note. */
export function check(note: Note, options?: CheckerOptions): Diagnostic[] {
  return new Checker(note, options).diagnostics;
}

/** A store for each thing that rules read, of what these find. */
function storesFor(
  note: Note,
  context: RuleContext,
  elsewhere: ShownElsewhere,
): Readonly<Record<Reads, FindingStore>> {
  const stores = allReads.map((reads) => {
    const own = rulesThat.get(reads) ?? noRules;
    return [reads, new FindingStore(own, note, context, elsewhere)] as const;
  });
  return Object.fromEntries(stores) as Record<Reads, FindingStore>;
}

import type { RuleCode } from '../../model/rule-codes';
import { compact } from '../../util/compact';
import { MultiMap } from '../../util/multi-map';
import { none } from '../../util/none';
import type { Note } from '../../workspace/note/note';
import { type ChunkFacts, factsOf } from '../../workspace/reading/chunk-facts';
import type { FindingPlace, RelatedPlace, RuleContext } from '../rule';
import type { RuleFinding } from './rule-finding';
import type { RuleSet } from './rule-set';
import type { ShownElsewhere } from './shown-elsewhere';
import { WantedWords } from './wanted-words';

/** What rules that read the same find in the chunks of a note. */
export class FindingStore {
  private readonly found = new Map<ChunkFacts, readonly RuleFinding[]>();
  /** The chunks with findings that show something of a chunk. */
  private showing: MultiMap<ChunkFacts, ChunkFacts> | undefined;
  private readonly wanted = new WantedWords();
  /** How many chunks have findings whose related places are only looked up when they are asked for. */
  private open = 0;

  constructor(
    private readonly rules: RuleSet,
    private readonly note: Note,
    private readonly context: RuleContext,
    private readonly elsewhere: ShownElsewhere,
  ) {}

  /** Checks a chunk by its rules, and says whether something was or is found in it. */
  check(facts: ChunkFacts): boolean {
    let found: RuleFinding[] | undefined;
    for (const rule of this.rules.rulesFor(facts)) {
      if (rule.readsEnglish && !this.note.isEnglish) continue;
      for (const finding of rule.check?.(facts, this.note, this.context) ?? []) {
        found ??= [];
        found.push({ rule, finding });
      }
    }
    const had = this.forget(facts);
    if (!found) return had;
    this.found.set(facts, compact(found));
    this.wanted.add(facts, found);
    if (found.some(relatesLater)) this.open++;
    for (const other of shownIn(found)) if (other !== facts) this.show(other, facts);
    return true;
  }

  private show(shown: ChunkFacts, by: ChunkFacts): void {
    this.showing ??= new MultiMap();
    if (!this.showing.has(shown)) this.elsewhere.show(shown);
    this.showing.add(shown, by);
  }

  private hide(shown: ChunkFacts, by: ChunkFacts): void {
    if (!this.showing?.has(shown)) return;
    this.showing.delete(shown, by);
    if (!this.showing.has(shown)) this.elsewhere.hide(shown);
  }

  /** Forgets what was found in a chunk, and says whether there was something. */
  forget(facts: ChunkFacts): boolean {
    const found = this.found.get(facts);
    if (!found) return false;
    for (const other of shownIn(found)) this.hide(other, facts);
    this.wanted.delete(facts, found);
    if (found.some(relatesLater)) this.open--;
    return this.found.delete(facts);
  }

  /** Whether a finding looks up its related places only when it is asked for them. */
  get relatesLater(): boolean {
    return this.open > 0;
  }

  has(facts: ChunkFacts): boolean {
    return this.found.has(facts);
  }

  in(facts: ChunkFacts): readonly RuleFinding[] {
    return this.found.get(facts) ?? none;
  }

  /** All findings, by chunk. */
  get all(): Iterable<readonly [ChunkFacts, readonly RuleFinding[]]> {
    return this.found;
  }

  /** All findings of one rule. */
  *of(code: RuleCode): Generator<RuleFinding> {
    if (!this.rules.has(code)) return;
    for (const found of this.found.values())
      for (const each of found) if (each.rule.code === code) yield each;
  }

  /** The chunks with findings that may suggest an id, or another one, now that this one came or is gone. */
  mayNowSuggest(id: string): Iterable<ChunkFacts> {
    return this.wanted.near(id);
  }

  /** The chunks with findings that show something of a chunk. */
  showingOf(facts: ChunkFacts): readonly ChunkFacts[] {
    return this.showing ? [...this.showing.get(facts)] : none;
  }
}

function relatesLater({ finding }: RuleFinding): boolean {
  return typeof finding.related === 'function';
}

/** The chunks of which findings show something. */
export function* shownIn(found: readonly RuleFinding[]): Generator<ChunkFacts> {
  for (const { finding } of found) {
    for (const { chunk } of finding.names ?? []) yield factsOf(chunk);
    const { related = [] } = finding;
    if (typeof related === 'function') continue;
    for (const { at } of related) if (at.chunk) yield factsOf(at.chunk);
  }
}

/** Whether the same is found at the same places, those of `related` that are looked up later left out. */
export function isSameFinding(one: RuleFinding, other: RuleFinding | undefined): boolean {
  if (!other || one.rule !== other.rule) return false;
  const a = one.finding;
  const b = other.finding;
  if (a.message !== b.message || !isSamePlace(a.at, b.at)) return false;
  if (typeof a.related === 'function' || typeof b.related === 'function') return false;
  const before = a.related ?? [];
  const after = b.related ?? [];
  return before.length === after.length && before.every((each, at) => isSameRelated(each, after[at]));
}

function isSameRelated(one: RelatedPlace, other: RelatedPlace | undefined): boolean {
  return other !== undefined && one.message === other.message && isSamePlace(one.at, other.at);
}

function isSamePlace(one: FindingPlace, other: FindingPlace): boolean {
  return one.chunk === other.chunk && one.span.start === other.span.start && one.span.end === other.span.end;
}

import type { RuleCode } from '../../model/rule-codes';
import { byKind, type Kind } from '../../model/sections';
import { type ChunkFacts, onlyKindIn } from '../../workspace/reading/chunk-facts';
import type { Rule } from '../rule';

/** Rules for chunks, and of these for each kind of entry those that are about it: the others would look in vain. */
export class RuleSet {
  private readonly all: readonly Rule[];
  private readonly about: Readonly<Record<Kind, readonly Rule[]>>;

  constructor(rules: readonly Rule[]) {
    const all = rules.filter(({ check }) => check);
    this.all = all;
    this.about = byKind((kind) => all.filter(({ about }) => !about || about.includes(kind)));
  }

  has(code: RuleCode): boolean {
    return this.all.some((rule) => rule.code === code);
  }

  rulesFor(facts: ChunkFacts): readonly Rule[] {
    const kind = onlyKindIn(facts);
    return kind ? this.about[kind] : this.all;
  }
}

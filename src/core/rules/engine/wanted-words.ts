import { MultiMap } from '../../util/multi-map';
import { mayBeNear, mostSlips } from '../../util/nearest';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import type { RuleFinding } from './rule-finding';

/** The words that stand in the place of an id, for which findings may suggest one, with the chunks that have them. */
export class WantedWords {
  /** In lower case. */
  private readonly chunks = new MultiMap<string, ChunkFacts>();
  private readonly byLength = new Map<number, Set<string>>();

  add(facts: ChunkFacts, found: readonly RuleFinding[]): void {
    for (const word of wordsIn(found)) {
      this.chunks.add(word, facts);
      const alike = this.byLength.get(word.length) ?? new Set();
      this.byLength.set(word.length, alike.add(word));
    }
  }

  delete(facts: ChunkFacts, found: readonly RuleFinding[]): void {
    for (const word of wordsIn(found)) {
      this.chunks.delete(word, facts);
      if (!this.chunks.has(word)) this.byLength.get(word.length)?.delete(word);
    }
  }

  /** The chunks with words for which it may matter that an id came or is gone. */
  *near(id: string): Generator<ChunkFacts> {
    for (const word of this.wordsNear(id)) yield* this.chunks.get(word);
  }

  /** Those with which it begins, and those that are hardly longer or shorter. */
  private *wordsNear(id: string): Generator<string> {
    const begun = id.toLowerCase();
    for (let end = 0; end < begun.length - mostSlips; end++) {
      const word = begun.slice(0, end);
      if (this.chunks.has(word)) yield word;
    }
    const shortest = Math.max(0, begun.length - mostSlips);
    for (let length = shortest; length <= begun.length + mostSlips; length++)
      for (const word of this.byLength.get(length) ?? []) if (mayBeNear(word, id)) yield word;
  }
}

function* wordsIn(found: readonly RuleFinding[]): Generator<string> {
  for (const { finding } of found) if (finding.wanted !== undefined) yield finding.wanted.toLowerCase();
}

import type { Entry } from '../../model/entries/entry';
import { type Kind, sectionOfKind } from '../../model/sections';
import type { Chunk } from '../../yaml/chunks/chunk';
import { factsOf } from '../reading/chunk-facts';
import type { NoteText } from './note-text';

/** The entries of some kinds, in the order of the text. What lies between their sections is not looked at. */
export function* entriesOfKinds(text: NoteText, kinds: readonly Kind[]): Generator<Entry> {
  for (const chunk of text.chunksOfSections(sectionsOf(kinds))) yield* entriesIn(chunk, kinds);
}

/** The same by the distance of their chunks' first lines from a line. */
export function* entriesAround(text: NoteText, line: number, kinds: readonly Kind[]): Generator<Entry> {
  const sections = sectionsOf(kinds);
  const here = text.chunkAt(text.offsetAt({ line, character: 0 }));
  const previous = here && text.chunkBefore(here);
  const behind = here ? text.chunksOfSections(sections, here, 1)[Symbol.iterator]() : undefined;
  const before = previous ? text.chunksOfSections(sections, previous, -1)[Symbol.iterator]() : undefined;
  const distance = (chunk: Chunk | undefined) =>
    chunk ? Math.abs(chunk.line - line) : Number.POSITIVE_INFINITY;
  let [next, last] = [chunkFrom(behind), chunkFrom(before)];
  while (next || last) {
    if (next && distance(next) <= distance(last)) {
      yield* entriesIn(next, kinds);
      next = chunkFrom(behind);
    } else if (last) {
      yield* entriesIn(last, kinds);
      last = chunkFrom(before);
    }
  }
}

function chunkFrom(chunks: Iterator<Chunk> | undefined): Chunk | undefined {
  const next = chunks?.next();
  return next && !next.done ? next.value : undefined;
}

function entriesIn(chunk: Chunk, kinds: readonly Kind[]): readonly Entry[] {
  const { entries } = factsOf(chunk);
  return entries.every(({ kind }) => kinds.includes(kind))
    ? entries
    : entries.filter(({ kind }) => kinds.includes(kind));
}

function sectionsOf(kinds: readonly Kind[]): ReadonlySet<string> {
  return new Set(kinds.map((kind) => sectionOfKind[kind]));
}

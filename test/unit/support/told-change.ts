import type { NoteChange } from '../../../src/core/workspace/note/note-change';
import type { ChunkFacts } from '../../../src/core/workspace/reading/chunk-facts';

/**
 * What a change of a note says, chunks by what stands in them; what is in no order is sorted, and what is
 * empty left out.
 */
export function told(change: NoteChange): object {
  const { kind, chunks, ids, evidenceChunks, renamedFirstWords, affects } = change;
  return {
    kind,
    ...filled({
      chunks: filled({
        removed: namesOf(chunks.removed),
        added: namesOf(chunks.added),
        rementioned: namesOf(chunks.rementioned).sort(),
      }),
      ids: filled({
        redefined: [...ids.redefined].sort(),
        appearedOrGone: [...ids.appearedOrGone].sort(),
        rereferenced: [...ids.rereferenced].sort(),
        evidence: [...ids.evidence].sort(),
      }),
      evidenceChunks: namesOf(evidenceChunks).sort(),
      renamedFirstWords: [...renamedFirstWords].sort(),
      affects: [...affects].sort(),
    }),
  };
}

/** The ids of the entries in chunks, and the names of their top-level keys. */
function namesOf(chunks: Iterable<ChunkFacts>): string[] {
  return [...chunks].flatMap(({ entries, keys }) => [
    ...keys.map(({ name }) => `${name}:`),
    ...entries.map(({ id }) => id),
  ]);
}

function filled(parts: Readonly<Record<string, object>>): object {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

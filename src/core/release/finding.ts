import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { spanInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';

/** A place of the note, and what is to be said of it, in a sentence or two. */
export interface ReleaseFinding {
  readonly span: Span;
  readonly message: string;
}

export function findingAt(chunk: Chunk, { start, end }: Span, message: string): ReleaseFinding {
  return { span: spanInNote(chunk, { start, end }), message };
}

/** What is said of the note as such stands at a top-level key, or at the beginning. */
export function findingOnTop(note: Note, name: string, message: string): ReleaseFinding {
  const key = note.contents.key(name);
  return key ? findingAt(key.chunk, key.key, message) : { span: { start: 0, end: 0 }, message };
}

/** In the order of the text, each place once. */
export function inOrder(findings: readonly ReleaseFinding[]): readonly ReleaseFinding[] {
  const byPlace = new Map(findings.toReversed().map((each) => [each.span.start, each]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

import type { Prose } from '../model/fields/values';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { editsInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import { type ScalarNode, scalarAt } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { Refusal } from './refusal';
import { rewrites } from './scalar';
import { semanticValue } from './semantic-value';

/** Other words for a stretch of a prose value. */
export interface Rewording {
  readonly span: Span;
  readonly words: string;
}

/**
 * Puts words of a prose value otherwise, and leaves the rest as it is written.
 * @throws Refusal where it stands behind an alias, or in another way that only its author should change.
 */
export function reword(note: Note, chunk: Chunk, prose: Prose, changes: readonly Rewording[]): TextEdit[] {
  const node = prose.aliased || chunk.isBroken ? undefined : scalarAt(chunk.pairs, prose.text);
  if (!node)
    throw new Refusal(
      `The way this text is written does not let it be changed from here. Change it in the text.`,
    );
  const value = applyEdits(
    node.text,
    changes.map(({ span, words }) => ({ span, text: words })),
  );
  return changeScalar(note, chunk, node, value);
}

/**
 * Gives a value that is written already another text, in its own style where that can be.
 * @throws Refusal where it cannot.
 */
export function changeScalar(note: Note, chunk: Chunk, node: ScalarNode, value: string): TextEdit[] {
  const lineEnd = note.text.lineEnd;
  const isNode = (other: ScalarNode): boolean => other.start === node.start && other.end === node.end;
  const wanted = JSON.stringify(
    semanticValue(chunk.root, { scalar: (each) => (isNode(each) ? value : undefined) }),
  );
  for (const edit of rewrites(chunk.text, node, value, lineEnd))
    if (says(applyEdits(chunk.text, [edit]), wanted)) return editsInNote(chunk, [edit]);
  throw new Refusal(
    'The way this text is written does not let it be changed from here. Change it in the text.',
  );
}

function says(text: string, wanted: string): boolean {
  const { problems, root } = parse(text);
  return problems.length === 0 && JSON.stringify(semanticValue(root)) === wanted;
}

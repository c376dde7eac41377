import type { Entry } from '../model/entries/entry';
import { insertAt } from '../text/edit';
import { lineStart } from '../text/line-end';
import { unquotedSpan } from '../workspace/note/word-place';
import { offsetInNote } from '../workspace/reading/place';
import { change, changeWord, type Fix, type FixContext } from './fix';

/** Where a reference is the name of an entry: its id. Preferred where nobody else has that name. */
export function nameById(context: FixContext, called: readonly Entry[]): Fix[] {
  return called.flatMap(({ id }) => changeWord(context, `Change to “${id}”`, id, preference(called)));
}

/** Where a link is the name of an entry: its id, and the name as its label. */
export function linkByName(context: FixContext, called: readonly Entry[]): Fix[] {
  const { chunk, at } = context;
  if (hasLabel(context) || isInTable(context)) return nameById(context, called);
  // Behind an alias the words stand elsewhere, and are reported there as well.
  if (!unquotedSpan(chunk.text, at)) return [];
  const label = chunk.text.slice(at.start, at.end).replace(/\s+/g, ' ');
  return called.map(({ id }) =>
    change(
      `Change to [[${id}|${label}]]`,
      () => [insertAt(offsetInNote(chunk, at.start), `${id}|`)],
      preference(called),
    ),
  );
}

function preference(called: readonly Entry[]): 'preferred' | undefined {
  return called.length === 1 ? 'preferred' : undefined;
}

function hasLabel({ chunk, at }: FixContext): boolean {
  return /^\s*\\?\|/.test(chunk.text.slice(at.end, at.end + 80));
}

/** In a row of a Markdown table a bar would begin the next cell. */
function isInTable({ chunk, at }: FixContext): boolean {
  return /^[ \t]*\|/.test(chunk.text.slice(lineStart(chunk.text, at.start), at.start));
}

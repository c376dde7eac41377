import { semanticValue } from '../../edits/semantic-value';
import { plainIndentation } from '../../fixes/indentation';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { spanInNote } from '../../workspace/reading/place';
import type { Chunk } from '../../yaml/chunks/chunk';
import { parse } from '../../yaml/parse/parse';
import { Formatter, indentUnit } from './formatter';

/**
 * The edits that put the indentation of a note and the spaces between its words in order: two columns a level,
 * one space behind a colon and a comma, none at the end of a line. Words, quotes, comments, and the order and
 * number of lines stay; what is malformed stays as it is, but for spaces before words that YAML does not know.
 */
export function formatting(note: Note): readonly TextEdit[] {
  const plain = plainIndentation(note);
  if (plain.length === 0) return tidied(note);
  return composeEdits(note.text.toString(), plain, tidied(readNote(applyEdits(note.text.toString(), plain))));
}

/** The edits of a note that is indented by nothing but spaces and tabs. */
function tidied(note: Note): TextEdit[] {
  const edits: TextEdit[] = [];
  const all = groups(note);
  const top = baseOf(
    all.flatMap((group) => group.filter(({ role }) => role !== 'entry')),
    0,
  );
  const bases = all.map((group) => (group[0]?.role === 'entry' ? baseOf(group, indentUnit) : top));
  for (const [index, group] of all.entries()) {
    const [next] = all[index + 1] ?? [];
    // Comments between the key of a section and its first entry belong to the entries.
    const below = next?.role === 'entry' ? (bases[index + 1] ?? columnOf(next)) : undefined;
    for (const chunk of group)
      for (const { span, text } of formatted(chunk, bases[index] ?? columnOf(chunk), below) ?? [])
        edits.push({ span: spanInNote(chunk, span), text });
  }
  return edits.length > 0 && saysTheSame(note, edits) ? edits : [];
}

/** The column for some chunks, which must stand at one: where one cannot move, none does. */
function baseOf(group: readonly Chunk[], column: number): number | undefined {
  return group.every((chunk) => formatted(chunk, column)) ? column : undefined;
}

/** Each chunk has been read back by itself; how they are cut must not change either. */
function saysTheSame(note: Note, edits: readonly TextEdit[]): boolean {
  const meaning = ({ text }: Note): string =>
    JSON.stringify([...text.chunks].map(({ role, root, isBroken }) => [role, isBroken, semanticValue(root)]));
  return meaning(readNote(applyEdits(note.text.toString(), edits))) === meaning(note);
}

/** The entries of a section together, and every other chunk by itself. */
function groups(note: Note): Chunk[][] {
  const found: Chunk[][] = [];
  let last: Chunk | undefined;
  for (const chunk of note.text.chunks) {
    if (chunk.role === 'rest') break;
    if (chunk.role === 'entry' && last?.role === 'entry' && last.section === chunk.section)
      found.at(-1)?.push(chunk);
    else found.push([chunk]);
    last = chunk;
  }
  return found;
}

function columnOf({ text }: Chunk): number {
  return Math.max(0, text.search(/[^ ]/));
}

/** Tabs before words, and keys written with a question mark, are left to those who write them. */
const unusual = /^ *(?:\t|\?(?:\s|$))/m;

/** The edits of one chunk, or undefined where it must stay as it is. */
function formatted(chunk: Chunk, base: number, below?: number): TextEdit[] | undefined {
  if (chunk.isBroken || unusual.test(chunk.text)) return undefined;
  const edits = new Formatter(chunk, base, below).edits();
  if (edits.length === 0) return edits;
  const after = parse(applyEdits(chunk.text, edits));
  const isSame =
    JSON.stringify(semanticValue(after.root)) === JSON.stringify(semanticValue(parse(chunk.text).root));
  return isSame && after.problems.length === 0 ? edits : undefined;
}

import { noteLayout } from '../model/kinds/layout';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { editsInNote, offsetInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import { parse } from '../yaml/parse/parse';
import { outdentedLines } from '../yaml/recovery/outdented';
import { lineFrom } from '../yaml/split/line';
import { Surroundings } from '../yaml/split/surroundings';
import { change, type Fix, type FixContext, largeChange } from './fix';

/** `syntax`, where nothing but the indentation of a chunk is wrong. */
export function fixIndentation({ note, chunk }: FixContext): Fix[] {
  const { damage } = chunk;
  if (!damage) return [];
  const here = change(damage.title, () => editsInNote(chunk, damage.edits), 'preferred');
  if (damage.kind !== 'signs' || !hasMore(note, chunk)) return [here];
  const title = 'Replace all such signs in the indentation of this note';
  return [here, { title, step: largeChange(() => plainIndentation(note)) }];
}

/** How many keys in a row may be lines of one text. */
const mostLines = 20;

/**
 * `unknown-key` at the top level: the key may be a line of the text above it that has lost its indentation,
 * although it is YAML as it stands.
 */
export function fixTextLine({ note, chunk }: FixContext, key: string): Fix[] {
  if (chunk.role !== 'field') return [];
  let { text } = chunk;
  let above = chunkBefore(note, chunk);
  for (let count = 0; above && isUnknownField(above) && count < mostLines; count++) {
    text = above.text + text;
    above = chunkBefore(note, above);
  }
  if (above?.role !== 'entry' && above?.role !== 'field') return [];
  const { text: before } = above;
  const damage = isText(before) ? outdentedLines(before + text) : undefined;
  // Lines that stand right of the key are where they belong.
  const all = damage?.edits.filter(({ span }) => span.start === span.end) ?? [];
  if (all.length === 0 || !isSound(before + text, all)) return [];
  const what = all.length === 1 ? 'this line, which belongs' : 'these lines, which belong';
  const title = `Indent ${what} to the text above`;
  const edits = (): TextEdit[] => editsInNote(above, all);
  return [change(title, edits, /\s/.test(key) ? 'preferred' : undefined)];
}

function isSound(text: string, edits: readonly TextEdit[]): boolean {
  return parse(applyEdits(text, edits)).problems.length === 0;
}

function chunkBefore(note: Note, chunk: Chunk): Chunk | undefined {
  const start = offsetInNote(chunk, 0);
  return start > 0 ? note.text.chunkAt(start - 1) : undefined;
}

function isUnknownField(chunk: Chunk): boolean {
  return chunk.role === 'field' && factsOf(chunk).keys.every(({ name }) => !noteLayout.isTop(name));
}

/** Whether a chunk ends with a text over several lines. */
function isText(text: string): boolean {
  return new Surroundings(text).above(0, lineFrom(text, text.length)) === 'text';
}

/** Whether other lines of the note have such an indentation. */
function hasMore(note: Note, chunk: Chunk): boolean {
  if ((chunk.damage?.all.length ?? 0) > 1) return true;
  for (const each of note.text.chunks) if (each !== chunk && each.damage?.kind === 'signs') return true;
  return false;
}

/** The edits that put plain spaces in the place of those that YAML does not know, wherever they indent a line. */
export function plainIndentation(note: Note): TextEdit[] {
  return [...note.text.chunks].flatMap((chunk) =>
    chunk.damage?.kind === 'signs' ? editsInNote(chunk, chunk.damage.all) : [],
  );
}

import { noteLayout } from '../../model/kinds/layout';
import { includeField, type NoteValues } from '../../model/kinds/note';
import { none } from '../../util/none';
import { Chunks } from '../../yaml/chunks/chunks';
import { type ChunkFacts, factsOf } from '../reading/chunk-facts';

/** The key as it is written, or what may spell its letters otherwise: escapes, and lines that go on in quotes. */
const mayBeKey = /\binclude\b|\\[xuU\r\n]/;
const everyKey = new RegExp(mayBeKey, 'g');

/**
 * All paths that a note may include, at the cost of its head: no entry is read. Of a key that is given twice both
 * count, so that there may be more of them than the note follows, and never fewer.
 */
export function includedPaths(text: string): readonly string[] {
  if (!mayBeKey.test(text)) return none;
  const tops = [...new Chunks(plainInclude(text) ?? text, noteLayout).list].filter(
    ({ role }) => role !== 'entry',
  );
  return tops.map(factsOf).flatMap(pathsIn);
}

/**
 * The lines of the only `include` up to the next key, where they stand at the margin and need nothing else of the note
 * to be read; undefined where they may.
 */
function plainInclude(text: string): string | undefined {
  const [only, ...others] = text.matchAll(everyKey);
  if (!only || others.length > 0 || (only.index > 0 && text[only.index - 1] !== '\n')) return undefined;
  const lines = /^include[ \t]*:[^\r\n]*(?:\r?\n(?![\w"'-]+[ \t]*:)[^\r\n]*)*/.exec(
    text.slice(only.index),
  )?.[0];
  return lines === undefined || /[*&<]/.test(lines) ? undefined : lines;
}

function pathsIn({ keys }: ChunkFacts): string[] {
  const values = keys.filter(({ name }) => name === includeField).map(({ value }) => value);
  return values.flatMap((value) => ((value as NoteValues['include']) ?? none).map((path) => path.value));
}

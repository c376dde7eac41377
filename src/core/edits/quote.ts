import { isUsersOwn } from '../model/fields/fields';
import { applyEdits, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import { shift } from '../text/span';
import type { Note } from '../workspace/note/note';
import type { Chunk } from '../yaml/chunks/chunk';
import type { MapNode, Node, Pair } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { said } from './meaning';
import { Refusal } from './refusal';
import { doubleQuoted } from './scalar';

const refusal = 'Where this text ends cannot be told from here. Put it in quotes in the text.';

/**
 * Puts a text in quotes of which YAML reads only a part: it goes on over the keys that a comma made of its
 * words, or over what looks like a comment. `start` is that of the text, in its piece.
 * @throws Refusal where that does not read as it was meant.
 */
export function quoteCutText(chunk: Chunk, start: number): TextEdit[] {
  const found = chunk.root && pairWithValueAt(chunk.root, start);
  if (!found?.pair.value) throw new Refusal(refusal);
  const { map, pair } = found;
  const cut = cutPairs(map, pair);
  const last = cut.at(-1);
  const end = last ? last.key.end : startOfComment(chunk.text, found.pair.value.end);
  const written = chunk.text.slice(start, end).trimEnd();
  const text = asOneLine(written);
  const edit = { span: { start, end: start + written.length }, text: doubleQuoted(text) };
  const wanted = said(chunk.root, {
    without: (each) => cut.includes(each),
    value: (each) => (each === pair ? `string ${text}` : undefined),
  });
  const after = parse(applyEdits(chunk.text, [edit]));
  if (after.problems.length > 0 || JSON.stringify(said(after.root)) !== JSON.stringify(wanted))
    throw new Refusal(refusal);
  return [{ span: shift(edit.span, chunk.start), text: edit.text }];
}

/** A # that is neither preceded nor followed by a word begins a comment indeed. */
function startOfComment(text: string, valueEnd: number): number {
  const rest = text.slice(valueEnd, lineStop(text, valueEnd));
  const cut = /^\s+#\S*/.exec(rest)?.[0].length ?? 0;
  const comment = rest.slice(cut).search(/\s#(?:\s|notes-ignore|$)/);
  return valueEnd + (comment < 0 ? rest.length : cut + comment);
}

/** The pairs without value behind one: words of its text, which a comma cut off. */
function cutPairs({ pairs, flow }: MapNode, pair: Pair): Pair[] {
  if (!flow) return [];
  const behind = pairs.slice(pairs.indexOf(pair) + 1);
  const end = behind.findIndex(({ key, value }) => value !== null || isUsersOwn(key.text));
  return end < 0 ? behind : behind.slice(0, end);
}

function pairWithValueAt(node: Node, start: number): { map: MapNode; pair: Pair } | undefined {
  const below = node.kind === 'seq' ? node.items : node.kind === 'map' ? valuesOf(node) : [];
  if (node.kind === 'map') {
    const pair = node.pairs.find(({ value }) => value?.kind === 'scalar' && value.start === start);
    if (pair) return { map: node, pair };
  }
  for (const each of below) {
    const found = pairWithValueAt(each, start);
    if (found) return found;
  }
  return undefined;
}

function valuesOf({ pairs }: MapNode): Node[] {
  return pairs.flatMap(({ value }) => value ?? []);
}

/** A text that begins with a link: YAML takes `[[` for a list of lists. */
const begins = /(?:^|[\s{,])(?:[\p{L}_"'][^\s:]*):[ \t]+(?=\[\[)/gu;

/**
 * Puts a text in quotes that begins with `[[`, in the lines that lead to an offset of its piece.
 * @throws Refusal where there is none, or what is behind it belongs to no text.
 */
export function quoteLinked(note: Note, chunk: Chunk, offset: number): TextEdit[] {
  for (const lineAt of linesUpFrom(chunk.text, offset)) {
    const line = chunk.text.slice(lineAt, lineStop(chunk.text, lineAt));
    for (const match of line.matchAll(begins)) {
      const start = lineAt + match.index + match[0].length;
      for (const end of ends(chunk.text, start)) {
        const written = chunk.text.slice(start, end);
        const edit = { span: { start, end }, text: doubleQuoted(asOneLine(written)) };
        if (readsBetter(note, chunk, edit, asOneLine(written)))
          return [{ span: shift(edit.span, chunk.start), text: edit.text }];
      }
    }
  }
  throw new Refusal(refusal);
}

/** The line that holds an offset; where a text goes on there, the lines before as well, up to that of its key. */
function* linesUpFrom(text: string, offset: number): Generator<number> {
  for (let at = lineStart(text, offset); ; at = lineStart(text, at - 1)) {
    yield at;
    const line = text.slice(at, lineStop(text, at));
    if (at === 0 || (line.trim() !== '' && !/^\s/.test(line)) || line.search(begins) >= 0) return;
  }
}

/** Where such a text may end: with its line, before a comment, a brace or the next key in braces. */
function* ends(text: string, start: number): Generator<number> {
  const stop = lineStop(text, start);
  const rest = text.slice(start, stop);
  const found = [...rest.matchAll(/\s+#\s|,\s*[\p{L}-]+:\s|\s*\}/gu)].map(({ index }) => start + index);
  const trimmed = start + rest.trimEnd().length;
  const inBraces = /\{/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  if (inBraces) yield* found;
  else if (/\s#\s/.test(rest)) yield* found.slice(0, 1);
  yield trimmed;
  yield* found;
  yield* endsBelow(text, start);
}

/** The ends of the lines below that are deeper than the line in which a text begins. */
function* endsBelow(text: string, start: number): Generator<number> {
  const depthOf = (at: number): number => /^ */.exec(text.slice(at, lineStop(text, at)))?.[0].length ?? 0;
  const depth = depthOf(lineStart(text, start));
  for (let next = text.indexOf('\n', start) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    const line = text.slice(next, lineStop(text, next));
    if (line.trim() === '' || depthOf(next) <= depth) return;
    yield next + line.trimEnd().length;
  }
}

function readsBetter(note: Note, chunk: Chunk, edit: TextEdit, text: string): boolean {
  const after = parse(applyEdits(chunk.text, [edit]));
  if (after.problems.length > 0 || !after.root || note.length === 0) return false;
  const found = pairWithValueAt(after.root, edit.span.start)?.pair.value;
  return found?.kind === 'scalar' && found.text === text && opensAndCloses(text);
}

/** A quoted text that took in only a half of a link, or a brace of the map around it, went wrong. */
function opensAndCloses(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('[[') === count(']]') && count('{') === count('}');
}

/** Line breaks in a plain text are spaces. */
function asOneLine(written: string): string {
  return written.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

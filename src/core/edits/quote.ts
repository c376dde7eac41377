import { endOfCut } from '../model/fields/cut-text';
import { isUsersOwn } from '../model/fields/keys';
import { applyEdits, type TextEdit } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Note } from '../workspace/note/note';
import { editsInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import type { MapNode, Node, Pair, ScalarNode } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import type { Parsed } from '../yaml/parse/parsed';
import { readAsMeant } from '../yaml/parse/quick';
import { Refusal } from './refusal';
import { doubleQuoted } from './scalar';
import { semanticValue } from './semantic-value';

const refusal = 'Where this text ends cannot be told from here. Put it in quotes in the text.';

/**
 * Puts a text in quotes that YAML does not read as it is meant: it goes on over the keys that a comma made of
 * its words, or over what looks like a comment, or begins with a sign that has another meaning. `start` is that
 * of the text, in its chunk. Where its field takes a list, it becomes one.
 * @throws Refusal where that does not read as it was meant.
 */
export function quoteText(chunk: Chunk, start: number, isList = false): TextEdit[] {
  const { text } = chunk;
  const read = (each: string): Parsed => readAsMeant(each, chunk.namedElsewhere) ?? parse(each);
  const before = read(text);
  const place = before.root && placeOf(before.root, start);
  if (!place) throw new Refusal(refusal);
  const meant = meantText(text, start, place, before.slips !== undefined);
  const edit = {
    span: { start, end: meant.end },
    text: isList ? listOf(meant.value) : doubleQuoted(meant.value),
  };
  const changed = applyEdits(text, [edit]);
  const isSound = parse(changed).problems.length === 0 || parse(text).problems.length > 0;
  if (
    !isSound ||
    JSON.stringify(semanticValue(read(changed).root)) !== wanted(before.root, place, meant.value, isList)
  )
    throw new Refusal(refusal);
  return editsInNote(chunk, [edit]);
}

/** A text where it stands, and the words of it that a comma made keys. */
interface TextPlace {
  readonly node: ScalarNode;
  readonly pair: Pair | undefined;
  readonly cut: readonly Pair[];
}

/** What the writer meant, and where that ends. A reader that does not know what is meant ends at the sign. */
function meantText(
  text: string,
  start: number,
  { node, cut }: TextPlace,
  isRead: boolean,
): { value: string; end: number } {
  const last = cut.at(-1)?.key.end ?? (isRead ? node.end : endOfCut(text, node.end));
  const written = text.slice(start, last).trimEnd();
  const value = isRead && cut.length === 0 ? node.text : asOneLine(written);
  return { value, end: start + written.length };
}

function wanted(root: Node | null, { node, pair, cut }: TextPlace, value: string, isList: boolean): string {
  const list = wordsOf(value).map((word) => `string ${word}`);
  return JSON.stringify(
    semanticValue(root, {
      without: (each) => cut.includes(each),
      value: (each) => (isList && each === pair ? list : undefined),
      scalar: (each) => (each === node ? value : undefined),
    }),
  );
}

/** Hashtags are the items of a list; of other words nobody can tell. */
function wordsOf(value: string): string[] {
  const words = value.split(/\s+/);
  return words.every((word) => word.startsWith('#')) ? words : [value];
}

function listOf(value: string): string {
  return `[${wordsOf(value).map(doubleQuoted).join(', ')}]`;
}

/** The pairs without value behind one: words of its text, which a comma cut off. */
function cutPairs({ pairs, flow }: MapNode, pair: Pair): Pair[] {
  if (!flow) return [];
  const behind = pairs.slice(pairs.indexOf(pair) + 1);
  const end = behind.findIndex(({ key, value }) => value !== null || isUsersOwn(key.text));
  return end < 0 ? behind : behind.slice(0, end);
}

/** The text that begins at an offset, among the values of maps and the items of lists. */
function placeOf(node: Node, start: number): TextPlace | undefined {
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      if (isTextAt(pair.value, start)) return { node: pair.value, pair, cut: cutPairs(node, pair) };
      const found = pair.value && placeOf(pair.value, start);
      if (found) return found;
    }
  }
  if (node.kind === 'seq') {
    for (const item of node.items) {
      if (isTextAt(item, start)) return { node: item, pair: undefined, cut: [] };
      const found = placeOf(item, start);
      if (found) return found;
    }
  }
  return undefined;
}

function isTextAt(node: Node | null, start: number): node is ScalarNode {
  return node?.kind === 'scalar' && (node.front?.start ?? node.start) === start;
}

/** A text that begins with a link: YAML takes `[[` for a list of lists. */
const begins = /(?:^|[\s{,])(?:[\p{L}_"'][^\s:]*):[ \t]+(?=\[\[)/gu;

/**
 * Puts a text in quotes that begins with `[[`, in the lines that lead to an offset of its chunk.
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
        if (readsBetter(note, chunk, edit, asOneLine(written))) return editsInNote(chunk, [edit]);
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
  const found = [...rest.matchAll(/(?<!\s)\s+#(?=\s)|,\s*[\p{L}-]+:(?=\s)|(?<!\s)\s*\}/gu)].map(
    ({ index }) => start + index,
  );
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
  if (after.problems.length > 0 || !after.root || note.text.length === 0) return false;
  const found = placeOf(after.root, edit.span.start)?.node;
  return found?.text === text && opensAndCloses(text);
}

/** A quoted text that took in only a half of a link, or a brace of the map around it, went wrong. */
function opensAndCloses(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('[[') === count(']]') && count('{') === count('}');
}

/** Line breaks in a plain text are spaces. */
function asOneLine(written: string): string {
  return written.replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '').replace(/\r?\n[ \t]*/g, ' ');
}

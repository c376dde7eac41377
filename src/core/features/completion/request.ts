import type { FieldType } from '../../model/fields/field-type';
import { ruleCodes } from '../../model/rule-codes';
import { isSectionName } from '../../model/sections';
import { type Span, shift } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { type ChunkAtCursor, chunkAtCursor } from './chunk-at-cursor';
import type { CursorContext } from './cursor-context';
import { fieldAt } from './field-at';
import type { CompletionList, ItemSpans } from './item';

/** What completion asks of the world around the note. */
export interface CompletionContext {
  /** The day, as `2022-02-16`. */
  readonly today: string;
  /** The paths of other notes from this one. */
  readonly paths: () => Iterable<string>;
}

/** What a provider is asked: what is being typed where, and what the format has to say of that. */
export interface CompletionRequest extends ChunkAtCursor {
  readonly note: Note;
  readonly offset: number;
  readonly context: CompletionContext;
  /** Whether a key is typed, or may be, as the first of a map. */
  readonly isKey: boolean;
  /** The field that the path of the cursor leads to. */
  readonly field: FieldType<unknown> | undefined;
  readonly expected: Expected | undefined;
}

/** What the format takes at the cursor: the values of a field, or the keys of its map, which are ids or dates. */
export interface Expected {
  readonly type: FieldType<unknown>;
  readonly as: 'value' | 'key' | 'key of a map that lacks its braces';
}

/** Offers what it knows; undefined where others are to be asked. */
export type Provider = (request: CompletionRequest) => CompletionList | undefined;

/** What is asked at an offset of a note. */
export function requestAt(
  note: Note,
  offset: number,
  context: CompletionContext,
): CompletionRequest | undefined {
  const chunk = chunkAtCursor(note, offset);
  if (!chunk) return undefined;
  const mayBeKey = chunk.cursor.kind === 'key' || beginsMap(chunk);
  const value = mayBeKey ? valueWithoutSpace(chunk) : undefined;
  const cursor = value ?? chunk.cursor;
  const isKey = mayBeKey && !value;
  const field = fieldAt(cursor.path);
  const expected = expectedAt(cursor, isKey, field);
  const { start, text } = chunk;
  return { start, text, cursor, note, offset, context, isKey, field, expected };
}

/** Whether a map can begin at the cursor, on a line of its own below a key that has no value yet. */
function beginsMap({ text, cursor }: ChunkAtCursor): boolean {
  const { kind, path, typed, token, quote, isFlow, isItem } = cursor;
  if (kind !== 'value' || isFlow || isItem || !takesMap(path)) return false;
  const above = text.slice(0, typed.start);
  if (quote === '') return isOnOwnLine(above);
  const isBehindQuote = quote !== '|' && above.endsWith(quote) && isOnOwnLine(above.slice(0, -1));
  return isBehindQuote && !/\s/.test(text.slice(token.start, token.end));
}

function takesMap(path: readonly string[]): boolean {
  const [section = '', id, field] = path;
  if (isSectionName(section)) return id === undefined || field === undefined || hasKeys(fieldAt(path));
  return path.length === 1 && (section === 'rules' || hasKeys(fieldAt(path)));
}

function hasKeys(field: FieldType<unknown> | undefined): boolean {
  return field?.keys !== undefined || field?.fields !== undefined;
}

/** `kind:fact` is one word to YAML; where the word before the colon is a key, it is a value that lacks its space. */
function valueWithoutSpace({ text, cursor }: ChunkAtCursor): CursorContext | undefined {
  const { typed, token, path, quote, hasColon } = cursor;
  const name = /^([\w-]+):/.exec(text.slice(typed.start, typed.end))?.[1];
  if (name === undefined || quote !== '' || hasColon || (path.length === 1 && isEntryOf(path)))
    return undefined;
  const own = [...path, name];
  if (!(path[0] === 'rules' ? isRule(name) : fieldAt(own))) return undefined;
  const start = typed.start + name.length + 1;
  return { ...cursor, kind: 'value', path: own, typed: { ...typed, start }, token: { ...token, start } };
}

/** Whether a path leads to a section, whose keys are ids. */
function isEntryOf([section = '']: readonly string[]): boolean {
  return isSectionName(section);
}

function isRule(name: string): boolean {
  return (ruleCodes as readonly string[]).includes(name);
}

function expectedAt(
  { path, isItem, quote }: CursorContext,
  isKey: boolean,
  field: FieldType<unknown> | undefined,
): Expected | undefined {
  if (!field) return undefined;
  if (isKey) {
    const isInMap = isSectionName(path[0] ?? '') && path[2] !== undefined;
    return isInMap && field.keys ? { type: field.keys, as: 'key' } : undefined;
  }
  if (isItem && !field.list) return undefined;
  if (!field.keys) return { type: field, as: 'value' };
  const isFree = quote === '' && !isItem;
  return isFree ? { type: field.keys, as: 'key of a map that lacks its braces' } : undefined;
}

/** Whether a line of its own begins where a text ends. */
export function isOnOwnLine(above: string): boolean {
  return /\n[ \t]*$/.test(above);
}

/** A span of the chunk in the note. */
export function inNote({ start }: ChunkAtCursor, span: Span): Span {
  return shift(span, start);
}

/** What is typed before the cursor. */
export function typedText({ text, cursor: { typed } }: ChunkAtCursor): string {
  return text.slice(typed.start, typed.end);
}

/** Where an item takes the place of all that is typed. */
export function tokenSpans(request: ChunkAtCursor): ItemSpans {
  const { typed, token } = request.cursor;
  return { insert: inNote(request, typed), replace: inNote(request, token) };
}

/** Where an item takes the place of one word: others that follow it stay. */
export function wordSpans(request: ChunkAtCursor): ItemSpans {
  const { insert, replace } = tokenSpans(request);
  const { text, cursor } = request;
  const rest = text.slice(cursor.typed.end, cursor.token.end);
  const end = insert.end + (/^\S*/.exec(rest)?.[0].length ?? 0);
  return { insert, replace: { start: replace.start, end } };
}

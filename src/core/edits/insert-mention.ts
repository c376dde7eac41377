import type { Prose } from '../model/fields/values';
import { markupOf } from '../prose';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { offsetInChunk } from '../workspace/reading/place';
import { sourceMapOf } from '../workspace/symbols/find-mentions';
import type { Chunk } from '../yaml/chunks/chunk';
import { Refusal } from './refusal';
import { type Rewording, reword } from './words';

/** What stands for an entry in prose: the name of an actor, where it is found without brackets, or else a link. */
export function mentionOf(note: Note, id: string): string {
  const entry = note.scope.find(id);
  if (entry?.kind !== 'actor' || /\s{2}|\n/.test(entry.title)) return `[[${id}]]`;
  const named = note.scope.actorsNamed(entry.title);
  return named.length === 1 && named[0] === entry ? entry.title : `[[${id}]]`;
}

/** A text of the note with the words that are put into it. */
interface Mentioning {
  readonly chunk: Chunk;
  readonly prose: Prose;
  readonly changes: Rewording[];
}

/**
 * The edits that put a mention into the texts at some offsets, each in the way in which its text is written.
 * @throws Refusal with a sentence for the user where no prose stands there, or where it cannot be written.
 */
export function insertMention(note: Note, offsets: readonly number[], words: string): TextEdit[] {
  const texts: Mentioning[] = [];
  for (const offset of new Set(offsets)) {
    const { chunk, prose, change } = mentionAt(note, offset, words);
    const known = texts.find((each) => each.prose === prose);
    if (known) known.changes.push(change);
    else texts.push({ chunk, prose, changes: [change] });
  }
  return texts.flatMap((text) => mentioned(note, text, words));
}

function mentioned(note: Note, { chunk, prose, changes }: Mentioning, words: string): TextEdit[] {
  changes.sort((one, other) => one.span.start - other.span.start);
  const isLink = words.startsWith('[[');
  const { value } = prose.text;
  const after = applyEdits(
    value,
    changes.map((change) => ({ span: change.span, text: change.words })),
  );
  const wanted = prose.markup.links.length + (isLink ? changes.length : 0);
  // Beside another bracket, say, it would be something else.
  if (markupOf(after, isMarkdownField(prose)).links.length !== wanted) throw new Refusal(noPlace);
  return reword(note, chunk, prose, changes);
}

function isMarkdownField({ field }: Prose): boolean {
  return field === 'brief' || field === 'bottom-line';
}

const noProse =
  'An entry is mentioned in a text. Put the cursor into one first, such as the text of a claim or the brief.';
const noPlace =
  'Nothing can be mentioned within a link, an address or code. Put the cursor into the words beside it.';

function mentionAt(
  note: Note,
  offset: number,
  words: string,
): { readonly chunk: Chunk; readonly prose: Prose; readonly change: Rewording } {
  const chunk = note.text.chunkAt(offset);
  if (!chunk || chunk.isBroken) throw new Refusal(noProse);
  const from = offsetInChunk(chunk, offset);
  const facts = factsOf(chunk);
  const all = [...facts.prose, ...facts.entries.flatMap((entry) => entry.prose)];
  const prose = all.find((each) => !each.aliased && isIn(chunk, each, from));
  if (!prose) throw new Refusal(noProse);
  const at = offsetInValue(chunk, prose, from);
  const { links, opaque } = prose.markup;
  if ([...links, ...opaque].some(({ start, end }) => start < at && at < end)) throw new Refusal(noPlace);
  // The space at the end of a line, and that before its value, is none of the text to YAML.
  const before = from > prose.text.end ? ' ' : '';
  const behind = from < prose.text.start ? ' ' : '';
  return { chunk, prose, change: { span: { start: at, end: at }, words: before + words + behind } };
}

/** Whether a cursor is in a text, or beside it in the space of its line, where its writer goes on. */
function isIn({ text }: Chunk, { text: { start, end } }: Prose, at: number): boolean {
  const first = text.charAt(start);
  const isQuoted = first === '"' || first === "'";
  if (isQuoted) return start < at && at < end;
  if (at < start) return isSpace(text.slice(at - 1, start));
  return at <= end || isSpace(text.slice(end, at));
}

function isSpace(text: string): boolean {
  return /^[ \t]+$/.test(text);
}

/** The place in the value before which all is written that stands before a place of the chunk. */
function offsetInValue(chunk: Chunk, prose: Prose, from: number): number {
  const map = sourceMapOf(chunk, prose);
  const { length } = prose.text.value;
  let at = 0;
  while (at < length && map.spanOf(at, at + 1).start < from) at++;
  return at;
}

import type { CopyText } from './copy-part';
import { quotedPassage } from './quote-search';
import { readable } from './readable';
import { UnitTables } from './units';

/** How much of a copy is shown before and behind a quotation. */
const around = 240;
/** What is written may have more signs than what is read. */
const taken = 4 * around;

/** What stands around a quotation in its copy, as a reader sees it. */
export interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

export function surroundingsOf(copy: CopyText, quote: string): Surroundings | undefined {
  const passage = quotedPassage(copy, quote, new UnitTables());
  if (!passage) return undefined;
  const { part, start, end } = passage;
  const { text, markup } = part;
  const before = readable(text.slice(fromTag(text, start - taken), start), markup);
  const behind = readable(text.slice(end, end + taken), markup);
  return {
    before: lastOf(before) + spaceAt(text, start - 1),
    words: readable(text.slice(start, end), markup),
    behind: spaceAt(text, end) + firstOf(behind),
  };
}

function lastOf(words: string): string {
  return words.length > around ? `…${words.slice(words.length - around).replace(/^\S*/, '')}` : words;
}

function firstOf(words: string): string {
  return words.length > around ? `${words.slice(0, around).replace(/(?<!\S)\S*$/, '')}…` : words;
}

/** Where a quotation is set off by a space, it is shown so; a full stop follows it at once. */
function spaceAt(text: string, offset: number): string {
  return /[\s>]/.test(text.charAt(offset)) ? ' ' : '';
}

/** A cut within a tag would show the rest of it. */
function fromTag(text: string, start: number): number {
  if (start <= 0) return 0;
  const end = text.indexOf('>', start);
  const begin = text.indexOf('<', start);
  return end >= 0 && end - start < 400 && (begin < 0 || end < begin) ? end + 1 : start;
}

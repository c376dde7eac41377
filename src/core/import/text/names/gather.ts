import { isEverydayWord, type Token } from '../../../language';
import type { Span } from '../../../text/span';
import type { TextPassage } from '../reading';
import { isPersonal, namesInRun } from './people';
import { type Run, runsIn } from './runs';
import { isAdjectiveOfName, titles } from './vocabulary';

/** A name as it is written, with all its places. */
export interface Name {
  /** As it stands in the text. */
  readonly written: string;
  readonly words: readonly string[];
  readonly places: Span[];
  readonly paragraphs: Set<number>;
  role?: string;
  isPerson: boolean;
  /** Whether it only begins sentences, where any word has a capital. */
  isDoubtful: boolean;
  /** The letters in brackets behind it. */
  initials?: string;
}

/** Of a name that is met more often, further places are not kept: it would be marked everywhere. */
const mostPlaces = 200;

/** The names of a text by how they are written. */
export function gatherNames(text: string, passages: readonly TextPassage[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const inLowerCase = new Set<string>();
  for (const passage of passages) {
    for (const { kind, capital, word } of passage.tokens)
      if (kind === 'word' && !capital) inLowerCase.add(word);
    for (const run of runsIn(passage)) addRun(text, run, names);
  }
  for (const [written, name] of names) if (isNoName(name, inLowerCase)) names.delete(written);
  return names;
}

function addRun(text: string, run: Run, names: Map<string, Name>): void {
  const offset = run.start - (run.tokens[0]?.start ?? 0);
  const role = titles.has(run.before) ? run.before : undefined;
  for (const { first, end, roleFirst } of namesInRun(run.tokens)) {
    const tokens = run.tokens.slice(first, end);
    const [one, last] = [tokens[0], tokens.at(-1)];
    if (!one || !last || isOnlyTitles(tokens)) continue;
    const span = { start: one.start + offset, end: last.end + offset };
    const name = add(text.slice(span.start, span.end), tokens, names);
    name.paragraphs.add(run.paragraph);
    if (name.places.length < mostPlaces) name.places.push(span);
    const words = roleFirst === undefined ? role : text.slice(run.start, span.start).trim();
    if (words !== undefined && isPersonal(name.words)) {
      name.isPerson = true;
      if (/^\p{L}/u.test(words)) name.role ??= words.replace(/\s+/g, ' ');
    }
    if (!(run.isFirst && first === 0)) name.isDoubtful = false;
    if (run.initials !== undefined && end === run.tokens.length) name.initials ??= run.initials;
  }
}

function add(written: string, tokens: readonly Token[], names: Map<string, Name>): Name {
  const key = written.replace(/\s+/g, ' ');
  const name = names.get(key) ?? newName(written, tokens);
  names.set(key, name);
  return name;
}

function newName(written: string, tokens: readonly Token[]): Name {
  const words = tokens.flatMap(({ kind, word }) => (kind === 'word' ? [word] : []));
  const paragraphs = new Set<number>();
  return { written, words, places: [], paragraphs, isPerson: false, isDoubtful: true };
}

function isOnlyTitles(tokens: readonly Token[]): boolean {
  return tokens.every(({ word, kind }) => kind !== 'word' || titles.has(word) || isAdjectiveOfName(word));
}

/** Whether a word has its capital from the beginning of a sentence, and is else a word like any other. */
function isNoName({ words, isDoubtful, written, places }: Name, inLowerCase: ReadonlySet<string>): boolean {
  if (/[\n\r]/.test(written) || !/\p{L}/u.test(written)) return true;
  const [only = '', ...others] = words;
  if (others.length > 0)
    return isDoubtful && words.every((word) => inLowerCase.has(word) || isEverydayWord(word));
  const isInitials = written.length > 1 && written === written.toUpperCase();
  if (isInitials) return false;
  if (only.length < 2) return true;
  return isDoubtful && (places.length < 2 || inLowerCase.has(only) || isEverydayWord(only));
}

import { isFunctionWord, type Token } from '../../../language';
import type { Span } from '../../../text/span';
import type { TextPassage } from '../reading';
import { bodies, isAdjectiveOfName, monthNames, owners, particles, weekdays } from './vocabulary';

/** Words with capitals that stand together and may name somebody or something. */
export interface Run extends Span {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
  /** Whether its first word begins a sentence, where any word has a capital. */
  readonly isFirst: boolean;
  /** The word before it in the sentence. */
  readonly before: string;
  /** Of a name, the letters in brackets behind it: NATO. */
  readonly initials?: string;
}

/** No name has more words. */
const longest = 9;

/** The runs of a passage, in order, with offsets of the text. */
export function runsIn({ tokens, paragraph, start, passage }: TextPassage): Run[] {
  if (isHeading(tokens)) return [];
  const { text } = passage;
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!begins(tokens[at])) continue;
    const end = runEnd(tokens, at);
    const range = trimmed({ tokens, text }, at, end);
    at = Math.max(at, end - 1);
    const words = tokens.slice(range.first, range.end);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const initials = initialsAt(tokens, range.end);
    runs.push({
      start: start + first.start,
      end: start + last.end,
      tokens: words,
      paragraph,
      isFirst: beginsSentence(tokens, range.first),
      before: wordOf(tokens, range.first - 1),
      ...(initials !== undefined && { initials }),
    });
  }
  return runs;
}

function wordOf(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

function begins(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital;
}

/** All words of a heading may have capitals, which then tell nothing. */
function isHeading(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind, word }) => kind === 'sign' && word !== ',' && word !== "'")) return false;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const greater = words.filter(({ word }) => word.length > 3);
  const isDressed = words.slice(1).some(({ word, capital }) => capital && isFunctionWord(word));
  return greater.length > (isDressed ? 1 : 3) && greater.every(({ capital }) => capital);
}

/** Where a sentence begins, or what is spoken, every word has a capital. */
function beginsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || /^[.!?:;…"“«„‘*•>|—–]$/.test(before.word);
}

function runEnd(tokens: readonly Token[], first: number): number {
  let at = first + 1;
  while (at < tokens.length && at - first < longest) {
    const next = continued(tokens, first, at);
    if (next === undefined) break;
    at = next;
  }
  // Of 'Western-backed' the first word is no name.
  return tokens[at]?.joined && !begins(tokens[at]) ? at - 1 : at;
}

/** Where a run goes on behind a place; undefined where it ends. */
function continued(tokens: readonly Token[], first: number, at: number): number | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (begins(token)) return at + 1;
  const word = wordOf(tokens, at);
  const last = wordOf(tokens, at - 1);
  if (word === "'s") return isOwner(last, next) ? at + 2 : undefined;
  if (word === '.') return isStopWithin(last) && begins(next) ? at + 2 : undefined;
  if (particles.has(word)) return begins(next) ? at + 2 : undefined;
  if (word !== 'of' && word !== 'for') return undefined;
  if (
    !tokens.slice(first, at).some((each) => bodies.has(each.word)) &&
    !/^(?:secretary|minister|chief)$/.test(last)
  )
    return undefined;
  if (begins(next)) return at + 2;
  return wordOf(tokens, at + 1) === 'the' && begins(tokens[at + 2]) ? at + 3 : undefined;
}

/** People’s Republic, Dockers’ Union; not 'Ukraine’s President'. */
function isOwner(last: string, next: Token | undefined): boolean {
  if (!begins(next)) return false;
  return owners.has(last) || (last.endsWith('s') && bodies.has(next?.word ?? ''));
}

/** The stop of an initial or of a short title. */
function isStopWithin(word: string): boolean {
  return word.length === 1 || /^(?:mr|mrs|ms|dr|gen|col|sgt|lt|capt|sen|rep|gov|prof|st|maj|adm)$/.test(word);
}

interface Words {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** The first words of a sentence, months and days are no part of a name. */
function trimmed(all: Words, from: number, to: number): { first: number; end: number } {
  let first = from;
  let end = to;
  while (first < end && isNoPart(all, first)) first++;
  while (end > first && isNoPart(all, end - 1)) end--;
  const words = all.tokens.slice(first, end).filter(({ kind }) => kind === 'word');
  return words.every(({ word }) => isAdjectiveOfName(word)) ? { first: end, end } : { first, end };
}

const shortMonths = 'jan feb mar apr jun jul aug sept sep oct nov dec'.split(' ');
const months: ReadonlySet<string> = new Set([...monthNames, ...shortMonths]);

function isNoPart({ tokens, text }: Words, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return true;
  const { word } = token;
  // 'US' and 'WHO' are names where they have capitals alone.
  const written = text.slice(token.start, token.end);
  if (written.length > 1 && written === written.toUpperCase()) return false;
  if (isFunctionWord(word) && !(particles.has(word) && at > 0)) return true;
  if (word.length === 1 && tokens[at + 1]?.word !== '.') return true;
  return months.has(word) || weekdays.has(word) || /^(?:such|given|quite|most|many|some)$/.test(word);
}

/** Bank for International Settlements (BIS). */
function initialsAt(tokens: readonly Token[], at: number): string | undefined {
  const [open, word, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isBracketed = open?.word === '(' && close?.word === ')' && begins(word);
  return isBracketed && word && word.word.length >= 2 && word.word.length <= 8 ? word.word : undefined;
}

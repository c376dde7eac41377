import type { Span } from '../../text/span';
import { type Name, type NameList, token } from './actor-names';

/** A stretch of a text that is a name. */
export interface FoundName extends Span {
  readonly name: Name;
}

const tokenHere = new RegExp(token.source, 'uy');
const spaceHere = /\s+/y;
const leadingArticle = /(?:^|[^\p{L}\p{M}\p{N}_])((?:The|the)\s+)$/u;
const endsInWord = /[\p{L}\p{N}_]\p{M}*$/u;
const letter = /^[\p{L}\p{N}_]/u;
/** How far back an article can begin: its letters, and some white space where a line is folded. */
const articleReach = 40;
/** How far back the letter can stand to which marks belong. */
const markReach = 16;

/**
 * Finds names in a text in one pass: the longest that matches, whole words, case as written. Of two that are
 * the same, the one in the list that comes first. What stands in `links` is left out.
 */
export function findNames(
  lists: readonly NameList[],
  text: string,
  links: readonly Span[] = [],
): FoundName[] {
  const found: FoundName[] = [];
  let nextLink = 0;
  for (let at = 0; at < text.length; ) {
    const link = links[nextLink];
    if (link && at >= link.start) {
      at = Math.max(at, link.end);
      nextLink++;
    } else if (canBegin(lists, text.charCodeAt(at)) && beginsToken(text, at)) {
      at = findHere(lists, text, at, found);
    } else {
      at++;
    }
  }
  return found;
}

function canBegin(lists: readonly NameList[], unit: number): boolean {
  for (const names of lists) if (names.canBeginWith(unit)) return true;
  return false;
}

/** Adds the longest name that begins here, and returns where to go on. */
function findHere(lists: readonly NameList[], text: string, at: number, found: FoundName[]): number {
  tokenHere.lastIndex = at;
  const word = tokenHere.exec(text)?.[0];
  if (word === undefined) return at + 1;
  let longest: FoundName | undefined;
  for (const names of lists) {
    const here = longestOf(names, word, text, at);
    if (here && here.end > (longest?.end ?? at)) longest = here;
  }
  if (longest) found.push(longest);
  return longest?.end ?? at + word.length;
}

function longestOf(list: NameList, word: string, text: string, at: number): FoundName | undefined {
  const from = at + word.length;
  const behindSpace = spaceEnd(text, from);
  for (const each of list.beginningWith(word)) {
    if (!mayGoOn(each, text, each.gaps[0] ? behindSpace : from)) continue;
    const end = endOf(each, text, from);
    const name = end === undefined ? undefined : list.seen(each);
    if (end === undefined || !name) continue;
    const before = name.articles > 0 ? articleBefore(text, at) : 0;
    return { start: at - before, end, name };
  }
  return undefined;
}

/** Where the white space ends that begins at a place, if there is any. */
function spaceEnd(text: string, at: number): number {
  spaceHere.lastIndex = at;
  return spaceHere.test(text) ? spaceHere.lastIndex : at;
}

const plain = /^[A-Za-z\d]+$/;

/** Tells in no time that another second word stands there: thousands of names may begin with the same first one. */
function mayGoOn({ tokens }: Name, text: string, at: number): boolean {
  const second = tokens[1];
  return second === undefined || text.startsWith(second, at) || !plain.test(second);
}

/** Whether a word or sign begins at a place, and does not only go on there. */
function beginsToken(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (before === 32 || before === 10) return true;
  const isWord = letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return !isWord || !endsInWord.test(text.slice(Math.max(0, at - markReach), at));
}

/** Where a name ends of which the first word ends at a place; undefined where another text stands. */
function endOf({ tokens, gaps }: Name, text: string, from: number): number | undefined {
  let at = from;
  for (let index = 1; index < tokens.length; index++) {
    if (gaps[index - 1]) {
      spaceHere.lastIndex = at;
      const space = spaceHere.exec(text)?.[0];
      if (space === undefined) return undefined;
      at += space.length;
    }
    tokenHere.lastIndex = at;
    if (tokenHere.exec(text)?.[0] !== tokens[index]) return undefined;
    at = tokenHere.lastIndex;
  }
  return at;
}

/** The length of a `the` and the white space behind it that end where a name begins. */
function articleBefore(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - articleReach), index);
  return leadingArticle.exec(before)?.[1]?.length ?? 0;
}

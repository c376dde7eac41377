import {
  beginsToken,
  type Folded,
  folded,
  isBeforeParticles,
  isMarked,
  type Markup,
  noMarkup,
  tokenAt,
  writingOf,
} from '../../prose';
import type { Span } from '../../text/span';
import { firstSign, type NameList } from './actor-names';
import type { Name } from './names-alike';

/** A stretch of a text that is a name. */
export interface FoundName extends Span {
  readonly name: Name;
}

/** A stretch in which no name is looked for. */
interface Skip extends Span {
  /** Whether the whole of it may be one: a name may be a handle or a domain. */
  readonly isNameable: boolean;
}

const spaceHere = /\s+/y;
const leadingArticle = /(?:^|[^\p{L}\p{M}\p{N}_])((?:The|the)\s+)$/u;
/** How far back an article can begin: its letters, and some white space where a line is folded. */
const articleReach = 40;

/**
 * Finds names in a text in one pass: the longest that matches, whole words, case as written. Of two that are the same,
 * the one in the list that comes first. What is linked is left out, and so is what is no prose, unless an address as a
 * whole is given as a name: somebody who is called `@name` or `Name.ru` is mentioned where that stands.
 */
export function findNames(lists: readonly NameList[], text: string, markup: Markup = noMarkup): FoundName[] {
  const form = folded(text);
  const found = new NameFinder(lists, form.text, skipsOf(markup, form)).find();
  if (form.isInPlace) return found;
  return found.map(({ start, end, name }) => ({
    start: form.startOf(start),
    end: form.endOf(end - 1),
    name,
  }));
}

function skipsOf({ links, opaque }: Markup, { foldedPlace }: Folded): readonly Skip[] {
  if (links.length === 0 && opaque.length === 0) return [];
  const place = ({ start, end }: Span, isNameable: boolean): Skip => ({
    start: foldedPlace(start),
    end: foldedPlace(end),
    isNameable,
  });
  const all = [
    ...links.map((link) => place(link, false)),
    ...opaque.map((each) => place(each, each.kind === 'address')),
  ];
  return all.sort((a, b) => a.start - b.start);
}

class NameFinder {
  private readonly found: FoundName[] = [];
  private nextSkip = 0;

  constructor(
    private readonly lists: readonly NameList[],
    private readonly text: string,
    private readonly skips: readonly Skip[],
  ) {}

  find(): FoundName[] {
    for (let at = 0; at < this.text.length; ) {
      const skip = this.skips[this.nextSkip];
      if (skip && at >= skip.start) {
        at = Math.max(at, this.findWhole(skip, at) ?? skip.end);
        this.nextSkip++;
      } else if (this.canBegin(at) && beginsToken(this.text, at)) {
        at = this.findHere(at);
      } else {
        at++;
      }
    }
    return this.found;
  }

  private canBegin(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    for (const names of this.lists) if (names.canBeginWith(unit)) return true;
    return false;
  }

  /** Adds the name that all of a stretch is, and returns where it ends. */
  private findWhole(skip: Skip, at: number): number | undefined {
    if (!skip.isNameable || at !== skip.start || !this.canBegin(at) || !beginsToken(this.text, at))
      return undefined;
    const word = tokenAt(this.text, at);
    const longest = word === undefined ? undefined : this.longestAt(at, word);
    if (!longest) return undefined;
    this.found.push(longest);
    return longest.end;
  }

  /** Adds the longest name that begins here, and returns where to go on. */
  private findHere(at: number): number {
    const word = tokenAt(this.text, at);
    if (word === undefined) return at + 1;
    const longest = this.longestAt(at, word);
    if (longest) this.found.push(longest);
    if (longest) return longest.end;
    return at + (writingOf(word) === 'unspaced' ? firstSign(word) : word).length;
  }

  private longestAt(at: number, word: string): FoundName | undefined {
    let longest: FoundName | undefined;
    for (const names of this.lists)
      for (const length of lengthsIn(names, word)) {
        if (length > word.length) continue;
        const here = this.longestOf(names, at, word, length);
        if (here && here.end > (longest?.end ?? at)) longest = here;
      }
    return longest;
  }

  private longestOf(list: NameList, at: number, word: string, length: number): FoundName | undefined {
    const from = at + length;
    const next = tokenAt(this.text, spaceEnd(this.text, from));
    for (const each of list.candidates(word.slice(0, length), next)) {
      if (!this.canEndFirst(each, at, word, length)) continue;
      const end = this.endOf(each, from);
      const name = end !== undefined && this.isApart(end) ? list.seen(each) : undefined;
      if (end === undefined || !name) continue;
      const before = name.articles > 0 ? articleBefore(this.text, at) : 0;
      return { start: at - before, end, name };
    }
    return undefined;
  }

  /** Whether the first word of a name may end within or at the end of a word of the text. */
  private canEndFirst({ tokens }: Name, at: number, word: string, length: number): boolean {
    return length === word.length || this.canEndWithin(word, at + length, tokens.length === 1);
  }

  private canEndWithin(word: string, end: number, isLast: boolean): boolean {
    const writing = writingOf(word);
    if (writing === 'spaced' || isMarked(this.text, end)) return false;
    return isLast && (writing === 'unspaced' || isBeforeParticles(this.text, end));
  }

  /** Where a name ends of which the first word ends at a place; undefined where another text stands. */
  private endOf({ tokens, gaps }: Name, from: number): number | undefined {
    let at = from;
    for (let index = 1; index < tokens.length; index++) {
      if (gaps[index - 1]) {
        spaceHere.lastIndex = at;
        if (!spaceHere.test(this.text)) return undefined;
        at = spaceHere.lastIndex;
      }
      const wanted = tokens[index] ?? '';
      // Of many names that begin alike, most end here.
      if (!this.text.startsWith(wanted, at)) return undefined;
      const word = tokenAt(this.text, at) ?? '';
      const end = at + wanted.length;
      const isLast = index === tokens.length - 1;
      if (word !== wanted && !(word.startsWith(wanted) && this.canEndWithin(word, end, isLast)))
        return undefined;
      at = end;
    }
    return at;
  }

  /** Whether a name that ends at a place cuts nothing that is skipped, and holds nothing that no name can be. */
  private isApart(end: number): boolean {
    for (let next = this.nextSkip; next < this.skips.length; next++) {
      const skip = this.skips[next];
      if (!skip || skip.start >= end) return true;
      if (!skip.isNameable || skip.end > end) return false;
    }
    return true;
  }
}

/** Where the white space ends that begins at a place, if there is any. */
function spaceEnd(text: string, at: number): number {
  spaceHere.lastIndex = at;
  return spaceHere.test(text) ? spaceHere.lastIndex : at;
}

/** How much of a word of the text may be the first word of names: all of it, or less where a name may end within. */
function lengthsIn(names: NameList, word: string): Iterable<number> {
  return writingOf(word) === 'spaced' ? [word.length] : names.lengthsFrom(firstSign(word));
}

/** The length of a `the` and the white space behind it that end where a name begins. */
function articleBefore(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - articleReach), index);
  return leadingArticle.exec(before)?.[1]?.length ?? 0;
}

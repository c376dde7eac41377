import type { Entry, EntryOf } from '../model/entry';
import type { Span } from '../text/span';
import type { Chunk } from '../yaml/chunks';
import { sourceMap } from '../yaml/decode';
import type { Passage } from './occurrences';

/** A place in prose that names an actor without markup. */
export interface Mention extends Span {
  /** Whom it names; more than one where actors share the name. */
  readonly actors: readonly EntryOf<'actor'>[];
  readonly chunk: Chunk;
  /** The entry whose prose it is; absent for a top-level field. */
  readonly entry?: Entry;
  /** The key of the prose value. */
  readonly field: string;
}

const word = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|[^\s\p{L}\p{N}_]/gu;
const article = /^[Tt]he\s+/;
const leadingArticle = /(?:^|[^\p{L}\p{M}\p{N}_])((?:The|the)\s+)$/u;
/** How far back an article can begin: its letters, and some white space where a line is folded. */
const articleReach = 40;

interface Name {
  /** The words and signs of the name, without a leading article. */
  readonly tokens: readonly string[];
  /** Between which of them white space stands. */
  readonly gaps: readonly boolean[];
  readonly actors: EntryOf<'actor'>[];
  /** Whether the name is written with an article, which a mention then takes in. */
  readonly article: boolean;
}

/** The names and aliases of a note's actors, by their first word. */
export class NameIndex {
  private readonly byFirstWord = new Map<string, Name[]>();
  private readonly byName = new Map<string, Name>();

  constructor(actors: Iterable<EntryOf<'actor'>>) {
    for (const actor of actors) {
      const { name, aliases = [] } = actor.values;
      for (const known of name ? [name, ...aliases] : aliases) this.add(known.value, actor);
    }
    for (const names of this.byFirstWord.values()) names.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  private add(written: string, actor: EntryOf<'actor'>): void {
    const bare = written.trim().replace(/\s+/g, ' ').replace(article, '');
    const same = this.byName.get(bare);
    if (same) {
      if (!same.actors.includes(actor)) same.actors.push(actor);
      return;
    }
    const name = { ...tokenised(bare), actors: [actor], article: article.test(written.trim()) };
    const [first] = name.tokens;
    if (first === undefined) return;
    this.byName.set(bare, name);
    const alike = this.byFirstWord.get(first);
    if (alike) alike.push(name);
    else this.byFirstWord.set(first, [name]);
  }

  startingWith(token: string): readonly Name[] {
    return this.byFirstWord.get(token) ?? [];
  }
}

function tokenised(name: string): Pick<Name, 'tokens' | 'gaps'> {
  const matches = [...name.matchAll(word)];
  const gaps = matches.slice(1).map(({ index }) => name[index - 1] === ' ');
  return { tokens: matches.map(([token]) => token), gaps };
}

/** Finds the mentions in one pass over each text: the longest name that matches, whole words, case as written. */
export function findMentions(passages: Iterable<Passage>, names: NameIndex): Mention[] {
  const mentions: Mention[] = [];
  if (names.isEmpty) return mentions;
  for (const passage of passages) mentions.push(...mentionsIn(passage, names));
  return mentions;
}

function mentionsIn({ prose, chunk, entry }: Passage, names: NameIndex): Mention[] {
  const found = matches(prose.node.text, prose.links, names);
  if (found.length === 0) return [];
  const map = sourceMap(chunk.text, prose.node);
  return found.map(({ start, end, actors }) => ({
    ...map.spanOf(start, end),
    actors,
    chunk,
    ...(entry && { entry }),
    field: prose.field,
  }));
}

/** The actors that a text names, whatever stands around their names. */
export function actorsNamedIn(text: string, names: NameIndex): readonly EntryOf<'actor'>[] {
  return matches(text, [], names).flatMap(({ actors }) => actors);
}

interface Match extends Span {
  readonly actors: readonly EntryOf<'actor'>[];
}

function matches(text: string, links: readonly Span[], names: NameIndex): Match[] {
  const tokens = [...text.matchAll(word)].filter(
    ({ index }) => !links.some((link) => link.start <= index && index < link.end),
  );
  const found: Match[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = matchAt(text, tokens, at, names, found);
    at += Math.max(1, length);
  }
  return found;
}

/** Adds the longest name that begins at a token and returns how many tokens it took. */
function matchAt(
  text: string,
  tokens: readonly RegExpExecArray[],
  at: number,
  names: NameIndex,
  found: Match[],
): number {
  const first = tokens[at];
  if (!first) return 0;
  for (const name of names.startingWith(first[0])) {
    const last = tokens[at + name.tokens.length - 1];
    if (!last || !name.tokens.every((token, index) => tokens[at + index]?.[0] === token)) continue;
    if (!joinedAlike(text, tokens, at, name)) continue;
    const before = name.article ? articleBefore(text, first.index) : 0;
    found.push({ start: first.index - before, end: last.index + last[0].length, actors: name.actors });
    return name.tokens.length;
  }
  return 0;
}

/** The length of a `the` and the white space behind it that end where a name begins. */
function articleBefore(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - articleReach), index);
  return leadingArticle.exec(before)?.[1]?.length ?? 0;
}

/** Between the tokens of a match there is white space only where the name has some too. */
function joinedAlike(text: string, tokens: readonly RegExpExecArray[], at: number, name: Name): boolean {
  return name.gaps.every((gap, index) => {
    const left = tokens[at + index];
    const right = tokens[at + index + 1];
    if (!left || !right) return false;
    const between = text.slice(left.index + left[0].length, right.index);
    return gap ? /^\s+$/.test(between) : between === '';
  });
}

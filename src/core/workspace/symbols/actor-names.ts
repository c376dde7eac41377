import type { EntryOf } from '../../model/entries/entry';
import { foldedText, tokensOf, writingOf } from '../../prose';
import { none } from '../../util/none';
import { actorsOf, type Name, NamesAlike } from './names-alike';

type Actor = EntryOf<'actor'>;

const article = /^[Tt]he\s+/;
/** Names as prose is searched for them: those of one note, or of all that a note sees. */
export type NameList = Pick<
  Names,
  'isEmpty' | 'canBeginWith' | 'candidates' | 'lengthsFrom' | 'named' | 'seen'
>;

/** The names of a note's own actors, for who asks whose they are. */
export type ActorNames = Pick<Names, 'named' | 'called' | 'beginningWith'>;

/** The names and aliases of actors, by their first word. It follows as actors come and go. */
export class Names {
  private readonly byFirstWord = new Map<string, NamesAlike>();
  private readonly byName = new Map<string, Name>();
  private readonly first = new FirstUnits();
  private readonly beginnings = new Beginnings();
  private changedWords = new Set<string>();

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  add(actor: Actor): void {
    for (const written of namesOf(actor)) this.addName(written, actor);
  }

  remove(actor: Actor): void {
    for (const written of namesOf(actor)) this.removeName(written, actor);
  }

  /** A name as it is written of an actor, or in its place. */
  named(written: string): Name | undefined {
    return this.byName.get(bareName(written));
  }

  /** The name itself; elsewhere the same name as a note sees it, which it need not. */
  seen(name: Name): Name | undefined {
    return name;
  }

  /** The name that is compared as this one; see `Name.bare`. */
  called(bare: string): Name | undefined {
    return this.byName.get(bare);
  }

  /** Says that mentions of an actor's names mean others now. */
  touch(actor: Actor): void {
    for (const written of namesOf(actor)) {
      const [word] = tokenised(bareName(written)).tokens;
      if (word !== undefined) this.changedWords.add(word);
    }
  }

  /** The first words of names of which mentions came, went or changed since this was asked last. */
  takeChangedWords(): string[] {
    const words = [...this.changedWords];
    this.changedWords = new Set();
    return words;
  }

  addName(written: string, actor: Actor): void {
    const bare = bareName(written);
    const name = this.byName.get(bare) ?? this.create(bare);
    if (!name) return;
    name.actors.push(actor);
    if (article.test(written.trim())) name.articles++;
  }

  private create(bare: string): Name | undefined {
    const name: Name = { bare, ...tokenised(bare), actors: [], articles: 0 };
    const [word] = name.tokens;
    if (word === undefined) return undefined;
    this.byName.set(bare, name);
    this.first.add(word.charCodeAt(0));
    this.beginnings.add(word);
    const alike = this.byFirstWord.get(word) ?? new NamesAlike();
    this.byFirstWord.set(word, alike);
    alike.add(name);
    return name;
  }

  private removeName(written: string, actor: Actor): void {
    const name = this.byName.get(bareName(written));
    const index = name?.actors.indexOf(actor) ?? -1;
    if (!name || index < 0) return;
    name.actors.splice(index, 1);
    if (article.test(written.trim())) name.articles--;
    if (name.actors.length === 0) this.drop(name);
  }

  private drop(name: Name): void {
    const [word = ''] = name.tokens;
    this.byName.delete(name.bare);
    this.first.remove(word.charCodeAt(0));
    this.beginnings.remove(word);
    const alike = this.byFirstWord.get(word);
    alike?.remove(name);
    if (alike?.all.length === 0) this.byFirstWord.delete(word);
  }

  /** Whether a name may begin with a code unit. */
  canBeginWith(unit: number): boolean {
    return this.first.has(unit);
  }

  /**
   * How long the first words of names are that begin with a sign of a script in which a word may go on behind a
   * name. There are few lengths, however many names begin alike, so that each can be looked up.
   */
  lengthsFrom(sign: string): Iterable<number> {
    return this.beginnings.lengthsFrom(sign);
  }

  /** The names that begin with a word, the longest first. */
  beginningWith(word: string): readonly Name[] {
    return this.byFirstWord.get(word)?.all ?? none;
  }

  /** Those of them that may stand where another word follows, or nothing does. */
  candidates(word: string, next: string | undefined): readonly Name[] {
    return this.byFirstWord.get(word)?.before(next) ?? none;
  }
}

/** Which code units a name can begin with. */
class FirstUnits {
  private readonly ascii = new Uint16Array(128);
  private readonly others = new Map<number, number>();

  has(unit: number): boolean {
    return unit < 128 ? this.ascii[unit] !== 0 : this.others.has(unit);
  }

  add(unit: number): void {
    if (unit < 128) this.ascii[unit] = (this.ascii[unit] ?? 0) + 1;
    else this.others.set(unit, (this.others.get(unit) ?? 0) + 1);
  }

  remove(unit: number): void {
    if (unit < 128) this.ascii[unit] = (this.ascii[unit] ?? 1) - 1;
    else if ((this.others.get(unit) ?? 0) > 1) this.others.set(unit, (this.others.get(unit) ?? 0) - 1);
    else this.others.delete(unit);
  }
}

/** How long the first words of names are, by their first sign, where what follows them may belong to the word. */
class Beginnings {
  private readonly lengths = new Map<string, Map<number, number>>();

  lengthsFrom(sign: string): Iterable<number> {
    return this.lengths.get(sign)?.keys() ?? none;
  }

  add(word: string): void {
    if (writingOf(word) === 'spaced') return;
    const sign = firstSign(word);
    const known = this.lengths.get(sign) ?? new Map<number, number>();
    this.lengths.set(sign, known);
    known.set(word.length, (known.get(word.length) ?? 0) + 1);
  }

  remove(word: string): void {
    const sign = firstSign(word);
    const known = this.lengths.get(sign);
    const count = known?.get(word.length) ?? 0;
    if (count > 1) known?.set(word.length, count - 1);
    else known?.delete(word.length);
    if (known?.size === 0) this.lengths.delete(sign);
  }
}

/** The first sign of a word, which may take two code units. */
export function firstSign(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

export function namesOf({ values }: Actor): string[] {
  const { name, aliases = [] } = values;
  return (name ? [name, ...aliases] : aliases).map(({ value }) => value);
}

/** The actors with a name or alias, in the order of the text. */
export function actorsCalled(names: ActorNames, written: string): readonly Actor[] {
  const name = names.named(written);
  return name ? actorsOf(name) : none;
}

/** The actors with a name or alias that begins with one of some words. */
export function actorsCalledBy(names: ActorNames, words: readonly string[]): readonly Actor[] {
  return words.flatMap((word) => names.beginningWith(word).flatMap(({ actors }) => actors));
}

/** The actors that share a name or alias with one, itself among them. */
export function namesakesOf(names: ActorNames, actor: Actor): readonly Actor[] {
  return namesOf(actor).flatMap((written): readonly Actor[] => names.named(written)?.actors ?? none);
}

/** A name as it is compared: without a leading article, words apart by one space, composed, with plain signs. */
export function bareName(written: string): string {
  return foldedText(written).trim().replace(/\s+/g, ' ').replace(article, '');
}

function tokenised(name: string): Pick<Name, 'tokens' | 'gaps'> {
  const matches = tokensOf(name);
  const gaps = matches.slice(1).map(({ index }) => name[index - 1] === ' ');
  return { tokens: matches.map(([word]) => word), gaps };
}

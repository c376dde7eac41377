import type { Span } from '../../../text/span';
import { addUnder } from '../../../util/lists-by-key';
import type { TextPassage } from '../reading';
import { gatherNames, type Name } from './gather';
import { bodyWords, placeWords } from './vocabulary';

/** Somebody or something that a text names, under all the names that it has there. */
export interface NamedActor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: 'person' | 'organisation' | 'state' | 'region';
  readonly role?: string;
  /** In order. */
  readonly places: readonly Span[];
  /** Whether it stands elsewhere than where a sentence begins. */
  readonly isSure: boolean;
  /** By how often it is named, and in how many paragraphs. */
  readonly weight: number;
}

/** The actors that a text names, those it speaks most of first. */
export function actorsIn(text: string, passages: readonly TextPassage[]): NamedActor[] {
  const names = gatherNames(text, passages);
  const homes = homesOf(names);
  const groups = new Map<string, string[]>();
  for (const key of names.keys()) {
    const home = homes.get(key) ?? key;
    addUnder(groups, home, key);
  }
  const states = stateNames();
  return [...groups]
    .map(([home, keys]) =>
      actorOf(
        home,
        keys.flatMap((key) => names.get(key) ?? []),
        states,
      ),
    )
    .sort((one, other) => other.weight - one.weight || startOf(one) - startOf(other));
}

function startOf({ places }: NamedActor): number {
  return places[0]?.start ?? 0;
}

function actorOf(home: string, all: readonly Name[], states: ReadonlySet<string>): NamedActor {
  const role = all.find((each) => each.role !== undefined)?.role;
  const spread = new Set(all.flatMap(({ paragraphs }) => [...paragraphs])).size;
  const places = all.flatMap((each) => each.places).sort((one, other) => one.start - other.start);
  const isLong = home.includes(' ');
  const kind = kindOf(home, all, states);
  return {
    name: home,
    aliases: all
      .map(({ written }) => written)
      .filter((written) => written !== home)
      .slice(0, mostAliases),
    ...(kind !== undefined && { kind }),
    ...(role !== undefined && { role }),
    places,
    isSure: all.some(({ isDoubtful }) => !isDoubtful),
    weight: places.length + spread / 2 + (isLong ? 0.5 : 0) + (role === undefined ? 0 : 1),
  };
}

const mostAliases = 8;

function kindOf(name: string, all: readonly Name[], states: ReadonlySet<string>): NamedActor['kind'] {
  if (all.some(({ isPerson }) => isPerson)) return 'person';
  if (all.some(({ written }) => states.has(written.toLowerCase()))) return 'state';
  const words = name.toLowerCase().split(/\s+/);
  if (words.some((word) => bodyWords.has(word))) return 'organisation';
  return words.some((word) => placeWords.has(word)) ? 'region' : undefined;
}

/** The names of states in English, as every program that runs this knows them. */
function stateNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((one) =>
    letters.flatMap((other) => names.of(one + other)?.toLowerCase() ?? []),
  );
  return new Set(all.filter((name) => name !== 'unknown region'));
}

/** For each name that is another's short form, that other. */
function homesOf(names: ReadonlyMap<string, Name>): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  const byEnd = longerByEnd(names);
  const byInitials = longerByInitials(names);
  for (const [key, name] of names) {
    const home =
      byInitials.get(key.toLowerCase().replace(/\./g, '')) ??
      longerThan(name, byEnd.get(key.toLowerCase()) ?? []);
    if (home !== undefined && home !== key) homes.set(key, home);
  }
  // A name that has a home is none itself: its own short forms have the same.
  return new Map([...homes].map(([key, home]) => [key, homes.get(home) ?? home]));
}

/** Longer names by the words that they end with. */
function longerByEnd(
  names: ReadonlyMap<string, Name>,
): ReadonlyMap<string, readonly (readonly [string, Name])[]> {
  const found = new Map<string, (readonly [string, Name])[]>();
  for (const [key, name] of names) {
    const words = key.toLowerCase().split(' ');
    for (let from = 1; from < words.length; from++) addUnder(found, words.slice(from).join(' '), [key, name]);
  }
  return found;
}

/** A name that is met once in full stands there before its short form, or says by its role that it is a person’s. */
function longerThan(name: Name, longer: readonly (readonly [string, Name])[]): string | undefined {
  const [only, another] = longer;
  if (!only || another) return undefined;
  const [key, other] = only;
  const isBefore = (other.places[0]?.start ?? 0) < (name.places[0]?.start ?? 0);
  return other.isPerson || isBefore ? key : undefined;
}

/** Names of several words by their initials: those in brackets behind them, or those that they begin with. */
function longerByInitials(names: ReadonlyMap<string, Name>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const [key, { initials, words }] of names) {
    if (initials !== undefined) found.set(initials, key);
    if (words.length < 2) continue;
    const letters = initialsOf(words);
    if (found.has(letters) && found.get(letters) !== key) several.add(letters);
    else found.set(letters, key);
  }
  for (const letters of several) found.delete(letters);
  return new Map([...found].filter(([letters]) => isWrittenAsInitials(letters, names)));
}

function initialsOf(words: readonly string[]): string {
  const meant = words.filter((word) => !/^(?:of|the|for|and)$/.test(word));
  return meant.map((word) => word.charAt(0)).join('');
}

/** Where the letters themselves are a name, all in capitals. */
function isWrittenAsInitials(letters: string, names: ReadonlyMap<string, Name>): boolean {
  const upper = letters.toUpperCase();
  return names.has(upper) || names.has([...upper].join('.'));
}

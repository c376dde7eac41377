import { nearest, slipsBetween } from '../../util/nearest';

/** Words that a writer may use for those of a field, each with the one that it means there. */
export type Meanings<K extends string = string> = Readonly<Record<string, K>>;

/** What is made of words that a field does not take as they are. */
export interface ChoiceOptions<K extends string> {
  /** Other spellings, with the word they stand for. */
  readonly accepted?: Meanings<K>;
  /** Words that are refused, with what is offered for them first. */
  readonly meanings?: Meanings<K>;
  /** Why another word is offered for one, as a sentence. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** What may be meant by a word that a field does not take. */
export interface ChoiceReadings {
  /** All words that it takes, the likeliest first. */
  readonly meant: readonly string[];
  /** Whether the first is near enough to be the one. */
  readonly isSure: boolean;
}

/** Nobody writes a longer word for one of a few. */
const longest = 60;

/** Puts the words of a field in order: by what another means, then by how it is spelt. */
export function choicesMeant(
  written: string,
  choices: Readonly<Record<string, string>>,
  meanings: Meanings,
): ChoiceReadings {
  const known = Object.keys(choices);
  if (written.length > longest) return { meant: known, isSure: false };
  const first = meaningOf(written, choices, meanings) ?? alike(written, known) ?? nearest(written, known);
  const plain = folded(written);
  const distance = new Map(known.map((word) => [word, word === first ? -1 : distanceTo(plain, word)]));
  const meant = known.sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
  return { meant, isSure: first !== undefined };
}

/** By a synonym, or by the words that explain a choice: “usually reliable” is B. */
function meaningOf(
  written: string,
  choices: Readonly<Record<string, string>>,
  meanings: Meanings,
): string | undefined {
  const plain = folded(written);
  const isMeant = ([word]: readonly [string, string]): boolean =>
    plain === '' ? word === written.trim() : folded(word) === plain;
  const synonym = Object.entries(meanings).find(isMeant)?.[1];
  if (synonym !== undefined || plain === '') return synonym;
  return Object.entries(choices).find(([, meaning]) => folded(meaning) === plain)?.[0];
}

/** A known word that differs in case, spaces and signs only, or the only one that is a word of several. */
function alike(written: string, known: readonly string[]): string | undefined {
  const plain = folded(written);
  const same = known.find((word) => folded(word) === plain);
  if (same !== undefined || plain === '') return same;
  const words = new Set(written.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const [only, another] = known.filter((word) => word.length > 2 && words.has(word.toLowerCase()));
  return another === undefined ? only : undefined;
}

/** One that has all of the other in it is nearer than one that is spelt another way. */
function distanceTo(plain: string, word: string): number {
  const other = folded(word);
  const most = Math.max(plain.length, other.length, 1);
  if (plain === '' || other === '') return 2;
  const isPart = other.includes(plain) || plain.includes(other);
  return isPart ? Math.abs(other.length - plain.length) / most : 1 + slipsBetween(plain, other) / most;
}

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

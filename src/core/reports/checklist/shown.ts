/** How one side of a standard is shown, or what would show it. */
import type { Entry } from '../../model/entries/entry';
import type { NoteValues } from '../../model/kinds/note';
import { counted } from '../../text/counted';
import { placeOfEntry, placeOfValue, placesOfField } from '../entry-place';
import type { ReportPlace } from '../report';
import type { Subject } from './subject';

/** One side of a standard in a note. */
export interface Shown {
  readonly isMet: boolean;
  /** What the note shows of it or lacks, as a sentence. */
  readonly words: string;
  /** What would show it, as a sentence that says what to do. */
  readonly would?: string;
  readonly places: readonly ReportPlace[];
}

/** What a note says of one side of a standard; undefined where it has nothing to which that applies. */
export type Aspect = (subject: Subject) => Shown | undefined;

/** How many places are named of all, which the words count: some show a thing, and what lacks it is to be mended. */
const examples = 6;
const toMend = 12;

export function met(words: string, places: readonly ReportPlace[]): Shown {
  return { isMet: true, words, places: places.slice(0, examples) };
}

export function lacking(words: string, would: string, places: readonly ReportPlace[] = []): Shown {
  return { isMet: false, words, would, places: places.slice(0, toMend) };
}

/** What all of some entries ought to have. */
interface Wanted<E extends Entry> {
  readonly of: readonly E[];
  readonly noun: Noun;
  /** What one has that has it: `graded`. */
  readonly has: string;
  /** The field in which it is given, to which places lead. */
  readonly field: string;
  test(entry: E): boolean;
  readonly would: string;
}

/** Whether all entries have what is wanted; leads to those that have it, or else to those that lack it. */
export function all<E extends Entry>({ of, noun, has, field, test, would }: Wanted<E>): Shown | undefined {
  if (of.length === 0) return undefined;
  const without = of.filter((entry) => !test(entry));
  const places = (entries: readonly E[]) => entries.map((entry) => placeOfValue(entry, field));
  if (without.length === 0) return met(`${countedAll(of.length, noun)} ${has}.`, places(of));
  return lacking(
    `${countedPart(without.length, of.length, noun)} not ${has}.`,
    would,
    without.map((entry) => placeOfEntry(entry)),
  );
}

/** What entries are called: `source`, and many of them `sources`. */
export type Noun = readonly [one: string, many: string];

function countedPart(count: number, total: number, [one, many]: Noun): string {
  if (total === 1) return `The one ${one} is`;
  return `${count} of ${counted(total, one, many)} ${count === 1 ? 'is' : 'are'}`;
}

function countedAll(count: number, [one, many]: Noun): string {
  if (count === 1) return `The one ${one} is`;
  return count === 2 ? `Both ${many} are` : `All ${count} ${many} are`;
}

/** Whether there is any of some entries, to which places lead by a field where one is named. */
export function some(
  entries: readonly Entry[],
  words: (count: number) => string,
  missing: readonly [words: string, would: string],
  field?: string,
): Shown {
  const [lack, would] = missing;
  if (entries.length === 0) return lacking(lack, would);
  return met(words(entries.length), placesOf(entries, field));
}

/** Whether the note itself says something, in one of some fields. */
export function given(
  fields: readonly (keyof NoteValues & string)[],
  words: string,
  [lack, would]: readonly [words: string, would: string],
): Aspect {
  return ({ note }) => {
    const places = fields.flatMap((field) => placesOfField(note, field));
    return places.length > 0 ? met(words, places) : lacking(lack, would);
  };
}

/** What is worth a mention where it is there, and no lack where it is not. */
export function also(
  entries: readonly Entry[],
  words: (count: number) => string,
  field?: string,
): Shown | undefined {
  return entries.length === 0 ? undefined : met(words(entries.length), placesOf(entries, field));
}

function placesOf(entries: readonly Entry[], field: string | undefined): readonly ReportPlace[] {
  return entries.map((entry) => (field === undefined ? placeOfEntry(entry) : placeOfValue(entry, field)));
}

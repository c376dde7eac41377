import type { Entry } from '../../model/entries/entry';
import { bandOf } from '../../model/scales/likelihoods';
import { addUnder } from '../../util/lists-by-key';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { type FilterContext, sortOf } from '../shared/filter';
import { wordsOf } from '../shared/words';

/** How the cards of a column follow each other: as in the file, or by what they say. */
const sortings = ['file', 'date', 'likelihood', 'problems'] as const;
export type Sorting = (typeof sortings)[number];

/** What the cards of a column are put together by. */
const groupings = ['none', 'kind', 'actor', 'tag', 'key'] as const;
export type Grouping = (typeof groupings)[number];

/** Cards under one heading. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Entries in another order. Those without what is sorted by come last; equal ones stay as in the file. */
export function sorted(context: FilterContext, entries: readonly Entry[], by: Sorting): readonly Entry[] {
  if (by === 'file') return entries;
  const weights = new Map(entries.map((entry) => [entry, weightOf(context, entry, by)]));
  return [...entries].sort((one, other) => (weights.get(one) ?? 0) - (weights.get(other) ?? 0));
}

const last = Number.MAX_SAFE_INTEGER;

/** Smaller comes first: the newest date, the highest likelihood, the gravest problems. */
function weightOf(context: FilterContext, entry: Entry, by: Exclude<Sorting, 'file'>): number {
  switch (by) {
    case 'date':
      return -dateOf(entry) || last;
    case 'likelihood':
      return -likelihoodOf(entry) || last;
    case 'problems':
      return -gravityOf(context, entry) || last;
  }
}

function dateOf(entry: Entry): number {
  const { values } = entry;
  const dates = ['date', 'until', 'due', 'as-of'].map(
    (name) => (values as Partial<Record<string, DateLike>>)[name],
  );
  const found = dates.find((date) => date?.interval !== undefined)?.interval;
  const day = found?.from ?? found?.to;
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

interface DateLike {
  readonly interval?: { readonly from?: string; readonly to?: string };
}

function likelihoodOf(entry: Entry): number {
  const found = effectiveLikelihood(entry);
  const band = found && bandOf(found.text.value, noteOf(found.by).yardstick);
  return band ? (band.low + band.high) / 2 + 0.001 : 0;
}

const gravity = { error: 1_000_000, warning: 1000, info: 1, hint: 0.001 } as const;

function gravityOf({ problemsOf }: FilterContext, entry: Entry): number {
  return problemsOf(entry).reduce((sum, { severity }) => sum + gravity[severity], 0);
}

/** Entries under headings, in the order in which the headings first come up. An entry may stand under several. */
export function grouped(context: FilterContext, entries: readonly Entry[], by: Grouping): readonly Group[] {
  if (by === 'none') return [{ title: '', entries }];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const title of titlesOf(context, entry, by)) {
      addUnder(groups, title, entry);
    }
  return [...groups].map(([title, members]) => ({ title, entries: members }));
}

function titlesOf({ note }: FilterContext, entry: Entry, by: Exclude<Grouping, 'none'>): readonly string[] {
  switch (by) {
    case 'kind':
      return [sortOf(entry)];
    case 'tag':
      return orNone(
        (entry.values.tags ?? []).map(({ value }) => value),
        'no tag',
      );
    case 'key':
      return [entry.kind === 'claim' && entry.summary.key ? 'key' : 'other'];
    case 'actor':
      return orNone(
        entry.references.flatMap(({ id }) => {
          const target = note.scope.find(id);
          return target?.kind === 'actor' ? [wordsOf(note, target.title)] : [];
        }),
        'no actor',
      );
  }
}

function orNone(titles: readonly string[], none: string): readonly string[] {
  return titles.length > 0 ? [...new Set(titles)] : [none];
}

/** The sources of a briefing: what they amount to as a whole, and each with its grade (ICD 206). */
import { entryKey } from '../../edits/entry-key';
import type { DateText } from '../../model/fields/values';
import { reliability } from '../../model/scales/admiralty';
import { addUnder } from '../../util/lists-by-key';
import type { Source } from '../../workspace/argument/source-origins';
import { noteOf } from '../../workspace/note/note';
import type { Block, NumberedNote, Run } from './blocks';
import { sourcesNamed } from './citations';
import { beginWords, dateWords, endWords } from './date-words';
import { nameRuns, textRuns } from './entry-words';
import { webAddress } from './inline';
import { inParts } from './list-units';
import { originOf, type Press, portionMark, type Unit } from './press';
import { said, saidAll, spaced } from './runs';
import { type Count, enumerated, type SourceBase, sourceBaseSentences } from './sentences';

export function sourceUnits(sources: readonly Source[]): readonly Unit[] {
  return [{ make: () => summaryOf(sources) }, ...inParts(sources).map((part, at) => notesUnit(part, at))];
}

function summaryOf(sources: readonly Source[]): Block {
  return {
    key: 'source-base',
    kind: 'paragraph',
    runs: saidAll(...sourceBaseSentences(sourceBase(sources))),
  };
}

const kindWords: Readonly<Record<string, string>> = {
  official: 'official',
  media: 'from the media',
  document: 'documentary',
  human: 'human',
  imagery: 'of imagery',
  social: 'from social networks',
  academic: 'academic',
  other: 'of another kind',
};

/** What the sources amount to. Those that repeat others are among them, so that all of their origins are. */
function sourceBase(sources: readonly Source[]): SourceBase {
  const origins = sources.filter((source) => sourcesNamed(source, 'derived-from').length === 0);
  return {
    total: sources.length,
    kinds: byCount(
      sources.map(({ summary }) => (summary.kind && kindWords[summary.kind]) ?? 'of no stated kind'),
    ),
    grades: tally(sources.map(({ summary }) => summary.reliability ?? 'not graded').sort(lettersFirst)),
    origins: origins.length,
    circular: sources.length - ledTo(origins, sources).size,
    recalled: sources.filter(isRecalled).length,
    ...ageOf(sources),
  };
}

/** By the day on which the dates begin and end, as far as these are known. */
function ageOf(sources: readonly Source[]): Pick<SourceBase, 'age'> {
  const dates = sources.flatMap(({ values: { date } }) => (date ? [date] : []));
  const [first, ...others] = dates;
  if (!first) return {};
  const begin = ({ interval: { from, to } }: DateText) => from ?? to ?? '';
  const end = ({ interval: { from, to } }: DateText) => to ?? from ?? '';
  const oldest = others.reduce((least, date) => (begin(date) < begin(least) ? date : least), first);
  const newest = others.reduce((most, date) => (end(date) > end(most) ? date : most), first);
  const undated = sources.length - dates.length;
  const words = { oldest: beginWords(oldest.value), newest: endWords(newest.value) };
  return { age: { ...words, undated } };
}

/** The grades from A on, and behind them what has none. */
function lettersFirst(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

function byCount(words: readonly string[]): readonly Count[] {
  return [...tally(words)].sort((a, b) => b.count - a.count);
}

function tally(words: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count }));
}

/** The sources that lead to origins, these included. */
function ledTo(origins: readonly Source[], sources: readonly Source[]): ReadonlySet<Source> {
  const repeating = new Map<Source, Source[]>();
  for (const source of sources)
    for (const origin of sourcesNamed(source, 'derived-from')) {
      addUnder(repeating, origin, source);
    }
  const reached = new Set(origins);
  for (const source of reached) for (const next of repeating.get(source) ?? []) reached.add(next);
  return reached;
}

export function isRecalled({ summary: { status } }: Source): boolean {
  return status === 'retracted' || status === 'superseded';
}

function notesUnit(sources: readonly Source[], part: number): Unit {
  return {
    prints: sources,
    make: (press) => ({
      key: `notes/${part}`,
      kind: 'notes',
      ...(part > 0 && { isContinued: true }),
      items: sources.map((source) => noteFor(press, source)),
    }),
  };
}

function noteFor(press: Press, source: Source): NumberedNote {
  const { status } = source.values;
  const runs = spaced(
    [...portionMark(press, source), ...textRuns(source)],
    saidAll(publication(source)),
    saidAll(gradeSentence(source)),
    saidAll(speakers(source), repeated(press, source)),
    saidAll(status && isRecalled(source) ? `This source is ${status.value}.` : ''),
    addressRuns(source),
  );
  const number = press.sources.get(source) ?? 0;
  return { key: entryKey(press.note, source), ...originOf(press, source), number, runs };
}

function gradeSentence({ values: { reliability: grade } }: Source): string {
  return grade ? `Reliability ${grade.value}: ${reliability[grade.value].words}.` : 'Reliability not graded.';
}

function publication(source: Source): string {
  const { author, publisher, date } = source.values;
  const parts = [
    ...(author ?? []).map(({ value }) => value),
    publisher?.value,
    date && dateWords(date.value),
  ];
  const words = parts.filter(Boolean).join(', ').replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function speakers(source: Source): string {
  const { scope } = noteOf(source);
  const names = (source.values.by ?? []).flatMap(({ id }) => {
    const actor = scope.find(id);
    return actor
      ? nameRuns(actor)
          .map(({ text }) => text)
          .join('')
      : [];
  });
  return names.length > 0 ? `Speaks for ${enumerated(names)}.` : '';
}

function repeated({ sources }: Press, source: Source): string {
  const numbers = sourcesNamed(source, 'derived-from').flatMap((origin) => sources.get(origin) ?? []);
  return numbers.length > 0 ? `Repeats ${enumerated(numbers.map((number) => `[${number}]`))}.` : '';
}

function addressRuns(source: Source): readonly Run[] {
  const { url, accessed } = source.values;
  if (!url) return [];
  const read = accessed ? ` (read on ${dateWords(accessed.value)})` : '';
  return [{ text: url.value, ...webAddress(url.value) }, said(`${read}.`)];
}

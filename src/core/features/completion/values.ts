import { credibility, reliability } from '../../model/admiralty';
import type { FieldType } from '../../model/fields';
import type { Yardstick } from '../../model/yardsticks';
import { formatBand } from '../../model/yardsticks';
import type { CompletionItem } from './item';

type Spans = Pick<CompletionItem, 'inserting' | 'replacing'>;

/** The words that a field takes, each with its meaning. */
export function choiceItems(
  { choices = {} }: Pick<FieldType<unknown>, 'choices'>,
  spans: Spans,
): CompletionItem[] {
  return Object.entries(choices).map(([word, meaning]) => ({
    label: word,
    detail: meaning,
    kind: 'value',
    insert: word,
    ...documentationOf(word),
    ...spans,
  }));
}

/** Grades are letters and digits: what they mean at length stands beside them. */
function documentationOf(word: string): Pick<CompletionItem, 'documentation'> {
  const scale: Readonly<Record<string, { readonly words: string; readonly meaning: string }>> = {
    ...reliability,
    ...credibility,
  };
  const grade = Object.hasOwn(scale, word) ? scale[word] : undefined;
  return grade ? { documentation: `**${word}** · ${grade.words}\n\n${grade.meaning}` } : {};
}

/** The terms of the note’s yardstick with their bands, from least to most likely; synonyms behind their term. */
export function termItems({ terms, title }: Yardstick, spans: Spans): CompletionItem[] {
  return terms.flatMap((term) =>
    term.names.map(
      (name): CompletionItem => ({
        label: name,
        detail: formatBand(term),
        kind: 'term',
        insert: name,
        documentation: `**${name}** · ${formatBand(term)}\n\n${title}`,
        ...spans,
      }),
    ),
  );
}

/** Today, and the date of the note. */
export function dateItems(today: string, noteDate: string | undefined, spans: Spans): CompletionItem[] {
  const dates: [string, string][] = [[today, 'today']];
  if (noteDate !== undefined && noteDate !== today) dates.push([noteDate, 'the date of the note']);
  return dates.map(([date, detail]) => ({
    label: date,
    detail,
    kind: 'date',
    insert: date,
    filter: `${date} ${detail}`,
    ...spans,
  }));
}

/** Notes that can be included, by their paths from this one. */
export function pathItems(paths: Iterable<string>, taken: readonly string[], spans: Spans): CompletionItem[] {
  return [...paths]
    .filter((path) => !taken.includes(path))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((path) => ({ label: path, kind: 'file', insert: path, ...spans }));
}

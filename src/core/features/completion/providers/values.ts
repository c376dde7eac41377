import { doubleQuoted } from '../../../edits/scalar';
import type { FieldType } from '../../../model/fields/field-type';
import { credibility, reliability } from '../../../model/scales/admiralty';
import type { Yardstick } from '../../../model/scales/yardsticks';
import { formatBand } from '../../../model/scales/yardsticks';
import { rules } from '../../../rules/registry';
import { composed } from '../../../text/composed';
import type { CompletionItem } from '../item';
import type { Place } from '../place';

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
    // Grades and ratings are found by what they mean, too.
    ...(word.length <= 2 && { filter: `${word} ${meaning}` }),
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

/** The codes of all rules. */
export function ruleItems(spans: Spans): CompletionItem[] {
  return rules.map(({ code, severity, summary }) => ({
    label: code,
    detail: severity,
    kind: 'rule',
    insert: code,
    documentation: summary,
    ...spans,
  }));
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
export function pathItems(paths: Iterable<string>, place: Place, spans: Spans): CompletionItem[] {
  return [...paths]
    .filter((path) => !place.siblings.some((each) => composed(each) === composed(path)))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((path) => ({ label: path, kind: 'file', insert: written(path, place), ...spans }));
}

/** A path as it must be written where it stands: some names of files are not plain to YAML. */
function written(path: string, { quote, isFlow }: Place): string {
  if (quote === "'") return path.replaceAll("'", "''");
  if (quote === '"') return doubleQuoted(path).slice(1, -1);
  const signs = isFlow ? /: |:$| #|[,[\]{}]/ : /: |:$| #/;
  return /^[\p{L}\p{N}._/]/u.test(path) && !signs.test(path) ? path : doubleQuoted(path);
}

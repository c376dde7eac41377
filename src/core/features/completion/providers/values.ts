import type { FieldType } from '../../../model/fields/field-type';
import { credibility, reliability } from '../../../model/scales/admiralty';
import type { Yardstick } from '../../../model/scales/yardsticks';
import { findTerm, formatBand } from '../../../model/scales/yardsticks';
import { type CompletionItem, type CompletionList, complete, type ItemSpans } from '../item';
import { type CompletionRequest, inNote, tokenSpans, typedText } from '../request';
import { asExpected } from '../spelling';

/** The words of a field that takes no others, and those that are known of its keys. */
export function provideChoices(request: CompletionRequest): CompletionList | undefined {
  const { expected, cursor } = request;
  if (!expected?.type.choices) return undefined;
  const items = choiceItems(expected.type, tokenSpans(request));
  if (expected.as === 'value') return complete(items);
  return asExpected(complete(items.filter(({ label }) => !cursor.siblings.includes(label))), request);
}

/** The languages that most notes are written in, by their tags. */
export function provideLanguages(request: CompletionRequest): CompletionList | undefined {
  const { expected } = request;
  const isHere = expected?.as === 'value' && expected.type.content === 'language';
  return isHere ? complete(choiceItems({ choices: languages }, tokenSpans(request))) : undefined;
}

const languages: Readonly<Record<string, string>> = {
  en: 'English',
  ar: 'Arabic',
  de: 'German',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/** A term, or the likelier one of two: “unlikely to likely”. */
export function provideTerms(request: CompletionRequest): CompletionList | undefined {
  const { note, cursor, expected } = request;
  if (expected?.as !== 'value' || expected.type.content !== 'likelihood') return undefined;
  const { yardstick } = note;
  const before = /^(.*\S)\s+to\s+/.exec(typedText(request));
  const low = before && findTerm(yardstick, before[1] ?? '');
  if (!before || !low) return complete(termItems(yardstick, tokenSpans(request)));
  const start = cursor.typed.start + before[0].length;
  const spans = {
    insert: inNote(request, { ...cursor.typed, start }),
    replace: inNote(request, { ...cursor.token, start }),
  };
  const terms = yardstick.terms.filter((term) => term.low > low.low);
  return complete(termItems({ ...yardstick, terms }, spans));
}

/** The words that a field takes, each with its meaning. */
export function choiceItems(
  { choices = {} }: Pick<FieldType<unknown>, 'choices'>,
  spans: ItemSpans,
): CompletionItem[] {
  return Object.entries(choices).map(([word, meaning]) => ({
    label: word,
    detail: meaning,
    kind: 'value',
    newText: word,
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
function termItems({ terms, title }: Yardstick, spans: ItemSpans): CompletionItem[] {
  return terms.flatMap((term) =>
    term.names.map(
      (name): CompletionItem => ({
        label: name,
        detail: formatBand(term),
        kind: 'term',
        newText: name,
        documentation: `**${name}** · ${formatBand(term)}\n\n${title}`,
        ...spans,
      }),
    ),
  );
}

import type { FieldType } from '../../../model/fields/field-type';
import { credibility, reliability } from '../../../model/scales/admiralty';
import type { Yardstick } from '../../../model/scales/yardsticks';
import { findTerm, formatBand, type Term } from '../../../model/scales/yardsticks';
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
  const { note, expected } = request;
  if (expected?.as !== 'value' || expected.type.content !== 'likelihood') return undefined;
  const { yardstick } = note;
  const before = /^(.*\S)\s+to\s+/.exec(typedText(request));
  const low = before && findTerm(yardstick, before[1] ?? '');
  if (!before || !low) return typedOn(termItems(yardstick, tokenSpans(request), typedText(request)));
  return likelierTerms(request, before[0], low);
}

/** What may stand behind the first of two terms. */
function likelierTerms(request: CompletionRequest, before: string, low: Term): CompletionList | undefined {
  const { note, cursor } = request;
  const { yardstick } = note;
  const start = cursor.typed.start + before.length;
  const spans = {
    insert: inNote(request, { ...cursor.typed, start }),
    replace: inNote(request, { ...cursor.token, start }),
  };
  const terms = yardstick.terms.filter((term) => term.low > low.low);
  return typedOn(termItems({ ...yardstick, terms }, spans, typedText(request).slice(before.length)));
}

/** Terms are shown in the word that is being typed, and so anew with each letter. */
function typedOn(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: true };
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

/** The terms of the note’s yardstick with their bands, from least to most likely: each in the word that is being typed. */
function termItems({ terms, title }: Yardstick, spans: ItemSpans, typed: string): CompletionItem[] {
  return terms.map(({ names, ...band }): CompletionItem => {
    const begun = typed.trim().toLowerCase();
    const name = (begun !== '' && names.find((each) => each.startsWith(begun))) || (names[0] ?? '');
    const others = names.filter((each) => each !== name);
    return {
      label: name,
      detail: [formatBand(band), ...others].join(' · '),
      kind: 'term',
      newText: name,
      filter: [name, ...others].join(' '),
      documentation: `**${names.join(' / ')}** · ${formatBand(band)}\n\n${title}`,
      ...spans,
    };
  });
}

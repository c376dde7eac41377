import type { Span } from '../../text/span';
import { nearest } from '../../util/nearest';
import { choice } from '../fields/choice';
import { date } from '../fields/date';
import type { Value } from '../fields/field-type';
import { list } from '../fields/list';
import { markdown, prose } from '../fields/prose';
import { record } from '../fields/record';
import { ruleSeverities } from '../fields/rule-settings';
import { field, type Values } from '../fields/schema';
import { language, pathFromHere, text } from '../fields/text';
import { markings, markingWords } from '../scales/tlp';
import { type YardstickId, yardstickIds, yardsticks } from '../scales/yardsticks';
import type { SectionName } from '../sections';

const yardstickChoices = Object.fromEntries(yardstickIds.map((id) => [id, yardsticks[id].title])) as Record<
  YardstickId,
  string
>;

const portionMarking = field(choice(markings, markingWords), 'Who may read this part.');

const portions = record('the portions', {
  title: portionMarking,
  question: portionMarking,
  'bottom-line': portionMarking,
  brief: portionMarking,
});

/** The parts of a note that may have a marking of their own. */
export const portionNames = Object.keys(portions.fields ?? {}) as readonly (keyof Omit<
  Portions,
  keyof Span
>)[];

type Portions = Value<typeof portions>;

/** The parts that have one, each with it. */
export function markedParts({
  start: _start,
  end: _end,
  ...parts
}: Portions): (readonly [part: string, marking: Marked])[] {
  return Object.entries(parts);
}

type Marked = Value<typeof portionMarking.type>;

/** The top-level keys beside the sections. */
export const noteFields = {
  title: field(prose(), 'What the note is called.', { evidence: 'wording' }),
  date: field(date(), 'The information cut-off: nothing later is in the note.'),
  author: field(list(text(), 'orOne'), 'Who wrote the note.', { isMostlyOne: true }),
  authors: field(list(text(), 'orOne'), 'Who wrote the note.'),
  reference: field(text(), 'The number of the product.', { evidence: 'wording' }),
  audience: field(list(text(), 'orOne'), 'Whom it is for.', { evidence: 'wording', isMostlyOne: true }),
  requirements: field(list(text(), 'orOne'), 'The questions or tasks that it answers.', {
    evidence: 'wording',
  }),
  'valid-until': field(date(), 'The date after which it is to be looked at again.'),
  lang: field(language(), 'The language of its prose, as BCP 47 has it; en if absent.'),
  marking: field(choice(markings, markingWords), 'Who may read it, by the Traffic Light Protocol.'),
  question: field(prose(), 'The key intelligence question that the note answers.', {
    evidence: 'wording',
    isInOutline: true,
  }),
  'bottom-line': field(markdown(), 'The answer, up front. Markdown.', {
    evidence: 'wording',
    isInOutline: true,
  }),
  yardstick: field(
    choice(yardstickChoices, { meanings: { odni: 'icd-203', us: 'icd-203', uk: 'phia', jio: 'phia' } }),
    'The scale of likelihood terms; icd-203 if absent.',
  ),
  include: field(list(pathFromHere(), 'orOne'), 'Notes whose entries can be used here.'),
  rules: field(ruleSeverities(), 'How grave each rule is in this note.'),
  portions: field(portions, 'The markings of parts of the note, where they differ from its own.'),
  brief: field(markdown(), 'The briefing itself. Markdown.', { evidence: 'wording', isInOutline: true }),
};

/** The top-level fields that say how the note is read, and nothing of what it says. */
const directions: ReadonlySet<string> = new Set<keyof typeof noteFields>([
  ...(['date', 'valid-until', 'lang', 'marking', 'yardstick', 'include', 'rules', 'portions'] as const),
]);

/** Whether a top-level key holds words of the note's writer, as those do that the format does not know. */
export function isOwnWords(name: string): boolean {
  return !directions.has(name);
}

/** The required field, in the place of which something must stand where its words go. */
export const titleField = 'title' satisfies keyof typeof noteFields;
export const includeField = 'include' satisfies keyof typeof noteFields;
export const markingField = 'marking' satisfies keyof typeof noteFields;
export const portionsField = 'portions' satisfies keyof typeof noteFields;

export function isMarkingName(key: string): boolean {
  return key === markingField || key === portionsField;
}

/** Whether a key that the format does not know may be meant as that of a marking. */
export function resemblesMarking(key: string): boolean {
  return nearest(key, [markingField, portionsField, 'classification', 'tlp']) !== undefined;
}

export type NoteValues = Values<typeof noteFields>;

/** What each section holds, for the writer of a note. */
export const sectionDocs: Readonly<Record<SectionName, string>> = {
  sources: 'Where the information comes from, with grades.',
  actors: 'Who acts, or is acted upon.',
  hypotheses: 'The answers that compete for the question. They exclude each other and between them cover it.',
  claims:
    'What can be true or false: facts, judgements, assumptions, forecasts, implications, recommendations.',
  indicators: 'What happened, or may happen, at a date.',
  gaps: 'What is not known yet, and what hangs on it.',
};

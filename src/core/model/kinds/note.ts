import { choice } from '../fields/choice';
import { date } from '../fields/date';
import { list } from '../fields/list';
import { markdown, prose } from '../fields/prose';
import { ruleSeverities } from '../fields/rule-settings';
import { field, type Values } from '../fields/schema';
import { pathFromHere, text } from '../fields/text';
import { markings, markingWords } from '../scales/tlp';
import { type YardstickId, yardstickIds, yardsticks } from '../scales/yardsticks';
import type { SectionName } from '../sections';

const yardstickChoices = Object.fromEntries(yardstickIds.map((id) => [id, yardsticks[id].title])) as Record<
  YardstickId,
  string
>;

/** The top-level keys beside the sections. */
export const noteFields = {
  title: field(prose(), 'What the note is called.', { evidence: 'wording' }),
  date: field(date(), 'The information cut-off: nothing later is in the note.'),
  author: field(list(text(), 'orOne'), 'Who wrote the note.', { isMostlyOne: true }),
  authors: field(list(text(), 'orOne'), 'Who wrote the note.'),
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
  brief: field(markdown(), 'The briefing itself. Markdown.', { evidence: 'wording', isInOutline: true }),
};

export type NoteValues = Values<typeof noteFields>;

/** What each section holds, for the writer of a note. */
export const sectionDocs: Readonly<Record<SectionName, string>> = {
  sources: 'Where the information comes from, with grades.',
  actors: 'Who acts, or is acted upon.',
  hypotheses: 'The answers that compete for the question. They exclude each other and between them cover it.',
  claims: 'What can be true or false: facts, judgements, assumptions, forecasts.',
  indicators: 'What happened, or may happen, at a date.',
};

import { choice, date, list, pathFromHere, prose, text } from '../fields/fields';
import { ruleSeverities } from '../fields/rule-settings';
import { field, type Values } from '../fields/schema';
import { markings, markingWords } from '../scales/tlp';
import { type YardstickId, yardstickIds, yardsticks } from '../scales/yardsticks';
import type { SectionName } from '../sections';

const yardstickChoices = Object.fromEntries(yardstickIds.map((id) => [id, yardsticks[id].title])) as Record<
  YardstickId,
  string
>;

/** The top-level keys beside the sections. */
export const noteFields = {
  title: field(prose(), 'What the note is called.'),
  date: field(date(), 'The information cut-off: nothing later is in the note.'),
  author: field(list(text(), 'orOne'), 'Who wrote the note.'),
  authors: field(list(text(), 'orOne'), 'Who wrote the note.'),
  marking: field(choice(markings, markingWords), 'Who may read it, by the Traffic Light Protocol.'),
  question: field(prose(), 'The key intelligence question that the note answers.'),
  'bottom-line': field(prose(), 'The answer, up front. Markdown.'),
  yardstick: field(
    choice(yardstickChoices, { meanings: { odni: 'icd-203', us: 'icd-203', uk: 'phia', jio: 'phia' } }),
    'The scale of likelihood terms; icd-203 if absent.',
  ),
  include: field(list(pathFromHere(), 'orOne'), 'Notes whose entries can be used here.'),
  rules: field(ruleSeverities(), 'How grave each rule is in this note.'),
  brief: field(prose(), 'The briefing itself. Markdown.'),
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

import { choice } from '../fields/choice';
import { prose } from '../fields/prose';
import { references } from '../fields/reference';
import { field, type Schema, type Summaries, type Values } from '../fields/schema';
import { common } from './common';

const statuses = {
  open: 'Nobody knows yet; the default.',
  closed: 'It is known by now.',
} as const;

const statusWords = {
  meanings: {
    unknown: 'open',
    pending: 'open',
    unanswered: 'open',
    known: 'closed',
    answered: 'closed',
    resolved: 'closed',
    filled: 'closed',
  },
} as const;

/** ICD 203, standard 2: what is not known is named, and what of the judgement hangs on it. */
const fields = {
  text: field(prose(), 'What is not known, as a full sentence.', { evidence: 'wording', isUsual: true }),
  affects: field(references('claim', 'hypothesis'), 'The claims and hypotheses that hang on it.', {
    isUsual: true,
    inverse: 'Left open by',
  }),
  collect: field(prose(), 'What would close it.', { evidence: 'wording', isUsual: true }),
  status: field(choice(statuses, statusWords), 'Whether it is still open; open if absent.', {
    isUsual: true,
  }),
  ...common,
};

export const gap: Schema<typeof fields> = { kind: 'gap', main: 'text', fields };
export type GapValues = Values<typeof fields>;
export type GapSummary = Summaries<typeof fields>;

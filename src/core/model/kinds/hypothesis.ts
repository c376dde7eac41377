import { byDate } from '../fields/map';
import { prose } from '../fields/prose';
import { field, type Schema, type Summaries, type Values } from '../fields/schema';
import { likelihood } from '../fields/text';
import { weighing } from '../fields/weighing';
import { common } from './common';

const fields = {
  text: field(prose(), 'One answer to the question, as a full sentence. The hypotheses exclude each other.', {
    evidence: 'wording',
    isUsual: true,
  }),
  likelihood: field(likelihood(), 'How likely it is.', { isUsual: true }),
  because: field(prose(), 'Why this likelihood.', { evidence: 'wording', isUsual: true }),
  was: field(
    byDate(weighing('an earlier likelihood')),
    'Earlier likelihoods, by date, and why they were changed then.',
  ),
  ...common,
};

export const hypothesis: Schema<typeof fields> = { kind: 'hypothesis', main: 'text', fields };
export type HypothesisValues = Values<typeof fields>;
export type HypothesisSummary = Summaries<typeof fields>;

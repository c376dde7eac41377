import { byDate, likelihood, prose } from '../fields/fields';
import { field, type Schema, type Values } from '../fields/schema';
import { common } from './common';

const fields = {
  text: field(prose(), 'One answer to the question, as a full sentence. The hypotheses exclude each other.'),
  likelihood: field(likelihood(), 'How likely it is.'),
  was: field(byDate(likelihood()), 'Earlier likelihoods, by date.'),
  ...common,
};

export const hypothesis: Schema<typeof fields> = { kind: 'hypothesis', main: 'text', fields };
export type HypothesisValues = Values<typeof fields>;

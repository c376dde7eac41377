import { choice, flag } from '../fields/choice';
import { date } from '../fields/date';
import { byDate, byReference } from '../fields/map';
import { prose } from '../fields/prose';
import { references, referencesOrProse } from '../fields/reference';
import { field, isThere, itself, type Schema, type Summaries, type Values } from '../fields/schema';
import { likelihood } from '../fields/text';
import { confidenceLevels, confidenceWords, lowerLevel } from '../scales/confidence';
import { consistencyRatings, ratingWords } from '../scales/consistency';
import { common } from './common';

export const claimKinds = {
  fact: 'Something that is so and can be checked.',
  judgement: "The author's conclusion from evidence; the default.",
  assumption: 'Something taken as given without proof.',
  forecast: 'Something that will turn out to be true or false.',
} as const;

const claimWords = {
  accepted: { judgment: 'judgement' },
  meanings: {
    assessment: 'judgement',
    conclusion: 'judgement',
    opinion: 'judgement',
    finding: 'judgement',
    inference: 'judgement',
    premise: 'assumption',
    presumption: 'assumption',
    prediction: 'forecast',
    projection: 'forecast',
    prognosis: 'forecast',
    observation: 'fact',
    truth: 'fact',
  },
} as const;

export type ClaimKind = keyof typeof claimKinds;

const outcomes = {
  true: 'It came true.',
  false: 'It did not come true.',
  void: 'Its condition was not met.',
} as const;

const outcomeWords = {
  meanings: {
    yes: 'true',
    right: 'true',
    correct: 'true',
    happened: 'true',
    no: 'false',
    wrong: 'false',
    incorrect: 'false',
    moot: 'void',
    cancelled: 'void',
  },
} as const;

const fields = {
  text: field(prose(), 'What is claimed, as a full sentence.', { evidence: 'wording' }),
  kind: field(choice(claimKinds, claimWords), 'What sort of claim it is; judgement if absent.', {
    summary: itself,
  }),
  by: field(references('actor'), "The actors who assert it; absent: the note's author.", {
    summary: isThere,
    isMostlyOne: true,
  }),
  sources: field(references('source'), 'Where it is stated.', { evidence: 'source' }),
  actors: field(references('actor'), 'Whom it concerns, beside those its text names.'),
  likelihood: field(likelihood(), 'How likely it is.'),
  confidence: field(choice(confidenceLevels, confidenceWords), 'How well it is founded.', {
    summary: ({ value }) => lowerLevel(value),
  }),
  if: field(
    referencesOrProse('hypothesis', 'indicator', 'claim'),
    'The condition under which the likelihood holds.',
    { isMostlyOne: true },
  ),
  'supported-by': field(references('claim', 'indicator'), 'Why it is true.', { evidence: 'reason' }),
  'contradicted-by': field(references('claim', 'indicator'), 'Why it is not.', { evidence: 'objection' }),
  contradicts: field(references('claim'), 'Claims that cannot be true with it.'),
  consistency: field(
    byReference('hypothesis', choice(consistencyRatings, ratingWords)),
    'How it bears on each hypothesis.',
  ),
  key: field(flag(), 'Whether it is a key judgement.', { summary: itself }),
  'as-of': field(date(), 'When it holds, or was last weighed.'),
  was: field(byDate(likelihood()), 'Earlier likelihoods, by date.'),
  due: field(date(), 'The date by which a forecast is settled.'),
  outcome: field(choice(outcomes, outcomeWords), 'How a forecast turned out.'),
  ...common,
};

export const claim: Schema<typeof fields> = { kind: 'claim', main: 'text', fields };
export type ClaimValues = Values<typeof fields>;
export type ClaimSummary = Summaries<typeof fields>;

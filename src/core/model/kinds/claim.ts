import { choice, flag } from '../fields/choice';
import { citations, hasQuotation } from '../fields/citation';
import { date } from '../fields/date';
import { byDate, byReference } from '../fields/map';
import { prose } from '../fields/prose';
import { reference, references, referencesOrProse } from '../fields/reference';
import { field, isThere, itself, type Schema, type Summaries, type Values } from '../fields/schema';
import { likelihood } from '../fields/text';
import { weighing } from '../fields/weighing';
import { confidenceLevels, confidenceWords, lowerLevel } from '../scales/confidence';
import { consistencyRatings, ratingWords } from '../scales/consistency';
import { common } from './common';

export const claimKinds = {
  fact: 'Something that is so and can be checked.',
  judgement: "The author's conclusion from evidence; the default.",
  assumption: 'Something taken as given without proof.',
  forecast: 'Something that will turn out to be true or false.',
  implication: 'What it means for the audience.',
  recommendation: 'What to do.',
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
    consequence: 'implication',
    outlook: 'implication',
    'so what': 'implication',
    advice: 'recommendation',
    proposal: 'recommendation',
    option: 'recommendation',
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
  text: field(prose(), 'What is claimed, as a full sentence.', { evidence: 'wording', isUsual: true }),
  kind: field(choice(claimKinds, claimWords), 'What sort of claim it is; judgement if absent.', {
    summary: itself,
    isUsual: true,
  }),
  by: field(references('actor'), "The actors who assert it; absent: the note's author.", {
    summary: isThere,
    isMostlyOne: true,
    inverse: 'Asserts',
  }),
  sources: field(citations(), 'Where it is stated, and in what words.', {
    evidence: 'source',
    summary: hasQuotation,
    isUsual: true,
    inverse: 'Used by',
  }),
  actors: field(references('actor'), 'Whom it concerns, beside those its text names.', {
    inverse: 'Concerned in',
  }),
  hypothesis: field(
    reference('hypothesis'),
    'The hypothesis on which it is the judgement; it has its likelihood where it gives none.',
    { inverse: 'Judged by' },
  ),
  likelihood: field(likelihood(), 'How likely it is.', { isUsual: true }),
  confidence: field(choice(confidenceLevels, confidenceWords), 'How well it is founded.', {
    summary: ({ value }) => lowerLevel(value),
    isUsual: true,
  }),
  because: field(prose(), 'Why this likelihood and confidence.', { evidence: 'wording' }),
  views: field(
    byReference('actor', weighing('a view')),
    'Who judges otherwise, or the same: the likelihood that they give.',
    { inverse: 'Judges' },
  ),
  if: field(
    referencesOrProse('hypothesis', 'indicator', 'claim'),
    'The condition under which the likelihood holds.',
    { isMostlyOne: true, inverse: 'Condition of' },
  ),
  'supported-by': field(references('claim', 'indicator'), 'Why it is true.', {
    evidence: 'reason',
    isUsual: true,
    inverse: 'Supports',
  }),
  'contradicted-by': field(references('claim', 'indicator'), 'Why it is not.', {
    evidence: 'objection',
    isUsual: true,
    inverse: 'Speaks against',
  }),
  contradicts: field(references('claim'), 'Claims that cannot be true with it.', { inverse: 'Excluded by' }),
  consistency: field(
    byReference('hypothesis', choice(consistencyRatings, ratingWords)),
    'How it bears on each hypothesis.',
    { inverse: 'Rated by' },
  ),
  key: field(flag(), 'Whether it is a key judgement.', { summary: itself, isUsual: true }),
  'as-of': field(date(), 'When it holds, or was last weighed.'),
  was: field(
    byDate(weighing('an earlier likelihood')),
    'Earlier likelihoods, by date, and why they were changed then.',
  ),
  due: field(date(), 'The date by which a forecast is settled.', { summary: isThere }),
  outcome: field(choice(outcomes, outcomeWords), 'How a forecast turned out.', { summary: itself }),
  ...common,
};

export const claim: Schema<typeof fields> = { kind: 'claim', main: 'text', fields };
export type ClaimValues = Values<typeof fields>;
export type ClaimSummary = Summaries<typeof fields>;

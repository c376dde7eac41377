import { choice } from '../fields/choice';
import { citations, hasQuotation } from '../fields/citation';
import { date } from '../fields/date';
import { byReference } from '../fields/map';
import { prose } from '../fields/prose';
import { references } from '../fields/reference';
import { field, itself, type Schema, type Summaries, type Values } from '../fields/schema';
import { text } from '../fields/text';
import { credibility, credibilityWords } from '../scales/admiralty';
import { consistencyRatings, ratingWords } from '../scales/consistency';
import { common } from './common';

export const indicatorStatuses = {
  observed: 'It happened; the default.',
  watching: 'It may happen, and is looked out for.',
  'not-observed': 'It was looked for, and did not happen.',
  scheduled: 'It is known when it will be.',
} as const;

const statusWords = {
  meanings: {
    seen: 'observed',
    confirmed: 'observed',
    happened: 'observed',
    occurred: 'observed',
    yes: 'observed',
    watch: 'watching',
    watched: 'watching',
    pending: 'watching',
    expected: 'watching',
    planned: 'scheduled',
    upcoming: 'scheduled',
    announced: 'scheduled',
    monitoring: 'watching',
    unobserved: 'not-observed',
    'not seen': 'not-observed',
    absent: 'not-observed',
    no: 'not-observed',
  },
} as const;

/** Words that other lists of events have for these. */
export const indicatorStatusMeanings = statusWords.meanings;

const grades = Object.fromEntries(
  Object.entries(credibility).map(([grade, { words }]) => [grade, words]),
) as Record<`${keyof typeof credibility}`, string>;

const fields = {
  text: field(prose(), 'What happened, or may happen, as a full sentence.', {
    evidence: 'wording',
    isUsual: true,
  }),
  status: field(choice(indicatorStatuses, statusWords), 'Whether it was seen; observed if absent.', {
    summary: itself,
    isUsual: true,
  }),
  date: field(date(), 'When it happened, or will.', { isUsual: true }),
  place: field(text(), 'Where it happened, or may.', { evidence: 'wording' }),
  until: field(date(), 'The date to which it is watched.'),
  sources: field(citations(), 'Who reports it, and in what words.', {
    evidence: 'source',
    summary: hasQuotation,
    isUsual: true,
    inverse: 'Used by',
  }),
  credibility: field(
    choice(grades, credibilityWords),
    'How far the information can be believed, by the NATO Admiralty grades.',
    { summary: itself, isUsual: true },
  ),
  actors: field(references('actor'), 'Whom it concerns, beside those its text names.', {
    inverse: 'Concerned in',
  }),
  consistency: field(
    byReference('hypothesis', choice(consistencyRatings, ratingWords)),
    'How the event bears on each hypothesis, as if it happened.',
    { inverse: 'Rated by' },
  ),
  ...common,
};

export const indicator: Schema<typeof fields> = { kind: 'indicator', main: 'text', fields };
export type IndicatorValues = Values<typeof fields>;
export type IndicatorSummary = Summaries<typeof fields>;

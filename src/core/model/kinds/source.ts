import { choice } from '../fields/choice';
import { date } from '../fields/date';
import { list } from '../fields/list';
import { prose } from '../fields/prose';
import { references } from '../fields/reference';
import { field, isThere, itself, type Schema, type Summaries, type Values } from '../fields/schema';
import { pathFromHere, sha256, text, word } from '../fields/text';
import { reliability, reliabilityWords } from '../scales/admiralty';
import { common } from './common';

export const sourceKinds = {
  official: 'A statement or publication of an authority.',
  media: 'Press, broadcasting, news agencies.',
  document: 'A text that speaks for itself: a treaty, a resolution, a data set.',
  human: 'A person who told it.',
  imagery: 'Pictures from the ground, the air or space.',
  social: 'Posts on social networks.',
  academic: 'Research.',
  other: 'Anything else.',
} as const;

const sourceWords = {
  meanings: {
    government: 'official',
    authority: 'official',
    statement: 'official',
    'press release': 'official',
    press: 'media',
    news: 'media',
    newspaper: 'media',
    'news agency': 'media',
    broadcast: 'media',
    law: 'document',
    treaty: 'document',
    report: 'document',
    'data set': 'document',
    humint: 'human',
    interview: 'human',
    witness: 'human',
    person: 'human',
    satellite: 'imagery',
    photo: 'imagery',
    video: 'imagery',
    image: 'imagery',
    imint: 'imagery',
    'social media': 'social',
    post: 'social',
    tweet: 'social',
    telegram: 'social',
    research: 'academic',
    study: 'academic',
    paper: 'academic',
    journal: 'academic',
    unknown: 'other',
  },
} as const;

const statuses = {
  current: 'It stands as published.',
  retracted: 'Its publisher has withdrawn it.',
  superseded: 'A later version has replaced it.',
} as const;

const statusWords = {
  meanings: {
    valid: 'current',
    active: 'current',
    withdrawn: 'retracted',
    recalled: 'retracted',
    removed: 'retracted',
    deleted: 'retracted',
    replaced: 'superseded',
    updated: 'superseded',
    outdated: 'superseded',
    obsolete: 'superseded',
  },
} as const;

const grades = Object.fromEntries(
  Object.entries(reliability).map(([grade, { words }]) => [grade, words]),
) as Record<keyof typeof reliability, string>;

const fields = {
  title: field(prose(), 'What the source is called.', { evidence: 'wording', isUsual: true }),
  publisher: field(text(), 'Who published it.', { isUsual: true }),
  author: field(list(text(), 'orOne'), 'Who wrote it.', { isMostlyOne: true }),
  url: field(word('a web address'), 'Where it can be read.', { evidence: 'wording', isUsual: true }),
  date: field(date(), 'When it was published.', { isUsual: true }),
  accessed: field(date(), 'When you read it.'),
  kind: field(choice(sourceKinds, sourceWords), 'What sort of source it is.', {
    summary: itself,
    isUsual: true,
  }),
  reliability: field(
    choice(grades, reliabilityWords),
    'How far the source can be trusted, by the NATO Admiralty grades.',
    { summary: itself, isUsual: true },
  ),
  by: field(references('actor'), 'The actor who speaks through it.', {
    evidence: 'party',
    isMostlyOne: true,
    inverse: 'Speaks through',
  }),
  'derived-from': field(references('source'), 'The sources that it repeats.', {
    evidence: 'origin',
    inverse: 'Repeated by',
  }),
  status: field(choice(statuses, statusWords), 'Whether it still stands; current if absent.', {
    summary: itself,
  }),
  archived: field(word('a web address'), 'A copy of it on the web.', { evidence: 'wording' }),
  file: field(pathFromHere(), 'A copy kept beside the note, by its path from here.', {
    evidence: 'wording',
    summary: isThere,
  }),
  sha256: field(sha256(), 'The SHA-256 of that copy, by which a change of it shows.', {
    evidence: 'wording',
  }),
  ...common,
};

export const source: Schema<typeof fields> = { kind: 'source', main: 'title', fields };
export type SourceValues = Values<typeof fields>;
export type SourceSummary = Summaries<typeof fields>;

/** The standards on alternatives, relevance and argument (ICD 203, 4 to 6). */
import { isGiven, referencesIn } from '../../model/entries/entry';
import type { Claim } from '../../rules/shared/claims';
import { counted } from '../../text/counted';
import { ratingsOf, sideOfRating } from '../../workspace/note/weighing';
import { placesOfField } from '../entry-place';
import { type Aspect, all, also, given, lacking, met, some } from './shown';
import { ofKind, type Subject } from './subject';

const alternatives: Aspect = (subject) => {
  const { hypotheses, judgements, note } = subject;
  if (hypotheses.length >= 2)
    return some(hypotheses, (count) => `${count} hypotheses compete for the question.`, noAlternative);
  if (note.scope.hasHypotheses && hypotheses.length === 0)
    return met(
      'The hypotheses of an included note compete for the question.',
      placesOfField(note, 'include'),
    );
  const weighed = judgements.filter(hasContrary);
  if (judgements.length > 0 && weighed.length === judgements.length)
    return some(
      weighed,
      (count) => `${counted(count, 'judgement is', 'judgements are')} held against another reading.`,
      noAlternative,
    );
  return lacking(...noAlternative);
};

const noAlternative = [
  'No alternative is weighed.',
  'Enter two hypotheses or more that exclude each other, or name in contradicts and contradicted-by what is held against each judgement.',
] as const;

function hasContrary(claim: Claim): boolean {
  return ['contradicts', 'contradicted-by'].some((field) => referencesIn(claim, field).length > 0);
}

const ratedHypotheses: Aspect = ({ hypotheses, note }) =>
  hypotheses.length < 2
    ? undefined
    : all({
        of: hypotheses,
        noun: ['hypothesis', 'hypotheses'],
        has: 'held against evidence',
        field: 'text',
        test: (hypothesis) => ratingsOf(note, hypothesis).length > 0,
        would:
          'Rate in consistency of the evidence how it bears on each of them: what speaks against one tells most.',
      });

export const alternativeAspects: readonly Aspect[] = [
  alternatives,
  ratedHypotheses,
  ({ own }) =>
    also(
      own.filter((claim) => isGiven(claim, 'views')),
      (count) => `${counted(count, 'judgement names', 'judgements name')} who judges otherwise, or the same.`,
      'views',
    ),
];

const question = given(['question', 'requirements'], 'The note says which question it answers.', [
  'The note does not say which question it answers.',
  'Write the question of its reader into question, or the task into requirements.',
]);

const implications: Aspect = ({ own }) =>
  some(
    ofKind(own, 'implication'),
    (count) => `${counted(count, 'claim says', 'claims say')} what it means for the reader.`,
    [
      'Nothing says what it means for the reader.',
      'Enter claims of kind: implication that say what follows for the audience.',
    ],
    'kind',
  );

export const relevanceAspects: readonly Aspect[] = [
  question,
  given(['audience'], 'The note says for whom it is.', [
    'The note does not say for whom it is.',
    'Name its readers in audience.',
  ]),
  implications,
  ({ own }) =>
    also(
      ofKind(own, 'recommendation'),
      (count) => `${counted(count, 'claim says', 'claims say')} what to do.`,
      'kind',
    ),
];

const supported: Aspect = ({ keys, note }) =>
  keys.length === 0
    ? lacking('No judgement is marked as key.', 'Mark the judgements that carry the answer by key: true.')
    : all({
        of: keys,
        noun: ['key judgement', 'key judgements'],
        has: 'led down to evidence',
        field: 'supported-by',
        test: (claim) => ofKind([claim], 'assumption').length > 0 || note.support.isGrounded(claim),
        would: 'Name in supported-by what speaks for it, down to indicators and claims that have sources.',
      });

const contrary: Aspect = (subject) =>
  some(
    [
      ...subject.own.filter((claim) => referencesIn(claim, 'contradicted-by').length > 0),
      ...ratedAgainst(subject),
    ],
    (count) => `Contrary information is named at ${counted(count, 'place')}.`,
    [
      'No contrary information is acknowledged.',
      'Name in contradicted-by what speaks against the judgements, or rate evidence as I or II against hypotheses.',
    ],
  );

/** The hypotheses against which something speaks. */
function ratedAgainst({ hypotheses, note }: Subject) {
  return hypotheses.filter((hypothesis) =>
    ratingsOf(note, hypothesis).some(({ rating }) => sideOfRating[rating] === 'against'),
  );
}

export const argumentAspects: readonly Aspect[] = [
  given(['bottom-line'], 'The answer stands first, in the bottom line.', [
    'There is no bottom line.',
    'Write the answer into bottom-line, in a sentence or two.',
  ]),
  supported,
  contrary,
];

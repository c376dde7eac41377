/** The standards on what is known and how well: sources, uncertainty, and what is told apart (ICD 203, 1 to 3). */
import { isGiven, referencesIn } from '../../model/entries/entry';
import { counted } from '../../text/counted';
import { mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { isAttributed } from '../../workspace/argument/support-graph';
import { placesOfField } from '../entry-place';
import { type Aspect, all, also, lacking, met, some } from './shown';
import { ofKind } from './subject';

const sourcesCited = ['source that is cited', 'sources that are cited'] as const;

const graded: Aspect = ({ sources }) =>
  sources.length === 0
    ? lacking(
        'No source is cited.',
        'Enter the sources, and cite them in the claims and indicators that rest on them.',
      )
    : all({
        ...{ of: sources, noun: sourcesCited, has: 'graded', field: 'reliability' },
        test: (source) => isGiven(source, 'reliability'),
        would: 'Give each a reliability from A to F: F says that it cannot be judged.',
      });

/** ICD 206: a descriptor says who speaks, when, and what sort of source it is. */
const described: Aspect = ({ sources }) =>
  all({
    ...{ of: sources, noun: sourcesCited, has: 'described by who speaks, when, and its kind', field: 'kind' },
    test: (source) => {
      const isSpoken = isGiven(source, 'publisher') || isGiven(source, 'author') || isGiven(source, 'by');
      return isSpoken && isGiven(source, 'date') && isGiven(source, 'kind');
    },
    would: 'Say of each its publisher, author or the actor who speaks through it, its date and its kind.',
  });

const believed: Aspect = ({ events }) =>
  all({
    of: events,
    noun: ['report of an event', 'reports of events'],
    has: 'graded for credibility',
    field: 'credibility',
    test: (event) => isGiven(event, 'credibility'),
    would: 'Give each a credibility from 1 to 6: 6 says that it cannot be judged.',
  });

/** The Brief makes that statement of the kinds and grades of what is cited; here, the author's own words count. */
const sourceBase: Aspect = ({ note, judgements, sources }) => {
  const weighed = judgements.filter(
    ({ values: { because } }) => because && speaksOfSources.test(because.value),
  );
  const { brief } = note.contents.values;
  if (brief && speaksOfSources.test(brief.value))
    return met('The brief speaks of what its sources are worth.', placesOfField(note, 'brief'));
  if (weighed.length > 0)
    return some(
      weighed,
      (count) => `What the sources are worth is said of ${counted(count, 'judgement')}.`,
      none,
      'because',
    );
  const isSummed =
    sources.length > 0 && sources.every((source) => source.summary.kind && source.summary.reliability);
  if (isSummed)
    return met(
      'Kinds and grades of all sources are given, of which the Brief makes its statement on sources.',
      [],
    );
  return lacking(...none);
};

const speaksOfSources = /\b(?:sources?|sourcing|source base|reporting|reports?|reported|corroborat\w+)\b/i;
const none = [
  'Nothing sums up what the sources are worth.',
  'Say in “because” of the key judgements, or in the brief, how good the information is on which they rest, or give kind and reliability of all sources, of which the Brief makes a summary.',
] as const;

export const sourceAspects: readonly Aspect[] = [
  graded,
  described,
  believed,
  sourceBase,
  ({ sources }) =>
    also(
      sources.filter((source) => isGiven(source, 'file')),
      (count) => `${counted(count, 'source keeps', 'sources keep')} a copy as it was seen.`,
      'file',
    ),
  ({ sources }) =>
    also(
      sources.filter((source) => referencesIn(source, 'derived-from').length > 0),
      (count) =>
        `${counted(count, 'source is traced to what it repeats', 'sources are traced to what they repeat')}.`,
      'derived-from',
    ),
];

const likelihoods: Aspect = ({ judgements, noun }) =>
  judgements.length === 0
    ? lacking(
        'There is no judgement.',
        'Enter as claims what you conclude, and mark those that matter by key: true.',
      )
    : all({
        ...{ of: judgements, noun, has: 'given a likelihood', field: 'likelihood' },
        test: mayHaveLikelihood,
        would: 'Say of each how likely it is, in a term of the yardstick or in percent.',
      });

const confidences: Aspect = ({ judgements, noun }) =>
  all({
    ...{ of: judgements, noun, has: 'given a confidence', field: 'confidence' },
    test: (claim) => isGiven(claim, 'confidence'),
    would:
      'Say of each whether confidence is low, moderate or high: that is about the evidence, not the odds.',
  });

const reasons: Aspect = ({ judgements, noun }) =>
  all({
    ...{ of: judgements, noun, has: 'explained by a “because”', field: 'because' },
    test: (claim) => isGiven(claim, 'because'),
    would: 'Say in “because” what the likelihood and the confidence rest on.',
  });

const gaps: Aspect = ({ gaps }) =>
  some(gaps, (count) => `${counted(count, 'gap is', 'gaps are')} named.`, [
    'No gap is named.',
    'Enter under gaps what is not known, with the judgements that it affects and what would close it.',
  ]);

/** Standard 2 asks for indicators that would change the judgement. */
const changers: Aspect = ({ indicators }) =>
  some(
    indicators.filter(({ summary: { status } }) => status === 'watching' || status === 'scheduled'),
    (count) => `${counted(count, 'event is', 'events are')} watched that would change the judgement.`,
    [
      'No event is watched that would change the judgement.',
      'Enter as indicators with status: watching or scheduled what would make it more or less likely, and until when it is watched.',
    ],
    'status',
  );

export const uncertaintyAspects: readonly Aspect[] = [
  likelihoods,
  confidences,
  reasons,
  gaps,
  changers,
  ({ judgements }) =>
    also(
      judgements.filter((claim) => isGiven(claim, 'if')),
      (count) =>
        `${counted(count, 'judgement names', 'judgements name')} the condition under which it holds.`,
      'if',
    ),
];

const information: Aspect = ({ claims, events }) => {
  const facts = claims.filter((claim) => isAttributed(claim) || ofKind([claim], 'fact').length > 0);
  return some(
    [...facts, ...events],
    (count) =>
      `${counted(count, 'entry is', 'entries are')} information: events, facts, and what others say.`,
    [
      'No information is told apart from what is concluded of it.',
      'Enter what happened as indicators, what is known as claims of kind: fact, and what others say as claims with “by”.',
    ],
  );
};

export const distinctionAspects: readonly Aspect[] = [
  information,
  ({ own }) =>
    some(
      ofKind(own, 'assumption'),
      (count) => `${counted(count, 'assumption is', 'assumptions are')} named as such.`,
      [
        'No assumption is named.',
        'Enter as claims of kind: assumption what is taken as given, and name them in supported-by.',
      ],
      'kind',
    ),
  ({ own }) =>
    some(
      ofKind(own, 'judgement', 'forecast'),
      (count) => `${counted(count, 'claim is a judgement', 'claims are judgements')} of the author.`,
      ['No judgement is told apart from what it rests on.', 'Enter as claims what you conclude yourself.'],
    ),
  ({ claims }) =>
    also(
      claims.filter((claim) => isAttributed(claim)),
      (count) => `${counted(count, 'claim says', 'claims say')} whose view it is, by whom it is asserted.`,
      'by',
    ),
];

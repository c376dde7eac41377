/** The standards on what becomes of judgements and how they are shown: change, accuracy, visuals (ICD 203, 7 to 9). */
import { type EntryOf, isGiven } from '../../model/entries/entry';
import { openUntil } from '../../rules/consistency/overdue';
import { counted } from '../../text/counted';
import { evidenceFor } from '../../workspace/argument/evidence';
import { locationOf } from '../../workspace/note/location';
import { quotationsIn } from '../../workspace/reading/quotations';
import { namedAlone } from '../entry-name';
import { placesOfField } from '../entry-place';
import type { ReportPlace } from '../report';
import { type Aspect, all, also, lacking, met, some } from './shown';
import { ofKind, type Subject } from './subject';

type Weighed = EntryOf<'claim'> | EntryOf<'hypothesis'>;

/** What was judged otherwise before. */
function changed({ own, hypotheses }: Subject): readonly Weighed[] {
  const all: readonly Weighed[] = [...own, ...hypotheses];
  return all.filter((entry) => isGiven<'claim' | 'hypothesis'>(entry, 'was'));
}

const earlier: Aspect = (subject) =>
  some(
    changed(subject),
    (count) => `${counted(count, 'entry keeps', 'entries keep')} what was judged before.`,
    [
      'Nothing says what was judged before.',
      'Keep in “was” the earlier likelihood with its date, and in “because” why it was changed. In a first edition there is nothing to keep.',
    ],
    'was',
  );

const explained: Aspect = (subject) =>
  all<Weighed>({
    of: changed(subject),
    noun: ['judgement that was changed', 'judgements that were changed'],
    has: 'explained',
    field: 'was',
    test: ({ values }) =>
      values.because !== undefined || (values.was ?? []).some(({ value }) => value.because),
    would: 'Say in “because”, of the entry or of the date in “was”, why it was changed.',
  });

const asOf: Aspect = ({ judgements, noun }) =>
  all({
    ...{ of: judgements, noun, has: 'dated by as-of', field: 'as-of' },
    test: (claim) => isGiven(claim, 'as-of'),
    would: 'Say in as-of when each was last weighed: what stayed the same is consistent by that date.',
  });

export const changeAspects: readonly Aspect[] = [earlier, explained, asOf];

const forecasts: Aspect = ({ own }) => {
  const all = ofKind(own, 'forecast');
  if (all.length === 0)
    return lacking(
      'No forecast can be held against what happened.',
      'Enter claims of kind: forecast, with the date in due by which they are settled.',
    );
  return undefined;
};

const dated: Aspect = ({ own }) =>
  all({
    of: ofKind(own, 'forecast'),
    noun: ['forecast', 'forecasts'],
    has: 'bound to a date or a condition',
    field: 'due',
    test: (claim) => isGiven(claim, 'due') || isGiven(claim, 'if'),
    would: 'Say in due by when each is settled, or in if under which condition it holds.',
  });

const settled: Aspect = ({ own }) =>
  also(
    ofKind(own, 'forecast').filter((claim) => isGiven(claim, 'outcome')),
    (count) => `${counted(count, 'forecast was', 'forecasts were')} held against what happened.`,
    'outcome',
  );

const open: Aspect = ({ own }) =>
  also(
    ofKind(own, 'forecast').filter((claim) => openUntil(claim)),
    (count) => `${counted(count, 'forecast is', 'forecasts are')} yet to be settled.`,
    'due',
  );

/** That words are found says that they were quoted rightly, and nothing of whether they are true. */
const quotes: Aspect = ({ note }) => {
  const found: ReportPlace[] = [];
  for (const facts of note.contents.facts)
    for (const { entry, citation, quote } of quotationsIn(facts)) {
      const source = note.scope.find(citation.id);
      if (source?.kind !== 'source') continue;
      const place = note.scope.copies.find(source, quote.value);
      if (place === undefined || place === 'absent') continue;
      found.push({ ...locationOf({ chunk: entry.chunk, span: quote }), label: namedAlone(entry) });
    }
  return found.length === 0
    ? lacking(
        'No quotation is found in a kept copy.',
        'Keep copies of the sources beside the note (file, sha256), and cite their words: {source: …, at: …, quote: …}.',
      )
    : met(
        `${counted(found.length, 'quotation is', 'quotations are')} found in the copies that sources keep.`,
        found,
      );
};

const sound: Aspect = ({ note, diagnostics }) => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return met('No error is found in the note.', []);
  return {
    isMet: false,
    words: `${counted(errors.length, 'error is', 'errors are')} found in the note.`,
    would: 'Mend what the Problems view, or analyst-notes check, lists as errors.',
    places: errors.slice(0, 12).map(({ span, message }) => ({ uri: note.uri, span, label: message })),
  };
};

export const accuracyAspects: readonly Aspect[] = [forecasts, dated, settled, open, quotes, sound];

/** A picture of two or three things shows no more than a sentence. */
const enough = 3;

function ratersOf({ claims, indicators }: Subject) {
  return [...claims, ...indicators].filter((entry) => (entry.values.consistency ?? []).length >= 2);
}

/** The Matrix, if the note has what makes one. */
const matrix: Aspect = (subject) => {
  const raters = ratersOf(subject);
  const isShown = subject.note.scope.hasHypotheses && raters.length >= enough;
  return isShown
    ? also(raters, (count) => `The Matrix shows how ${count} items bear on the hypotheses.`, 'consistency')
    : undefined;
};

const timeline: Aspect = ({ indicators }) => {
  const days = indicators.filter((each) => isGiven(each, 'date'));
  return days.length >= enough
    ? also(days, (count) => `The Timeline shows ${count} dated events.`, 'date')
    : undefined;
};

const map: Aspect = ({ keys }) => {
  const built = keys.filter((claim) => evidenceFor(claim).leaves.length >= enough);
  return also(
    built,
    (count) => `The Map shows what ${counted(count, 'key judgement rests', 'key judgements rest')} on.`,
  );
};

const tables: Aspect = ({ note }) => {
  const { brief } = note.contents.values;
  return brief?.value.includes('|') && brief.value.split('\n').some(isRuleOfTable)
    ? met('The brief has a table.', placesOfField(note, 'brief'))
    : undefined;
};

/** The line below the head of a table. It is read sign by sign, so that a long one costs its length. */
function isRuleOfTable(line: string): boolean {
  return line.includes('---') && /^[\s:|-]*$/.test(line);
}

const pictures: readonly Aspect[] = [matrix, timeline, map, tables];

/** Not each note wants each picture: one that helps its reader is enough. */
const anyPicture: Aspect = (subject) =>
  pictures.some((picture) => picture(subject))
    ? undefined
    : lacking(
        'The note has nothing that is clearer as a picture.',
        'Rate evidence against hypotheses for the Matrix, date events for the Timeline, support key judgements for the Map, or set a table in the brief.',
      );

export const visualAspects: readonly Aspect[] = [anyPicture, ...pictures];

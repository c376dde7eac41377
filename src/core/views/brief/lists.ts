/** The chapters of a briefing that are lists of entries. */
import { entryKey } from '../../edits/entry-key';
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { DateText } from '../../model/fields/values';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { problemsOf } from '../shared/problems';
import type { ListItem, Run } from './blocks';
import { citationRuns, quotationBlocks } from './citations';
import { dateWords } from './date-words';
import { claimFacts, textRuns } from './entry-words';
import { beforeRuns } from './judgements';
import { type Claim, type Indicator, namedBy, originOf, type Press, portionMark } from './press';
import { said, saidAll, sentenceRuns, spaced } from './runs';
import { confidenceSentence, judgementNumbers, likelihoodSentence } from './sentences';

/** An assumption, an implication or a recommendation. */
export function claimItem(press: Press, claim: Claim): ListItem {
  const blocks = quotationBlocks(press, claim);
  const runs = [
    ...portionMark(press, claim),
    ...textRuns(claim),
    ...citationRuns(press, claim),
    ...surenessRuns(claim),
  ];
  return { ...listed(press, claim), runs, ...(blocks.length > 0 && { blocks }) };
}

/** How sure its writer is, and why. */
function surenessRuns(claim: Claim): readonly Run[] {
  const { confidence } = claim.values;
  return behind(saidAll(confidence ? confidenceSentence(confidence.value) : ''), becauseRuns(claim));
}

function becauseRuns(entry: Claim | EntryOf<'hypothesis'>): readonly Run[] {
  const { because } = entry.values;
  return because ? sentenceRuns(noteOf(entry), because.value) : [];
}

/** One of the answers that compete. */
export function hypothesisItem(press: Press, hypothesis: EntryOf<'hypothesis'>): ListItem {
  const found = effectiveLikelihood(hypothesis);
  const runs = [
    ...portionMark(press, hypothesis),
    ...textRuns(hypothesis),
    ...behind(
      saidAll(found ? likelihoodSentence(found.text.value, noteOf(found.by).yardstick) : ''),
      becauseRuns(hypothesis),
      beforeRuns(hypothesis),
      saidAll(`Inconsistency with the evidence: ${score(press, hypothesis)}.`),
    ),
  ];
  return { ...listed(press, hypothesis), runs };
}

function score({ note }: Press, { id }: Entry): string {
  return note.matrix.scoreOf(id).toFixed(1);
}

/** What is not known, what would close it, and which judgements hang on it. */
export function gapItem(press: Press, gap: EntryOf<'gap'>): ListItem {
  const { collect } = gap.values;
  const numbers = namedBy(gap, 'affects').flatMap((entry) => press.judgements.get(entry) ?? []);
  const runs = [
    ...portionMark(press, gap),
    ...textRuns(gap),
    ...behind(
      collect ? [said('To close it: '), ...sentenceRuns(noteOf(gap), collect.value)] : [],
      saidAll(numbers.length > 0 ? `It bears on ${judgementNumbers(numbers)}.` : ''),
    ),
  ];
  return { ...listed(press, gap), runs };
}

/** What is to be watched: by when it is known, and whether that has passed. */
export function watchItem(press: Press, entry: Claim | Indicator): ListItem {
  const number = press.judgements.get(entry);
  const facts = watchFacts(press, entry, number !== undefined);
  const words =
    number === undefined ? textRuns(entry) : [{ text: `Judgement ${number}`, ...originOf(press, entry) }];
  const bracket = facts.length > 0 ? [said(`(${facts.join('; ')})`)] : [];
  const runs = [
    ...portionMark(press, entry),
    ...spaced(words, bracket),
    ...citationsOf(press, entry, number),
  ];
  return { ...listed(press, entry), runs };
}

/** What is said of a claim where it is judged is not said again here. */
function watchFacts(press: Press, entry: Claim | Indicator, isJudged: boolean): readonly string[] {
  const isOverdue = problemsOf(press.context, entry).some(({ code }) => code === 'overdue');
  return [
    entry.kind === 'claim' && !isJudged ? claimFacts(entry) : '',
    whenWords(entry),
    isOverdue ? 'overdue' : '',
  ].filter(Boolean);
}

function citationsOf(press: Press, entry: Claim | Indicator, number: number | undefined): readonly Run[] {
  return number === undefined ? citationRuns(press, entry) : [];
}

function whenWords(entry: Claim | Indicator): string {
  const date = awaitedBy(entry);
  if (!date) return '';
  const words = dateWords(date.value);
  if (entry.kind === 'claim') return `to be settled by ${words}`;
  return entry.summary.status === 'scheduled' ? `expected: ${words}` : `watched until ${words}`;
}

/** The date by which something is known. */
export function awaitedBy(entry: Claim | Indicator): DateText | undefined {
  if (entry.kind === 'claim') return entry.values.due;
  const { date, until } = entry.values;
  return entry.summary.status === 'scheduled' ? (date ?? until) : (until ?? date);
}

function listed(press: Press, entry: Entry): { readonly key: string; readonly entry: string } {
  const key = entryKey(press.note, entry);
  return { key, entry: key };
}

/** Sentences behind others, with a space before each. */
function behind(...sentences: readonly (readonly Run[])[]): readonly Run[] {
  return sentences.flatMap((runs) => (runs.length > 0 ? [said(' '), ...runs] : []));
}

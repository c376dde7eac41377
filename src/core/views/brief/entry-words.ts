/** An entry as a sentence of a briefing, with what a reader has to know of it. */
import { gradeOf } from '../../features/hover/describe-entry';
import type { Entry } from '../../model/entries/entry';
import { kindOf } from '../../rules/shared/claims';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { isAttributed } from '../../workspace/argument/support-graph';
import { noteOf } from '../../workspace/note/note';
import type { ListItem, Run } from './blocks';
import { citationRuns, quotationBlocks } from './citations';
import { dateWords } from './date-words';
import { type Claim, hasWords, type Indicator, namedBy, originOf, type Press, portionMark } from './press';
import { proseRuns, said, sentenceRuns, spaced } from './runs';
import { enumerated, likelihoodWords } from './sentences';

const noWords: Readonly<Record<string, string>> = {
  claim: 'A claim without a text',
  indicator: 'An indicator without a text',
  hypothesis: 'A hypothesis without a text',
  gap: 'A gap without a text',
  source: 'A source without a title',
  actor: 'An actor without a name',
};

/** The main text of an entry as a sentence; never its id. */
export function textRuns(entry: Entry): readonly Run[] {
  return hasWords(entry) ? sentenceRuns(noteOf(entry), entry.title) : [said(`${noWords[entry.kind]}.`)];
}

/** What an entry is called within a sentence. */
export function nameRuns(entry: Entry): readonly Run[] {
  return hasWords(entry) ? proseRuns(noteOf(entry), entry.title) : [said(noWords[entry.kind] ?? '')];
}

/** One item of evidence: a judgement that is printed in full is only named. */
export function evidenceItem(press: Press, entry: Entry): ListItem {
  const number = press.judgements.get(entry);
  const origin = originOf(press, entry);
  const key = origin.entry ?? entry.id;
  if (number !== undefined)
    return { key, ...origin, runs: [{ text: `Judgement ${number}`, ...origin }, said('.')] };
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return { key, ...origin, runs: textRuns(entry) };
  const blocks = quotationBlocks(press, entry);
  return { key, ...origin, runs: evidenceRuns(press, entry), ...(blocks.length > 0 && { blocks }) };
}

function evidenceRuns(press: Press, entry: Claim | Indicator): readonly Run[] {
  const facts = entry.kind === 'claim' ? claimFacts(entry) : indicatorFacts(entry);
  return [
    ...portionMark(press, entry),
    ...spaced(leadRuns(entry), textRuns(entry), facts === '' ? [] : [said(`(${facts})`)]),
    ...citationRuns(press, entry),
  ];
}

const leads: Readonly<Record<string, string>> = {
  assumption: 'Assumption:',
  watching: 'Not seen yet:',
  scheduled: 'Expected:',
  'not-observed': 'Looked for and not seen:',
};

/** Who says it, or what else must be known before it is read. */
export function leadRuns(entry: Claim | Indicator): readonly Run[] {
  if (entry.kind === 'indicator') return leadOf(entry.summary.status);
  return isAttributed(entry) ? voiceRuns(entry) : leadOf(kindOf(entry));
}

function leadOf(word: string | undefined): readonly Run[] {
  const lead = word === undefined ? undefined : leads[word];
  return lead === undefined ? [] : [said(lead)];
}

function voiceRuns(claim: Claim): readonly Run[] {
  const names = namedBy(claim, 'by').map((actor) =>
    nameRuns(actor)
      .map(({ text }) => text)
      .join(''),
  );
  return [said(names.length > 0 ? `According to ${enumerated(names)}:` : 'According to others:')];
}

/** How likely it is, for brackets: `likely, 55–80 %`. */
export function claimFacts(claim: Claim): string {
  const found = effectiveLikelihood(claim);
  const words = found ? likelihoodWords(found.text.value, noteOf(found.by).yardstick) : '';
  return words.replace(/ \((.*)\)$/, ', $1');
}

function indicatorFacts(indicator: Indicator): string {
  const { date, place } = indicator.values;
  const { code, words } = gradeOf(noteOf(indicator), indicator);
  const facts = [date && dateWords(date.value), place?.value.trim(), code && `${code}: ${words}`];
  return facts.filter(Boolean).join('; ');
}

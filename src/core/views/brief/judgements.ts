import { entryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { Reference, Text } from '../../model/fields/values';
import type { Weighing } from '../../model/fields/weighing';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { isAttributed } from '../../workspace/argument/support-graph';
import { noteOf } from '../../workspace/note/note';
import type { Block, ListItem, Run } from './blocks';
import { citationRuns, quotationBlocks } from './citations';
import { dateWords } from './date-words';
import { evidenceItem, leadRuns, nameRuns, textRuns } from './entry-words';
import { listUnits } from './list-units';
import { type Claim, namedBy, originOf, type Press, portionMark, type Unit } from './press';
import { said, saidAll, sentenceRuns, spaced } from './runs';
import {
  confidenceSentence,
  levelWords,
  likelihoodSentence,
  likelihoodWords,
  outcomeSentence,
} from './sentences';

/** A judgement with what there is to say of it, then what speaks for and against it, then who judges otherwise. */
export function judgementUnits(claim: Claim): readonly Unit[] {
  return [
    { prints: [claim], cites: [claim], make: (press) => statement(press, claim) },
    ...evidenceUnits(claim, 'supported-by', 'What speaks for it'),
    ...evidenceUnits(claim, 'contradicted-by', 'What speaks against it'),
    ...viewUnits(claim),
  ];
}

function evidenceUnits(
  claim: Claim,
  field: 'supported-by' | 'contradicted-by',
  label: string,
): readonly Unit[] {
  const entries = namedBy(claim, field);
  return listUnits({ owner: claim, field, label, entries, item: evidenceItem, cites: true });
}

/** The judgement and its likelihood, confidence and reasons, each in a sentence of its own. */
function statement(press: Press, claim: Claim): Block {
  const origin = originOf(press, claim);
  const key = entryKey(press.note, claim);
  const text = spaced(isAttributed(claim) ? leadRuns(claim) : [], textRuns(claim));
  const number = said(`${press.judgements.get(claim) ?? ''}. `);
  const runs = [number, ...portionMark(press, claim), ...text].map((run) => ({
    ...run,
    isStrong: true as const,
  }));
  const weighed = weighedRuns(claim);
  const blocks: Block[] = [
    {
      key: 'text',
      ...origin,
      kind: 'paragraph',
      role: 'judgement',
      runs: [...runs, ...citationRuns(press, claim)],
    },
    ...quotationBlocks(press, claim),
    ...paragraph('weighed', origin, weighed),
    ...paragraph('before', origin, beforeRuns(claim)),
  ];
  return { key, ...origin, kind: 'group', blocks };
}

function paragraph(key: string, origin: { readonly entry?: string }, runs: readonly Run[]): readonly Block[] {
  return runs.length > 0 ? [{ key, ...origin, kind: 'paragraph', runs }] : [];
}

function weighedRuns(claim: Claim): readonly Run[] {
  const { confidence, because, due, outcome } = claim.values;
  const note = noteOf(claim);
  return spaced(
    saidAll(likelihoodOf(claim)),
    conditionRuns(claim),
    saidAll(confidence ? confidenceOf(claim, confidence.value) : ''),
    because ? sentenceRuns(note, because.value) : [],
    saidAll(
      due && !outcome ? `It is to be settled by ${dateWords(due.value)}.` : '',
      outcomeSentence(outcome?.value),
    ),
  );
}

/** What somebody else gives is not judged by us. */
function likelihoodOf(claim: Claim): string {
  const found = effectiveLikelihood(claim);
  if (!found) return '';
  const { yardstick } = noteOf(found.by);
  const { value } = found.text;
  return isAttributed(claim)
    ? `Likelihood: ${likelihoodWords(value, yardstick)}.`
    : likelihoodSentence(value, yardstick);
}

function confidenceOf(claim: Claim, confidence: NonNullable<Claim['values']['confidence']>['value']): string {
  return isAttributed(claim) ? `Confidence: ${levelWords(confidence)}.` : confidenceSentence(confidence);
}

/** Under which condition the likelihood holds, in the words of what it names. */
function conditionRuns(claim: Claim): readonly Run[] {
  const conditions = (claim.values.if ?? []).map((each) => conditionOf(claim, each));
  const given = conditions.filter((runs) => runs.length > 0);
  return given.length > 0 ? spaced([said('This holds on condition:')], ...given) : [];
}

function conditionOf(claim: Claim, condition: Reference | Text): readonly Run[] {
  if (!('id' in condition)) return sentenceRuns(noteOf(claim), condition.value);
  const entry = noteOf(claim).scope.find(condition.id);
  return entry ? textRuns(entry) : [];
}

/** What was judged before, and why that changed (ICD 203, standard 7). */
export function beforeRuns(entry: Entry): readonly Run[] {
  if (entry.kind !== 'claim' && entry.kind !== 'hypothesis') return [];
  const note = noteOf(entry);
  return spaced(
    ...(entry.values.was ?? []).map(({ key, value }) =>
      spaced(
        saidAll(`Before, on ${dateWords(key.value)}: ${levels(value, entry).join('; ')}.`),
        value.because ? sentenceRuns(note, value.because.value) : [],
      ),
    ),
  );
}

function levels({ likelihood, confidence }: Weighing, entry: Entry): readonly string[] {
  const words = [
    likelihood ? likelihoodWords(likelihood.value, noteOf(entry).yardstick) : '',
    confidence ? `${levelWords(confidence.value)} confidence` : '',
  ].filter(Boolean);
  return words.length > 0 ? words : ['not stated'];
}

function viewUnits(claim: Claim): readonly Unit[] {
  const entries = namedBy(claim, 'views');
  return listUnits({
    owner: claim,
    field: 'views',
    label: 'How others judge',
    prints: false,
    entries,
    item: (press, actor) => viewItem(press, claim, actor),
  });
}

function viewItem(press: Press, claim: Claim, actor: Entry): ListItem {
  const view = claim.values.views?.find(({ key }) => noteOf(claim).scope.find(key.id) === actor)?.value;
  const runs = spaced([...nameRuns(actor), said(':')], view ? viewRuns(claim, view) : [said('not stated.')]);
  return { key: entryKey(press.note, actor), ...originOf(press, claim), runs };
}

/** Likelihood and confidence of others stand in sentences of their own as well. */
function viewRuns(claim: Claim, { likelihood, confidence, because }: Weighing): readonly Run[] {
  const note = noteOf(claim);
  return spaced(
    saidAll(
      likelihood ? `${likelihoodWords(likelihood.value, note.yardstick)}.` : '',
      confidence ? `Confidence is ${levelWords(confidence.value)}.` : '',
    ),
    because ? sentenceRuns(note, because.value) : [],
  );
}

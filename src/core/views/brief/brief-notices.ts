/** What a briefing would print badly, each with the entries that it is about. It judges only what is printed. */
import type { Entry } from '../../model/entries/entry';
import { isUnfinished, referencesIn } from '../../model/entries/entry';
import type { NoteValues } from '../../model/kinds/note';
import { isStricter } from '../../model/scales/tlp';
import { markupOf } from '../../prose';
import { isAssessed, kindOf } from '../../rules/shared/claims';
import { mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { hasSources, isAttributed, isSettled } from '../../workspace/argument/support-graph';
import type { Note } from '../../workspace/note/note';
import { type Chip, chipOf } from '../shared/chip';
import type { BriefPlan } from './plan';
import { type Claim, hasWords, namedBy } from './press';
import { counted } from './sentences';
import { isRecalled } from './source-units';

export interface BriefNotice {
  /** What is wrong, in one word. */
  readonly key: string;
  /** A sentence with a number, without its full stop. */
  readonly text: string;
  /** The field that is missing or wrong, where it is about one. */
  readonly field?: keyof NoteValues;
  /** The first of the entries; the sentence says how many there are. */
  readonly entries: readonly Chip[];
}

/** How many entries a notice leads to. */
const listed = 20;

export function briefNotices(plan: BriefPlan): readonly BriefNotice[] {
  return [...fieldNotices(plan), ...entryChecks.flatMap((check) => noticeOf(plan, check))];
}

function fieldNotices({ press: { note }, printed }: BriefPlan): readonly BriefNotice[] {
  const { values } = note.contents;
  const missing = (field: keyof NoteValues, text: string): readonly BriefNotice[] =>
    values[field] === undefined ? [{ key: field, text, field, entries: [] }] : [];
  return [
    ...missing('bottom-line', 'The bottom line is missing'),
    ...missing('question', 'The question is missing'),
    ...missing('date', 'It does not say up to which date it knows'),
    ...keyNotice(printed),
  ];
}

function keyNotice({ judgements, hasKeyJudgements }: BriefPlan['printed']): readonly BriefNotice[] {
  if (judgements.length === 0) return [{ key: 'no-judgement', text: 'There is no judgement', entries: [] }];
  if (hasKeyJudgements) return [];
  return [{ key: 'no-key', text: 'No judgement is marked as a key judgement: all are printed', entries: [] }];
}

interface EntryCheck {
  readonly key: string;
  /** What so many entries are; `judgement` is what the brief calls one. */
  text(count: number, judgement: string): string;
  find(plan: BriefPlan): readonly Entry[];
}

const entryChecks: readonly EntryCheck[] = [
  {
    key: 'stricter',
    text: (count) => `${counted(count, 'entry is', 'entries are')} marked more strictly than the brief`,
    find: stricterThanNote,
  },
  {
    key: 'no-text',
    text: (count, judgement) => `${counted(count, judgement)} ${have(count)} no text`,
    find: ({ printed }) => printed.judgements.filter((claim) => !hasWords(claim)),
  },
  {
    key: 'malformed',
    text: (count, judgement) =>
      `${counted(count, judgement)} ${count === 1 ? 'is' : 'are'} malformed and may lack something`,
    find: ({ printed }) => printed.judgements.filter(({ broken }) => broken),
  },
  {
    key: 'no-evidence',
    text: (count, judgement) => `${counted(count, judgement)} ${have(count)} no evidence`,
    find: ({ press, printed }) =>
      own(printed.judgements).filter(
        (claim) => needsEvidence(claim) && !press.note.support.isGrounded(claim),
      ),
  },
  {
    key: 'no-likelihood',
    text: (count, judgement) => `${counted(count, judgement)} ${have(count)} no likelihood`,
    find: ({ printed }) =>
      own(printed.judgements).filter((claim) => isEstimate(claim) && !mayHaveLikelihood(claim)),
  },
  {
    key: 'no-confidence',
    text: (count, judgement) => `${counted(count, judgement)} ${have(count)} no confidence`,
    find: ({ printed }) =>
      own(printed.judgements).filter(
        (claim) =>
          isAssessed(claim) &&
          claim.summary.confidence === undefined &&
          !claim.unreadable.includes('confidence'),
      ),
  },
  {
    key: 'no-source',
    text: (count) => `${counted(count, 'item', 'items')} of evidence ${have(count)} no source`,
    find: ({ printed }) => evidenceOf(printed.judgements).filter(lacksSource),
  },
  {
    key: 'no-label',
    text: (count) =>
      `${counted(count, 'link has', 'links have')} no words of ${count === 1 ? 'its' : 'their'} own: a whole sentence stands within another`,
    find: ({ press }) => sentencesLinkedIn(press.note),
  },
  {
    key: 'recalled',
    text: (count) =>
      `${counted(count, 'source', 'sources')} cited ${have(count)} been retracted or superseded`,
    find: ({ press }) => [...press.sources.keys()].filter(isRecalled),
  },
  {
    key: 'not-graded',
    text: (count) => `${counted(count, 'source', 'sources')} cited ${have(count)} no grade`,
    find: ({ press }) =>
      [...press.sources.keys()].filter(
        (source) => source.summary.reliability === undefined && !source.broken,
      ),
  },
];

function have(count: number): string {
  return count === 1 ? 'has' : 'have';
}

function noticeOf(plan: BriefPlan, { key, text, find }: EntryCheck): readonly BriefNotice[] {
  const found = find(plan);
  const { note } = plan.press;
  const judgement = plan.printed.hasKeyJudgements ? 'key judgement' : 'judgement';
  if (found.length === 0) return [];
  return [
    {
      key,
      text: text(found.length, judgement),
      entries: found.slice(0, listed).map((entry) => chipOf(note, entry)),
    },
  ];
}

/** What others say is not the author's to support or grade; what is unfinished proves nothing. */
function own(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => !isAttributed(claim) && !isUnfinished(claim));
}

function needsEvidence(claim: Claim): boolean {
  return kindOf(claim) !== 'assumption';
}

function isEstimate(claim: Claim): boolean {
  const kind = kindOf(claim);
  return kind === 'judgement' || kind === 'forecast';
}

function evidenceOf(judgements: readonly Claim[]): readonly Entry[] {
  const found = new Set<Entry>();
  for (const claim of judgements)
    for (const field of ['supported-by', 'contradicted-by'])
      for (const entry of namedBy(claim, field)) found.add(entry);
  return [...found];
}

/** An event that nobody reports, or a voice that is heard nowhere. */
function lacksSource(entry: Entry): boolean {
  if (isUnfinished(entry) || entry.unreadable.includes('sources')) return false;
  if (entry.kind === 'indicator') return isSettled(entry) && !hasSources(entry);
  return entry.kind === 'claim' && referencesIn(entry, 'by').length > 0 && !hasSources(entry);
}

/** The entries that the Markdown of a note links without a label, so that their whole text stands there. */
function sentencesLinkedIn(note: Note): readonly Entry[] {
  const { 'bottom-line': bottomLine, brief } = note.contents.values;
  const linked = [bottomLine, brief].flatMap((text) => {
    const value = text?.value ?? '';
    return markupOf(value, true).links.filter(
      ({ idSpan, end }) => !value.slice(idSpan.end, end).includes('|'),
    );
  });
  const found = linked.flatMap(({ id }) => note.scope.find(id) ?? []);
  return found.filter(({ kind }) => kind !== 'actor' && kind !== 'source');
}

function stricterThanNote({ press: { note, sources }, printed }: BriefPlan): readonly Entry[] {
  const marking = note.contents.values.marking?.value;
  const { judgements, assumptions, implications, recommendations, hypotheses, awaited, gaps } = printed;
  const claims = [...judgements, ...assumptions, ...implications, ...recommendations];
  const all = [...claims, ...evidenceOf(judgements), ...hypotheses, ...awaited, ...gaps, ...sources.keys()];
  return [...new Set<Entry>(all)].filter(({ summary }) => isStricter(summary.marking, marking));
}

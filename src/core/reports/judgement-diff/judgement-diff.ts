/** What changed in judgement between two versions of a note, as plain values. */
import { type Entry, isUnfinished } from '../../model/entries/entry';
import type { NoteValues } from '../../model/kinds/note';
import { kindOf } from '../../rules/shared/claims';
import { levelWords } from '../../views/brief/sentences';
import { wordsOf } from '../../views/shared/words';
import { isAttributed } from '../../workspace/argument/support-graph';
import type { Note } from '../../workspace/note/note';
import { placesOfField } from '../entry-place';
import { onOneLine, type ReportPlace } from '../report';
import { type EvidenceChange, evidenceChangesOf } from './evidence-changes';
import { type Move, movesOf, statedLikelihood } from './moves';
import { type ComparedEntry, compared, type Pair, sameWords, type Versions, versionsOf } from './versions';

export interface JudgementDiff {
  /** What the note says of itself: its answer, its question, its scale of likelihoods. */
  readonly head: readonly HeadChange[];
  readonly moves: readonly Move[];
  readonly came: readonly Coming[];
  readonly went: readonly Coming[];
  readonly evidence: readonly EvidenceChange[];
  /** What says the same of the same, as far as fields tell, in other words. */
  readonly reworded: readonly ComparedEntry[];
}

export interface HeadChange {
  readonly field: HeadField;
  readonly from?: string;
  readonly to?: string;
  readonly places: readonly ReportPlace[];
}

export type HeadField = 'bottom-line' | 'question' | 'yardstick';

/** An entry that one version alone has. */
export interface Coming {
  readonly entry: ComparedEntry;
  /** What it is: `key judgement`, `assumption`, `source`. */
  readonly sort: string;
  /** What is judged or known of it, in words: its likelihood and confidence, or its status. */
  readonly facts: readonly string[];
}

/** Compares two versions of a note. Neither need be at hand as a file, and nothing of them is kept. */
export function judgementDiff(before: Note, after: Note): JudgementDiff {
  let diff: JudgementDiff = { head: [], moves: [], came: [], went: [], evidence: [], reworded: [] };
  before.contents.survey(() =>
    after.contents.survey(() => {
      diff = diffOf(versionsOf(before, after));
    }),
  );
  return diff;
}

/** Whether anything moved; words alone move nothing. */
export function isMoved({ head, moves, came, went, evidence }: JudgementDiff): boolean {
  return [head, moves, came, went, evidence].some(({ length }) => length > 0);
}

function diffOf(versions: Versions): JudgementDiff {
  const { before, after, came, went } = versions;
  // Of what is malformed, nothing is concluded.
  const pairs = versions.pairs.filter((pair) => !isUnfinished(pair.before) && !isUnfinished(pair.after));
  return {
    head: headFields.flatMap((field) => headChange(field, before, after)),
    moves: pairs.flatMap((pair) => movesOf(pair, versions)),
    came: came.filter(isTold).map((entry) => comingOf(entry, 'after')),
    went: went.filter(isTold).map((entry) => comingOf(entry, 'before')),
    evidence: pairs.flatMap((pair) => evidenceChangesOf(pair, versions)),
    reworded: pairs.filter(isReworded).map(compared),
  };
}

/** Who is named in a note is no judgement. */
function isTold({ kind }: Entry): boolean {
  return kind !== 'actor';
}

function isReworded({ before, after }: Pair): boolean {
  return isTold(after) && sameWords(before.title) !== sameWords(after.title);
}

const headFields: readonly HeadField[] = ['bottom-line', 'question', 'yardstick'];

function headChange(field: HeadField, before: Note, after: Note): readonly HeadChange[] {
  const [from, to] = [headWords(before, field), headWords(after, field)];
  if (from === to) return [];
  const places = [...placesOfField(before, field), ...placesOfField(after, field)];
  return [
    {
      field,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      places: places.filter(({ uri }) => uri !== ''),
    },
  ];
}

function headWords(note: Note, field: HeadField): string | undefined {
  if (field === 'yardstick') return note.yardstick.title;
  const written = (note.contents.values satisfies NoteValues)[field];
  return written && sameWords(wordsOf(note, written.value));
}

function comingOf(entry: Entry, side: keyof Pair): Coming {
  return { entry: compared({ [side]: entry }), sort: sortOf(entry), facts: factsOf(entry) };
}

/** What an entry is, as an analyst calls it. */
function sortOf(entry: Entry): string {
  if (entry.kind !== 'claim') return entry.kind;
  if (isAttributed(entry)) return 'claim of others';
  const kind = kindOf(entry) ?? 'claim';
  return entry.summary.key === true ? `key ${kind}` : kind;
}

function factsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'claim':
    case 'hypothesis': {
      const likelihood = statedLikelihood(entry);
      const confidence = entry.kind === 'claim' ? entry.values.confidence?.value : undefined;
      const words = likelihood === 'unknown' ? undefined : likelihood?.words;
      return [...(words ? [words] : []), ...(confidence ? [`${levelWords(confidence)} confidence`] : [])];
    }
    case 'indicator':
      return [
        entry.summary.status ?? 'observed',
        ...(entry.values.date ? [onOneLine(entry.values.date.value)] : []),
      ];
    case 'gap':
      return [entry.values.status?.value ?? 'open'];
    case 'source':
      return entry.summary.status && entry.summary.status !== 'current' ? [entry.summary.status] : [];
    default:
      return [];
  }
}

import { counted } from '../../text/counted';
import { quotedInSentence, shortened } from '../../text/shorten';
import { addUnder } from '../../util/lists-by-key';
import type { Report, ReportItem, ReportPlace, ReportSection, ReportStatus } from '../report';
import type { EvidenceChange, EvidenceField } from './evidence-changes';
import { type Coming, type HeadChange, isMoved, type JudgementDiff } from './judgement-diff';
import type { Move } from './moves';
import type { ComparedEntry } from './versions';

/** What the two versions are called. */
export interface VersionNames {
  readonly before: string;
  readonly after: string;
}

/** What changed in judgement, for its reader: what moved first, what was only put otherwise last. */
export function judgementReport(diff: JudgementDiff, { before, after }: VersionNames): Report {
  const byEntry = groupsOf(diff.moves.filter(({ field }) => field !== 'consistency'));
  const isJudgement = ({ entry: { kind } }: Move) => kind === 'claim' || kind === 'hypothesis';
  const judgements = byEntry.filter(([move]) => move && isJudgement(move));
  const statuses = byEntry.filter(([move]) => move && !isJudgement(move));
  const ratings = diff.moves.filter(({ field }) => field === 'consistency').map(ratingItem);
  return {
    title: 'What Changed in Judgement',
    opening: `From ${before} to ${after}. ${summary(diff, judgements.length, statuses.length)}`,
    sections: [
      section('What the note says of itself', diff.head.map(headItem)),
      section('Judgements that moved', judgements.map(moveItem)),
      section('Statuses and grades that moved', statuses.map(moveItem)),
      section(
        'What came',
        diff.came.map((coming) => comingItem(coming, 'came')),
      ),
      section(
        'What went',
        diff.went.map((coming) => comingItem(coming, 'went')),
      ),
      section('What speaks for and against', [...diff.evidence.flatMap(evidenceItems), ...ratings]),
      section('In other words', rewordedItems(diff.reworded)),
    ].flat(),
  };
}

function section(title: string, items: readonly ReportItem[]): readonly ReportSection[] {
  return items.length === 0 ? [] : [{ title, items }];
}

function summary(diff: JudgementDiff, judgements: number, statuses: number): string {
  const { reworded } = diff;
  const words =
    reworded.length === 0 ? '' : ` ${counted(reworded.length, 'text is', 'texts are')} put otherwise.`;
  if (!isMoved(diff))
    return `Nothing moved: likelihoods, confidences, statuses and evidence are the same.${words}`;
  const parts = changesToldIn(diff, judgements, statuses);
  const told = parts.length > 0 ? parts.join(', ') : 'what speaks for and against has changed';
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.${words}`;
}

function changesToldIn({ head, came, went }: JudgementDiff, judgements: number, statuses: number): string[] {
  return [
    head.some(({ field }) => field === 'bottom-line') ? 'the bottom line is another' : '',
    judgements > 0 ? `${counted(judgements, 'judgement')} moved` : '',
    statuses > 0 ? `${counted(statuses, 'status or grade', 'statuses or grades')} moved` : '',
    came.length > 0 ? `${counted(came.length, 'entry', 'entries')} came` : '',
    went.length > 0 ? `${counted(went.length, 'entry', 'entries')} went` : '',
  ].filter(Boolean);
}

/** The moves of each entry, in their order. */
function groupsOf(moves: readonly Move[]): readonly (readonly Move[])[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const { before, after } = move.entry;
    const key = `${after?.id} ${before?.id}`;
    addUnder(groups, key, move);
  }
  return [...groups.values()];
}

const fieldNames: Readonly<Record<HeadChange['field'], string>> = {
  'bottom-line': 'Bottom line',
  question: 'Question',
  yardstick: 'Yardstick',
};

/** So many characters of a longer text are enough to know it by. */
const longest = 400;

function headItem({ field, from, to, places }: HeadChange): ReportItem {
  const sides = field === 'yardstick' ? ['The same words mean other bands by it.'] : [];
  const lines = [from && `Before: ${shortened(from, longest)}`, to && `Now: ${shortened(to, longest)}`];
  const labelled = places.map((place, at) => ({
    ...place,
    label: `${place.label} (${at < places.length - 1 ? 'before' : 'now'})`,
  }));
  return {
    status: moved,
    words: `${fieldNames[field]}: ${from === undefined ? 'there is one now' : to === undefined ? 'there is none any more' : 'it is another'}.`,
    details: [...lines.flatMap((line) => (line ? [line] : [])), ...sides],
    places: labelled,
  };
}

const moved: ReportStatus = { word: 'moved', tone: 'attention' };

function statusOf(moves: readonly Move[]): ReportStatus {
  const own = moves.filter(({ field }) => field !== 'views');
  const direction =
    own.find((move) => move.field === 'likelihood')?.direction ??
    own.find((move) => move.direction)?.direction;
  const isOneWay = own.every((move) => move.direction === undefined || move.direction === direction);
  return direction && isOneWay ? { word: direction, tone: 'attention' } : moved;
}

function moveItem(moves: readonly Move[]): ReportItem {
  const entry = moves[0]?.entry;
  return {
    status: statusOf(moves),
    words: `${quotedName(entry)}: ${moves.map(moveWords).join('; ')}.`,
    details: [...reasonsFor(moves), ...renamedWords(entry)],
    places: placesOf(entry),
  };
}

/** Each reason once; that there is none is told of what is weighed. */
function reasonsFor(moves: readonly Move[]): readonly string[] {
  const reasons = new Set(moves.flatMap(({ because }) => because ?? []));
  const isWeighed = moves.some(({ field }) => field === 'likelihood' || field === 'confidence');
  if (isWeighed && reasons.size === 0) return ['Nothing says why: there is no “because”.'];
  return [...reasons].map((reason) => `Because: ${shortened(reason, longest)}`);
}

const fieldWords: Readonly<Record<Move['field'], string>> = {
  likelihood: 'likelihood',
  confidence: 'confidence',
  outcome: 'outcome',
  kind: 'kind',
  key: 'key judgement',
  due: 'due',
  views: 'likelihood as given by',
  status: 'status',
  credibility: 'credibility',
  reliability: 'reliability',
  consistency: 'consistency',
};

function moveWords({ field, about, from = 'not stated', to = 'not stated' }: Move): string {
  const whose = about ? ` ${quotedName(about)}` : '';
  return `${fieldWords[field]}${whose} ${from} → ${to}`;
}

function renamedWords(entry: ComparedEntry | undefined): readonly string[] {
  const { before, after } = entry ?? {};
  return before && after && before.id !== after.id ? [`Its id was ${before.id}, and is ${after.id}.`] : [];
}

function quotedName(entry: ComparedEntry | undefined): string {
  return quotedInSentence((entry?.after ?? entry?.before)?.name ?? '');
}

/** Where it stands now, before where it stood. */
function placesOf(entry: ComparedEntry | undefined): readonly ReportPlace[] {
  return [entry?.after?.place, entry?.before?.place].flatMap((place) => place ?? []);
}

function comingItem({ entry, sort, facts }: Coming, word: 'came' | 'went'): ReportItem {
  const known = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  const name = `${sort.charAt(0).toUpperCase()}${sort.slice(1)}`;
  return { status: { word }, words: `${name} ${quotedName(entry)}${known}.`, places: placesOf(entry) };
}

const bearings: Readonly<Record<EvidenceField, readonly [came: string, went: string]>> = {
  'supported-by': ['also rests on', 'rests no longer on'],
  'contradicted-by': ['is now contradicted by', 'is contradicted no longer by'],
  contradicts: ['now excludes', 'excludes no longer'],
  sources: ['now cites', 'cites no longer'],
};

function evidenceItems({ entry, field, came, went }: EvidenceChange): readonly ReportItem[] {
  const item = (named: readonly ComparedEntry[], word: 'came' | 'went'): readonly ReportItem[] => {
    if (named.length === 0) return [];
    const verb = bearings[field][word === 'came' ? 0 : 1];
    const words = `${quotedName(entry)} ${verb} ${named.map(quotedName).join(', ')}.`;
    return [{ status: { word }, words, places: placesOf(entry).slice(0, 1) }];
  };
  return [...item(came, 'came'), ...item(went, 'went')];
}

function ratingItem(move: Move): ReportItem {
  const { entry, about, from = 'not rated', to = 'not rated' } = move;
  return {
    status: moved,
    words: `${quotedName(entry)} on the hypothesis ${quotedName(about)}: ${from} → ${to}.`,
    places: placesOf(entry).slice(0, 1),
  };
}

/** What is only put otherwise is listed for who wants to look, and not at length. */
const mostReworded = 20;

function rewordedItems(reworded: readonly ComparedEntry[]): readonly ReportItem[] {
  const items = reworded
    .slice(0, mostReworded)
    .map((entry): ReportItem => ({ words: `${quotedName(entry)}.`, places: placesOf(entry).slice(0, 1) }));
  const more = reworded.length - items.length;
  return more > 0 ? [...items, { words: `And ${more} more.` }] : items;
}

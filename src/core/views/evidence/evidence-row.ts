import { type EntryKey, entryKey } from '../../edits/entry-key';
import { gradeOf } from '../../features/hover/describe-entry';
import type { Entry } from '../../model/entries/entry';
import { type Reliability, reliability } from '../../model/scales/admiralty';
import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Kind } from '../../model/sections';
import { shortened } from '../../text/shorten';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { gradeOfSource } from '../../workspace/argument/source-origins';
import { hasSources, isSettled } from '../../workspace/argument/support-graph';
import { stepsDown } from '../../workspace/includes/argument-steps';
import { noteOf } from '../../workspace/note/note';
import type { Loss } from '../map/impact';
import { sortOf } from '../shared/filter';
import { wordsOf } from '../shared/words';
import { diagnosticityIn, type EvidenceItem, type EvidenceRole } from './evidence-items';

/** An entry as a row shows it, in whichever note it is. */
export interface EvidenceRow {
  /** The address of its note, and its key there. */
  readonly uri: string;
  readonly key: EntryKey;
  readonly kind: Kind;
  readonly id: string;
  /** What it is within its kind, in the word of the format: `forecast`, `watching`. */
  readonly sort: string;
  readonly isKey: boolean;
  /** Its text, or what it is called, in plain words. */
  readonly label: string;
  /** The beginning of it, where more is to be seen in the line. */
  readonly short: string;
  /** The name of its note, where that is another one than that of the entry that is looked at. */
  readonly elsewhere?: string;
  readonly likelihood?: string;
  /** What it is worth as evidence, by the Admiralty scales: `B2`, and the same in words. */
  readonly grade?: string;
  readonly gradeWords?: string;
  /** Why nothing follows from it. */
  readonly nothing?: NothingBehind;
  /** A source that nobody is to rely on any more. */
  readonly recalled?: 'retracted' | 'superseded';
  /** What it is to the entry above it; absent for the entry that is looked at. */
  readonly role?: EvidenceRole;
  readonly rating?: ConsistencyRating;
  /** Whether it rates hypotheses, and all alike. */
  readonly tellsNothingApart?: true;
  /** How an actor stands to another, or judges, in words of the note. */
  readonly words?: string;
  readonly loss?: Loss;
  /** What the only origin is called that is left. */
  readonly left?: string;
}

/**
 * Nothing supports a claim, an assumption rests on nothing by its nature, what is only awaited was not seen, and an
 * indicator is reported by nobody.
 */
export type NothingBehind = 'unsupported' | 'assumed' | 'awaited' | 'unsourced';

const longestRow = 200;
const shortRow = 28;

export function evidenceRow(entry: Entry): EvidenceRow {
  const home = noteOf(entry);
  const words = wordsOf(home, entry.title.slice(0, 2000)) || entry.id;
  const nothing = nothingBehind(entry);
  const likelihood = effectiveLikelihood(entry)?.text.value;
  return {
    uri: home.uri,
    key: entryKey(home, entry),
    kind: entry.kind,
    id: entry.id,
    sort: sortOf(entry),
    isKey: entry.kind === 'claim' && entry.summary.key === true,
    label: shortened(words, longestRow),
    short: shortened(words, shortRow),
    ...(likelihood !== undefined && { likelihood }),
    ...gradeIn(entry),
    ...(nothing && { nothing }),
    ...recalledIn(entry),
  };
}

/** An entry with what it is to the one above it. */
export function rowOfItem({ to, role, rating, words, loss, left }: EvidenceItem, from: Entry): EvidenceRow {
  const home = noteOf(to);
  return {
    ...evidenceRow(to),
    role,
    ...(home !== noteOf(from) && { elsewhere: home.name }),
    ...(rating && { rating }),
    ...(rating && isUndiagnostic(to) && { tellsNothingApart: true as const }),
    ...(words && { words: shortened(words, longestRow) }),
    ...(loss && { loss }),
    ...(left && { left: shortened(wordsOf(noteOf(left), left.title.slice(0, 2000)), 80) || left.id }),
  };
}

/** Whether all ratings of an item are alike. */
function isUndiagnostic(item: Entry): boolean {
  return item.kind !== 'hypothesis' && diagnosticityIn(item) === 0;
}

function gradeIn(entry: Entry): Pick<EvidenceRow, 'grade' | 'gradeWords'> {
  if (entry.kind === 'source') {
    const grade: Reliability = gradeOfSource(entry);
    return { grade, gradeWords: reliability[grade].words };
  }
  if (entry.kind !== 'indicator' || !isSettled(entry)) return {};
  const { code, words } = gradeOf(noteOf(entry), entry);
  return code ? { grade: code, gradeWords: words } : {};
}

/** What cannot be read in full may say more, and nothing is told of what it lacks. */
function nothingBehind(entry: Entry): NothingBehind | undefined {
  if (entry.unreadable.length > 0 || entry.broken) return undefined;
  if (entry.kind === 'indicator') {
    if (!isSettled(entry)) return 'awaited';
    return hasSources(entry) ? undefined : 'unsourced';
  }
  if (entry.kind !== 'claim' || hasSupport(entry)) return undefined;
  return entry.summary.kind === 'assumption' ? 'assumed' : 'unsupported';
}

function hasSupport(claim: Entry): boolean {
  return stepsDown(claim).some(({ role }) => role === 'reason' || role === 'source');
}

function recalledIn(entry: Entry): Pick<EvidenceRow, 'recalled'> {
  const status = entry.kind === 'source' ? entry.summary.status : undefined;
  return status === 'retracted' || status === 'superseded' ? { recalled: status } : {};
}

import { gradeOf } from '../../features/hover/describe-entry';
import type { Entry, EntryOf } from '../../model/entries/entry';
import { gradeOfSource, type Source, sourcesOf } from '../../workspace/argument/source-origins';
import { hasSources, isSettled } from '../../workspace/argument/support-graph';
import { type Note, noteOf } from '../../workspace/note/note';
import { type Chip, chipOf } from '../shared/chip';

/** An entry with what it is worth as evidence. */
export interface EvidenceChip extends Chip {
  /** Its grade by the Admiralty scales, as far as it has one: `B2`, `C`. */
  readonly grade?: string;
  /** Why nothing follows from it yet. */
  readonly nothing?: Nothing;
}

/** Only watched for, reported by nobody, or a claim whose support ends in nothing. */
export type Nothing = 'not-observed-yet' | 'no-source' | 'no-ground';

export function evidenceChipOf(note: Note, entry: Entry): EvidenceChip {
  const grade = gradeOfEntry(entry);
  const nothing = nothingIn(entry);
  return { ...chipOf(note, entry), ...(grade && { grade }), ...(nothing && { nothing }) };
}

/** What grade an entry has, its own or that of its best source; an empty text where it has none. */
function gradeOfEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'source':
      return gradeOfSource(entry);
    case 'indicator':
      return gradeOf(noteOf(entry), entry).code;
    case 'claim':
      return bestGrade(sourcesOf(entry));
    default:
      return '';
  }
}

function bestGrade(sources: readonly Source[]): string {
  return sources.map(gradeOfSource).sort()[0] ?? '';
}

function nothingIn(entry: Entry): Nothing | undefined {
  if (entry.kind === 'indicator') return nothingInIndicator(entry);
  if (entry.kind !== 'claim' || entry.summary.kind === 'assumption') return undefined;
  return noteOf(entry).support.isGrounded(entry) ? undefined : 'no-ground';
}

function nothingInIndicator(indicator: EntryOf<'indicator'>): Nothing | undefined {
  if (!isSettled(indicator)) return 'not-observed-yet';
  return hasSources(indicator) || indicator.unreadable.length > 0 ? undefined : 'no-source';
}

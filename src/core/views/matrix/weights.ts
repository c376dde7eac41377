import { type Entry, isReadInFull } from '../../model/entries/entry';
import { type EvidenceWeight, evidenceWeight } from '../../workspace/argument/ach-matrix';
import { type Note, noteOf } from '../../workspace/note/note';

/** Why evidence adds nothing to the inconsistency of a hypothesis. */
export type Uncounted =
  | 'elsewhere'
  | 'malformed'
  | 'attributed'
  | 'watching'
  | 'scheduled'
  | 'not-observed'
  | 'unclear';

/** How much evidence counts in a note's matrix, or why it does not. */
export type Counted =
  | { readonly weight: EvidenceWeight; readonly uncounted?: undefined }
  | { readonly weight?: undefined; readonly uncounted: Uncounted };

/** A matrix counts the evidence of its own note, as `note.matrix` does: what is included is shown, and no more. */
export function countedIn(note: Note, entry: Entry): Counted {
  if (noteOf(entry) !== note) return { uncounted: 'elsewhere' };
  const weight = evidenceWeight(entry);
  return weight ? { weight } : { uncounted: whyUncounted(entry) };
}

function whyUncounted(entry: Entry): Uncounted {
  if (entry.broken) return 'malformed';
  if (entry.kind === 'claim') return 'attributed';
  if (entry.kind !== 'indicator' || !isReadInFull(entry, 'status')) return 'unclear';
  const { status } = entry.summary;
  return status === undefined || status === 'observed' ? 'unclear' : status;
}

export const weightFigures: Readonly<Record<EvidenceWeight, number>> = {
  strong: Math.SQRT2,
  plain: 1,
  weak: Math.SQRT1_2,
};

/** The weights as they are written. */
export const weightSigns: Readonly<Record<EvidenceWeight, string>> = {
  strong: '√2',
  plain: '1',
  weak: '1/√2',
};

export const uncountedWords: Readonly<Record<Uncounted, string>> = {
  elsewhere: 'of another note',
  malformed: 'malformed',
  attributed: 'asserted by another',
  watching: 'only watched',
  scheduled: 'still to come',
  'not-observed': 'not observed',
  unclear: 'status unclear',
};

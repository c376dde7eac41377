/**
 * What supports what, and what counts as support. What is malformed or not at hand may say
 * more than can be read of it, so that nothing is concluded from what it lacks. `LiveSupportGraph` keeps the
 * answers until an edit may have changed them.
 */
import {
  type Entry,
  type EntryOf,
  isReadInFull,
  isUnfinished,
  referencesIn,
} from '../../model/entries/entry';
import type { Grounds } from './lookup';
import type { SupportLink } from './support-cycles';

type Claim = EntryOf<'claim'>;

/** What supports what in a note. */
export interface SupportGraph extends Grounds {
  /**
   * Whether the support of a claim ends in something: whether a leaf can be reached by following
   * `supported-by` through claims. A leaf is an indicator that is not only watched, and a claim with sources,
   * so that a claim with sources of its own is grounded. What leads nowhere, is malformed or cannot be read in
   * full counts as a leaf, since nothing is proved by it.
   */
  isGrounded(claim: Claim): boolean;
  /** The circles that a claim closes: see `SupportCircles`. */
  circlesClosedBy(claim: Claim): readonly (readonly SupportLink[])[];
}

/** Whether somebody else asserts the claim; the note only reports it then. */
export function isAttributed(claim: Claim): boolean {
  return claim.summary.by === true || !isReadInFull(claim, 'by');
}

export function hasSources(entry: Claim | EntryOf<'indicator'>): boolean {
  return referencesIn(entry, 'sources').length > 0;
}

/**
 * Whether an indicator says that something happened or did not, instead of only watching for it or knowing when
 * it will be. A status that cannot be read says neither.
 */
export function isSettled(indicator: EntryOf<'indicator'>): boolean {
  const { status } = indicator.summary;
  return status ? status !== 'watching' && status !== 'scheduled' : isReadInFull(indicator, 'status');
}

/** Whether an entry may rest on more than can be read of it. */
export function isOpenEnded(entry: Entry): boolean {
  if (isUnfinished(entry)) return true;
  if (entry.kind === 'claim') return !isReadInFull(entry, 'supported-by') || !isReadInFull(entry, 'sources');
  return entry.kind === 'indicator' && (!isReadInFull(entry, 'status') || !isReadInFull(entry, 'sources'));
}

import type { Entry } from '../model/entry';
import type { Facts } from './facts';

/** Leads from ids to the entries that define them, and to the pieces that refer to them. */
export interface Lookup {
  /** The entry that an id names; where it is defined twice, the first. */
  find(id: string): Entry | undefined;
  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[];
  referrersOf(id: string): Iterable<Facts>;
}

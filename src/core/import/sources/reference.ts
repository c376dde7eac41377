/** A reference of another program, as far as a source of a note has fields for it. All texts are as that program has them. */
import type { Facts } from '../../export/sources/facts';

export interface Reference {
  /** The key by which it is cited. */
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** A family name in front of a comma, or a name as a whole. */
  readonly authors: readonly string[];
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly isbn?: string | undefined;
  /** Ways to read its date, the most exact first; the first that is one counts. */
  readonly dates: readonly string[];
  readonly accessed?: string | undefined;
  /** The kind that its type stands for, where that is beyond doubt. */
  readonly kind?: string | undefined;
  readonly note?: string | undefined;
  readonly tags: readonly string[];
  /** What an export of this program has put beside. */
  readonly facts: Facts;
  /** The names of the fields that nothing was made of. */
  readonly left: readonly string[];
}

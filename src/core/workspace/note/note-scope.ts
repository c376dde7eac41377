import type { Text } from '../../model/fields/fields';

/**
 * What became of a path in `include`:
 * - `found`: the note is there;
 * - `wanted`: it has not been read yet;
 * - `missing`: there is no such file, or it cannot be read;
 * - `alien`: it is no note;
 * - `circular`: it leads back to the note that includes it.
 */
export type IncludeState = 'found' | 'wanted' | 'missing' | 'alien' | 'circular';

export interface Include {
  /** The path as it is written; its span is of the chunk of the key `include`. */
  readonly path: Text;
  readonly state: IncludeState;
}

/** How a note stands among others. */
export interface Surroundings<Note> {
  readonly includes: readonly Include[];
  /** The notes that it includes itself, in the order of its paths. */
  readonly included: readonly Note[];
  /** The notes whose entries it can name, the nearest first. */
  readonly visible: readonly Note[];
  /** Whether a note is not at hand, so that ids that nobody knows may be its. */
  readonly isIncomplete: boolean;
  /** The notes that can name its entries. */
  readonly viewers: readonly Note[];
}

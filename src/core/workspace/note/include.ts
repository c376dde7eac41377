import type { Text } from '../../model/fields/values';

/**
 * What became of a path in `include`:
 * - `found`: the note is there;
 * - `wanted`: it has not been read yet;
 * - `missing`: there is no such file, or it cannot be read;
 * - `outside`: it lies outside of the folders, and nobody has said that it may be read;
 * - `too-large`: it is larger than what is read;
 * - `alien`: it is no note;
 * - `circular`: it leads back to the note that includes it.
 */
export type IncludeState = 'found' | 'wanted' | 'missing' | UnreadFile | 'alien' | 'circular';

/** Why a file is not read that may well be there. */
export type UnreadFile = 'outside' | 'too-large';

export interface Include {
  /** The path as it is written; its span is of the chunk of the key `include`. */
  readonly path: Text;
  readonly state: IncludeState;
}

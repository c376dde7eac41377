import type { Entry } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import type { Chunk } from '../../yaml/chunks/chunk';

/** A reference with the entry that it stands in, or none for one in a top-level field. */
export interface Occurrence {
  readonly reference: Reference;
  readonly chunk: Chunk;
  readonly entry?: Entry;
}

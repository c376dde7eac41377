import type { Entry } from '../model/entry';
import type { Prose, Reference } from '../model/fields';
import type { Chunk } from '../yaml/chunks';

/** A reference with the entry that it stands in, or none for one in a top-level field. */
export interface Occurrence {
  readonly reference: Reference;
  readonly chunk: Chunk;
  readonly entry?: Entry;
}

/** A prose value with the entry that it stands in, or none for a top-level field. */
export interface Passage {
  readonly prose: Prose;
  readonly chunk: Chunk;
  readonly entry?: Entry;
}

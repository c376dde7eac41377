import type { NoText } from '../../copies/copy-text';
import type { QuotePlace } from '../../copies/quote-search';
import type { EntryOf } from '../../model/entries/entry';

/**
 * What became of a copy that a source keeps:
 * - `text`: it is there, and quotations are looked for in it; `other-kind`, `binary` and `undecodable` say why not;
 * - `missing`, `folder`: there is no such file;
 * - `outside`: it lies neither in the folder of the note nor in those of the workspace, and is not read;
 * - `too-large`, `unreadable`: it is there, and cannot be read.
 */
export type CopyState = 'text' | NoText | 'missing' | 'folder' | 'outside' | 'too-large' | 'unreadable';

export interface Copy {
  readonly state: CopyState;
  /** Of its bytes, in lower case; absent where they were not read. */
  readonly sha256?: string;
}

/** What is known of the copies that sources keep. What nobody has looked at yet is undefined, and asked for by that. */
export interface KeptCopies {
  /** The address of the copy; undefined where the source keeps none, or it can lie nowhere. */
  addressOf(source: EntryOf<'source'>): string | undefined;
  of(source: EntryOf<'source'>): Copy | undefined;
  /** Where words of a source stand in its copy; undefined as well where that is none in which they are looked for. */
  find(source: EntryOf<'source'>, quote: string): QuotePlace | undefined;
}

/** For a note that no workspace knows. */
export const noCopies: KeptCopies = {
  addressOf: () => undefined,
  of: () => undefined,
  find: () => undefined,
};

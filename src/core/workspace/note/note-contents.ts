import type { Entry, EntryOf } from '../../model/entries/entry';
import type { NoteValues } from '../../model/kinds/note';
import type { Marking } from '../../model/scales/tlp';
import type { Kind, SectionName } from '../../model/sections';
import type { Span } from '../../text/span';
import type { ChunkFacts, TopKey } from '../reading/chunk-facts';
import type { Suppression } from '../reading/suppressions';

/** A top-level key that holds entries, with them. A section that is given twice stands here twice. */
export interface Section {
  readonly name: SectionName;
  readonly key: TopKey;
  readonly entries: readonly Entry[];
}

/** What stands in a note: its fields, sections and entries, and what is to be known of them at once. */
export interface NoteContents {
  /** What each chunk says, in the order of the text. */
  readonly facts: Iterable<ChunkFacts>;
  /** What the top-level fields say; of a key that is given twice, the first counts. */
  readonly values: NoteValues;
  /** All top-level keys that the format knows or might have meant, in the order of the text. */
  readonly keys: readonly TopKey[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  /** The note's own hypotheses, in the order of the text. */
  readonly hypotheses: readonly EntryOf<'hypothesis'>[];
  readonly hasHypotheses: boolean;
  /** The note's own entries that are marked, in the order of the text. */
  readonly markedEntries: readonly Entry[];
  /** The markings that its own entries have, with how many have each. */
  readonly entryMarkings: ReadonlyMap<Marking, number>;
  /** Whether the note is marked, or has an entry that is. */
  readonly hasMarking: boolean;
  /** The comments that suppress rules, in the order in which they came, which is that of the text only at first. */
  readonly suppressions: readonly Suppression[];
  /** The markers that a merge has left; spans of the note. Empty where nothing is to be decided. */
  readonly conflicts: readonly Span[];
  /** A top-level key; where it is given twice, the first, which is the one that counts. */
  key(name: string): TopKey | undefined;
  entriesOfKind<K extends Kind>(kind: K): readonly EntryOf<K>[];
  /** The entries of some kinds, in the order of the text, one after the other as they are asked for. */
  entriesOfKinds(kinds: readonly Kind[]): Iterable<Entry>;
  /** The same, by how near the lines of their chunks begin to a line: at equal distance those behind it first. */
  entriesAround(line: number, kinds: readonly Kind[]): Iterable<Entry>;
  /** The entries that may be called so: all whose title, alias or id says these words, whatever the case and white space. */
  entriesCalled(words: string): Iterable<Entry>;
  /** The entries in which a field is given twice. */
  readonly entriesWithDoubledFields: Iterable<Entry>;
  /** The entry whose lines hold the offset, from its id to the end of its value. */
  entryAt(offset: number): Entry | undefined;
  /**
   * Runs what looks at much of the note. The values of entries that it asks for stay at hand until it is done, and
   * are let go of then.
   */
  survey(look: () => void): void;
  /** Whether a malformed chunk may hide an entry of the note, of a section where one is given. */
  hasMalformed(section?: SectionName): boolean;
}

import { entryKey } from '../../edits/entry-key';
import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import type { Source } from '../../workspace/argument/source-origins';
import { type Note, noteOf } from '../../workspace/note/note';
import type { ViewContext } from '../shared/view-context';
import type { Block, Origin, Run } from './blocks';
import { strong } from './runs';

/** What is at hand while a block is made. */
export interface Press {
  readonly context: ViewContext;
  readonly note: Note;
  /** The judgements that are printed in full, by their numbers. */
  readonly judgements: ReadonlyMap<Entry, number>;
  /** The sources that are cited, by the numbers of their notes. */
  readonly sources: ReadonlyMap<Source, number>;
}

/**
 * One block of a briefing that is yet to be made. What a briefing consists of is known without reading the values of
 * its entries, so that a window on it costs what it shows.
 */
export interface Unit {
  make(press: Press): Block;
  /** The entries that it prints, so that the block of one is found without making any. */
  readonly prints?: readonly Entry[];
  /** The entries whose sources it cites, or sources that it cites themselves, in their order. */
  readonly cites?: readonly Entry[];
}

/** Some units under one heading. */
export interface Chapter {
  readonly key: string;
  /** Absent for what stands before the first heading and behind the last chapter. */
  readonly title?: string;
  readonly units: readonly Unit[];
}

export function originOf({ note }: Press, entry: Entry): Origin {
  return { entry: entryKey(note, entry) };
}

/** The entries that a list of an entry names, each once, in order; ids that lead nowhere and the entry itself left out. */
export function namedBy(entry: Entry, field: string): readonly Entry[] {
  const { scope } = noteOf(entry);
  const found = new Set(referencesIn(entry, field).flatMap(({ id }) => scope.find(id) ?? []));
  found.delete(entry);
  return [...found];
}

/** The marking of an entry before its words, where it is not that of the note. */
export function portionMark({ note }: Press, { summary }: Entry): readonly Run[] {
  const { marking } = summary;
  return marking === undefined || marking === note.contents.values.marking?.value
    ? []
    : [strong(`(${marking}) `)];
}

/** Whether an entry has words of its own; the id stands in the place of these otherwise. */
export function hasWords(entry: Entry): boolean {
  return !entry.problems.some(({ code }) => code === 'missing-field');
}

export type Claim = EntryOf<'claim'>;
export type Indicator = EntryOf<'indicator'>;

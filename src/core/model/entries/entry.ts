import type { Span } from '../../text/span';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { Problem } from '../fields/problem';
import type { Prose, Reference } from '../fields/values';
import type { SummaryOfKind, ValuesOfKind } from '../kinds/schemas';
import type { Kind } from '../sections';

/** One entry of a note, as its own lines give it. All spans are relative to `chunk`. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];

export interface EntryOf<K extends Kind> {
  readonly kind: K;
  readonly chunk: Chunk;
  readonly id: string;
  /** The key that defines the id. */
  readonly idSpan: Span;
  /** From the id to the end of the value. */
  readonly span: Span;
  /** The main field, by which a reader knows the entry; its id where that is absent. */
  readonly title: string;
  readonly values: ValuesOfKind[K];
  /** Some words of the values, which are always at hand. */
  readonly summary: SummaryOfKind[K];
  /** The fields whose value is there, but could not be read, or not in full, as of a list with a wrong item. */
  readonly unreadable: readonly string[];
  readonly references: readonly Reference[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
  /** Whether malformed YAML may have swallowed a part of it: what is absent then proves nothing. */
  readonly broken: boolean;
}

/** Whether something is written in a field, even if it could not be read. */
export function isGiven<K extends Kind>(entry: EntryOf<K>, field: string & keyof ValuesOfKind[K]): boolean {
  return entry.values[field] !== undefined || entry.unreadable.includes(field);
}

/** The references in a field, those that lead nowhere included. They are at hand where values are not. */
export function referencesIn({ references }: Entry, field: string): readonly Reference[] {
  return references.filter((reference) => reference.field === field);
}

/** Whether nothing in a field, such as an item of its list, is there that could not be read. */
export function isReadInFull({ unreadable }: Entry, field: string): boolean {
  return !unreadable.includes(field);
}

/**
 * Whether an entry is malformed, or has no main field yet, as while it is being typed. Nobody concludes
 * anything for other entries from what it does not say.
 */
export function isUnfinished({ broken, problems }: Entry): boolean {
  return broken || problems.some(({ code }) => code === 'missing-field');
}

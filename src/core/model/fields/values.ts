import type { Markup } from '../../prose';
import type { Span } from '../../text/span';
import type { Kind } from '../sections';
import type { DateInterval } from './dates';

// What fields say once they are read. All spans here are relative to the chunk that they were read from.

/** A word or text of the note. */
export interface Text extends Span {
  readonly value: string;
}

export interface DateText extends Text {
  readonly interval: DateInterval;
}

export interface Flag extends Span {
  readonly value: boolean;
}

/** A place that names an entry by its id. */
export interface Reference extends Span {
  readonly id: string;
  readonly field: string;
  /** The kinds of entry that the place takes; undefined for `[[id]]` in prose, which takes any. */
  readonly kinds: readonly Kind[] | undefined;
  /** Whether it is a key of the user's own unless it leads to an entry, whose id may begin with x- as well. */
  readonly isOptional?: true;
}

/** A reference to a source, alone or in a map that says where in it, and in what words. */
export interface Citation extends Reference {
  /** The map that the id stands in; absent for a bare id. */
  readonly within?: CitationMap;
}

export interface CitationMap extends Span {
  /** The page, paragraph or minute. */
  readonly at?: Text;
  /** The words of the source, verbatim. */
  readonly quote?: Text;
}

/** A value in which entries may be linked and actors mentioned. */
export interface Prose {
  readonly field: string;
  readonly text: Text;
  /** The links of the value, and what in it is no prose. It is read when somebody asks for it, and then once. */
  readonly markup: Markup;
  /** Whether the value came through an alias, so that its characters stand elsewhere. */
  readonly aliased: boolean;
}

/** A value of `relations`, `consistency` or `was`, by its key. */
export interface Keyed<K, V> {
  readonly key: K;
  readonly value: V;
}

/** Whether a part of a value is one word, text, date or flag, and not what holds several. */
export function isSingle(value: object): value is Text | Flag {
  return 'start' in value && 'value' in value && typeof value.value !== 'object';
}

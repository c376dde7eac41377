import type { Node } from '../../yaml/parse/nodes';
import type { Kind } from '../sections';
import type { FieldReader } from './field-reader';

/** How the value of a field is read. An absent or empty value is never read. */
export interface FieldType<T> {
  /** What the value looks like, to end the sentence “… takes …”. */
  readonly form: string;
  /** The values to choose from, each with its meaning. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Other spellings of these that are taken as well. */
  readonly accepted?: readonly string[];
  /** The form of the text, as a regular expression of JSON Schema, where one can tell most that is wrong. */
  readonly pattern?: string;
  /** The kinds of entry that references in the field name. */
  readonly kinds?: readonly Kind[];
  /** What is written there, where neither choices nor kinds tell. */
  readonly content?: 'prose' | 'date' | 'likelihood' | 'path' | 'language';
  /** Whether it takes a list, and whether a single value is one. */
  readonly list?: 'orOne' | 'only';
  /** Of a list: what its items are. */
  readonly items?: FieldType<unknown>;
  /** Whether quotes make it another value. */
  readonly isUnquoted?: true;
  /** Of a map: what its keys are, and what stands behind them. */
  readonly keys?: FieldType<unknown>;
  readonly values?: FieldType<unknown>;
  /** Of a map with keys of its own: what stands behind each of them. */
  readonly fields?: Readonly<Record<string, PartField>>;
  /** Of such a map: the key that a value without a map stands for. */
  readonly main?: string;
  /** Of these, the keys that must be there. */
  readonly required?: readonly string[];
  /**
   * Of a map whose keys are words and nothing to be read: what stands behind each of them, behind some of them in
   * particular, and which there are, if not any.
   */
  readonly byWord?: {
    readonly type: FieldType<unknown>;
    readonly particular?: Readonly<Record<string, FieldType<unknown>>>;
    readonly words?: readonly string[];
  };
  /** Whether a plain value is text, which a comma or `#` can cut short: always, or where it has spaces. */
  readonly takesText?: 'always' | 'withSpaces';
  /** Reads the value; undefined, with a problem, for one of another form. */
  read(node: Node, field: string, sink: FieldReader): T | undefined;
}

/** One key of a map that has keys of its own. */
export interface PartField {
  readonly type: FieldType<unknown>;
  /** What it is for, as a sentence for the writer of a note. */
  readonly doc: string;
}

/** What a field type reads. */
export type Value<F> = F extends FieldType<infer T> ? T : never;

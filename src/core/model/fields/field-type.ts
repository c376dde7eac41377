import type { Node } from '../../yaml/parse/nodes';
import type { Kind } from '../sections';
import type { FieldReader } from './field-reader';

/** How the value of a field is read. An absent or empty value is never read. */
export interface FieldType<T> {
  /** What the value looks like, to end the sentence “… takes …”. */
  readonly form: string;
  /** The values to choose from, each with its meaning. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The kinds of entry that references in the field name. */
  readonly kinds?: readonly Kind[];
  /** What is written there, where neither choices nor kinds tell. */
  readonly content?: 'prose' | 'date' | 'likelihood' | 'path';
  /** Whether it takes a list, and whether a single value is one. */
  readonly list?: 'orOne' | 'only';
  /** Of a list: what its items are. */
  readonly items?: FieldType<unknown>;
  /** Whether quotes make it another value. */
  readonly isUnquoted?: true;
  /** Of a map: what its keys are, and what stands behind them. */
  readonly keys?: FieldType<unknown>;
  readonly values?: FieldType<unknown>;
  /** Whether a plain value is text, which a comma or `#` can cut short: always, or where it has spaces. */
  readonly takesText?: 'always' | 'withSpaces';
  /** Reads the value; undefined, with a problem, for one of another form. */
  read(node: Node, field: string, sink: FieldReader): T | undefined;
}

/** What a field type reads. */
export type Value<F> = F extends FieldType<infer T> ? T : never;

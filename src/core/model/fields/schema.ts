import type { Kind } from '../sections';
import type { FieldType, Value } from './fields';

/** One key of an entry or of the note itself. */
export interface Field<T> {
  readonly type: FieldType<T>;
  /** What the field is for, as a sentence for the writer of a note. */
  readonly doc: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of an entry's fields; those absent or unreadable are not there. */
export type Values<F> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/** What an entry of one kind may say. */
export interface Schema<F extends Fields = Fields> {
  readonly kind: Kind;
  /** The required field, which an entry given as a bare string is. */
  readonly main: string;
  readonly fields: F;
}

export function field<F extends FieldType<unknown>>(type: F, doc: string): Field<Value<F>> {
  return { type: type as FieldType<Value<F>>, doc };
}

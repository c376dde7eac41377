import type { Kind } from '../sections';
import type { FieldType, Value } from './field-type';

/**
 * What a field says about the evidence of its entry. Entries that it names are
 *
 * - `reason`: why a claim is true,
 * - `objection`: why it is not,
 * - `source`: where a claim or an indicator is stated,
 * - `origin`: what a source repeats,
 * - `party`: the actors whose interest there may be in it.
 *
 * By each of these, evidence is reached. Otherwise the field is a
 *
 * - `value`: it may decide what evidence is worth, or whether there is any,
 * - `wording`: whatever is written in it leaves all evidence as it was. An edit of it is the cheapest there is.
 */
export type Evidence = EvidencePath | 'value' | 'wording';

/** What entries are for an entry that names them as its evidence, or as a way to it. */
export type EvidencePath = 'reason' | 'objection' | 'source' | 'origin' | 'party';

/** What is to be known of a field beside its type. All who want to know it ask the schemas, and nobody keeps a list. */
export interface Traits<T, S> {
  /**
   * What the field says about evidence; `value` if absent, which is right for every field, if not as cheap. Read
   * by `evidence-fields.ts`: for the support graph, for what an edit concerns, and for the call hierarchy.
   */
  readonly evidence?: Evidence;
  /**
   * What is kept of the value in the summary of its entry, which is at hand when its values are let go: few
   * different words, of which rules ask many entries at once. Read by `entries/summary.ts`.
   */
  summary?(value: T): S;
  /** Whether of a list mostly one is given, so that completion offers no brackets for it. */
  readonly isMostlyOne?: true;
  /** Whether most entries say it, so that a form asks for it before it is given. */
  readonly isUsual?: true;
  /** What an entry that is named in the field is for the one that names it, at the head of a list: `Supports`. */
  readonly inverse?: string;
  /** Of a top-level field: whether it holds a text worth going to, which the outline then shows. */
  readonly isInOutline?: true;
}

/**
 * One key of an entry or of the note itself. `S` is what the summary of an entry keeps of it; never, if that keeps
 * nothing.
 */
export interface Field<T, S = unknown> extends Traits<T, S> {
  readonly type: FieldType<T>;
  /** What the field is for, as a sentence for the writer of a note. */
  readonly doc: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of an entry's fields; those absent or unreadable are not there. */
export type Values<F> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/** What the summary of an entry keeps of its fields. */
export type Summaries<F> = {
  readonly [K in keyof F as Summarised<F[K]> extends never ? never : K]?: Summarised<F[K]>;
};

type Summarised<F> = F extends Field<unknown, infer S> ? S : never;

/** What an entry of one kind may say. */
export interface Schema<F extends Fields = Fields> {
  readonly kind: Kind;
  /** The required field, which an entry given as a bare string is. */
  readonly main: string;
  readonly fields: F;
}

export function field<F extends FieldType<unknown>, S = never>(
  type: F,
  doc: string,
  traits: Traits<Value<F>, S> = {},
): Field<Value<F>, S> {
  return { type: type as FieldType<Value<F>>, doc, ...traits };
}

/** The names of the fields of a table that something is true of, in its order. */
export function fieldsThat(fields: Fields, isWanted: (field: Field<unknown>) => boolean): string[] {
  return Object.entries(fields).flatMap(([name, each]) => (isWanted(each) ? [name] : []));
}

/** Of a choice or a flag, for the summary of an entry: the word itself. */
export function itself<V>({ value }: { readonly value: V }): V {
  return value;
}

/** Of any value, for the summary of an entry: only that there is one. */
export function isThere(): true {
  return true;
}

declare const brand: unique symbol;

/** What something says, in a form that can be compared and is good for nothing else. */
export type Fingerprint = string & { readonly [brand]: true };

/** What may be told apart by a fingerprint. */
export type Part = string | number | boolean | undefined | readonly Part[];

/** The same for the same parts in the same order, and different for all others. */
export function fingerprint(...parts: readonly Part[]): Fingerprint {
  return JSON.stringify(parts) as Fingerprint;
}

/** What the page of a report tells the extension. */
export type FromReport =
  /** It is there, or there again, and may have missed what was shown meanwhile. */
  | { readonly type: 'ready' }
  /** Somebody follows the link to a place, by its number in the report that was shown last. */
  | { readonly type: 'reveal'; readonly place: number };

/** What the extension tells the page. */
export interface ToReport {
  readonly type: 'show';
  /** The body of the report, in which nothing of a note is markup. */
  readonly html: string;
}

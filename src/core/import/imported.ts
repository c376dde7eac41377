/** What comes of something that was to be a note: a note and what is not in it, or why there is none. */
export type Imported = ImportedNote | ImportRefused;

export interface ImportedNote {
  readonly kind: 'note';
  readonly text: string;
  /** What was left out, as sentences: by its type, with how much of it there was. */
  readonly leftOut: readonly string[];
}

export interface ImportRefused {
  readonly kind: 'refused';
  /** Why, and what to do, as a sentence. */
  readonly reason: string;
}

export function refused(reason: string): ImportRefused {
  return { kind: 'refused', reason };
}

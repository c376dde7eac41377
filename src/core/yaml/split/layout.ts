/** The names by which a note's keys are told from words of a text. */
export interface Layout {
  /** The top-level keys whose entries are chunks of their own. */
  readonly sections: readonly string[];
  /** Whether a key may stand at the top level. */
  readonly isTop: (key: string) => boolean;
  /** Whether a key may stand in an entry of a section. */
  readonly isField: (section: string | undefined, key: string) => boolean;
}

// The parts of citation-js 0.8 that are used, which has no types of its own.

declare module '@citation-js/core/lib/util/grammar.js' {
  export class Grammar {}
}

declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  /** Entries with their fields as they are written, and variables put in. Throws where the text is malformed. */
  export function parse(text: string): readonly {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** The value of a field without its commands: a text, texts, or names. Throws where it is malformed. */
  export function parse(text: string, field: string, languages: readonly string[]): unknown;
}

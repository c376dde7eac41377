/**
 * What a new note can begin as. The body is a note without its title, in which `‹…›` is where its author writes: the
 * name of a placeholder, an id, nothing, or `‹one|other›` for a choice. The same words in two places are written once.
 */
export interface Template {
  readonly name: TemplateName;
  readonly body: string;
}

/** What every note is asked, and its answer up front. */
export const questionLines = `question: ‹question›
bottom-line: >-
  ‹bottomLine›`;

/** A source of which only the grade is asked, and another one. */
export const sourceLine = `  ‹source-id›: {title: "‹source›", reliability: ‹F|A|B|C|D|E›}`;
export const otherSourceLine = `  ‹other-source-id›: {title: "‹otherSource›", reliability: ‹F|A|B|C|D|E›}`;

export const templateNames = [
  'blank',
  'assessment',
  'competing-hypotheses',
  'indicators-and-warnings',
  'threat-report',
  'situation-report',
  'country-risk',
] as const;

export type TemplateName = (typeof templateNames)[number];

/**
 * What a new note can begin as. The body is a note without its title, in which `‹…›` is where its author writes: the
 * name of a placeholder, an id, nothing, or `‹one|other›` for a choice. The same words in two places are written once.
 */
export interface Template {
  readonly name: TemplateName;
  readonly body: string;
}

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

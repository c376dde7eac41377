/**
 * The styles that a brief is written in, by the names that Word gives them in its files: in every language of Word the
 * same, as their ids are not. Case does not count.
 */
export const plainStyles = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  chapter: 'heading 1',
  section: 'heading 2',
  subsection: 'heading 3',
  quotation: 'Quote',
  code: 'HTML Preformatted',
  table: 'Table Grid',
  header: 'header',
  footer: 'footer',
  link: 'Hyperlink',
  inlineCode: 'HTML Code',
} as const;

export type PlainStyle = keyof typeof plainStyles;

/** Styles of lists, of which Word has one for each level. */
const listStyles = {
  bullet: 'List Bullet',
  number: 'List Number',
  continued: 'List Continue',
} as const;

export type ListStyle = keyof typeof listStyles;

/** Levels of lists that Word has styles for; what is deeper stands on the last of them. */
export const deepestList = 5;

export function listStyleName(style: ListStyle, level: number): string {
  return level === 1 ? listStyles[style] : `${listStyles[style]} ${level}`;
}

/** How names are compared. */
export function comparable(name: string): string {
  return name.trim().toLowerCase();
}

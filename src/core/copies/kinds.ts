/** How the text of a copy is written, which says what of its signs is text. */
export type Markup = 'plain' | 'markdown' | 'html' | 'xml' | 'json';

/** The kind of a file by its name. A mail is many texts, each with a markup of its own. */
export type CopyKind = Markup | 'mail';

const kinds: Readonly<Record<string, CopyKind>> = {
  txt: 'plain',
  csv: 'plain',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  xml: 'xml',
  json: 'json',
  eml: 'mail',
};

/** The kind of a copy in whose text quotations are looked for; undefined for any other, as a picture. */
export function copyKindOf(name: string): CopyKind | undefined {
  const ending = /\.(\w{2,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

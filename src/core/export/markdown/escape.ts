/**
 * Texts of a note as Markdown that shows them as they are: for CommonMark, for GitHub with its formulas and bare
 * addresses, and for pandoc with its many kinds of lists. Texts are on one line, as those of blocks are.
 */

/** Signs that mean something anywhere in a line; of others, one has to look at what stands around them. */
const anywhere = /[\\`*_[\]<>~$^@{}]/g;
/** What would be read as the name of a sign. */
const entity = /&(?=#?\w+;)/g;
/** Addresses that are no links of the document are none in its copy: only `http` and `https` may be links at all. */
const bareAddress = /:(?=\/\/)|(?<=\bwww)\./gi;

export function escapeInline(text: string): string {
  return withoutControls(text).replace(anywhere, '\\$&').replace(entity, '\\&').replace(bareAddress, '\\$&');
}

/** What a line of a block may not begin with: headings, quotations, bullets, rules, tables, titles of pandoc. */
const leadingSign = /^(?:#|[-+](?=[\s\-+]|$)|=+\s*$|\||%|:(?=\s))/;
/** A year and a full stop, say, are the number of a list; letters, too, are for pandoc. */
const leadingNumber = /^(\(?(?:\d+|[A-Za-z#]|[ivxlcdm]+|[IVXLCDM]+))([.)])(?=\s|$)/;

/** What is written already, so that it begins no other block than a paragraph. */
export function escapeStart(markdown: string): string {
  return markdown.trim().replace(leadingSign, '\\$&').replace(leadingNumber, '$1\\$2');
}

/** What no document may hold is left out. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

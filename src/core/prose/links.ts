import { lineStart } from '../text/line-end';

const row = /^\s*(?:>\s?)*\|/;
/** The line below the head of a table. */
const delimiter = /^\s*(?:>\s*)*(?:(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)+(?:\|\s*)?|\|\s*:?-+:?\s*\|\s*)$/;

/** Whether a place of a Markdown text stands in a row of a table, where a bar ends the cell. */
export function isInTable(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const line = lineAt(text, start);
  if (row.test(line)) return true;
  if (!line.includes('|')) return false;
  return delimiter.test(lineAt(text, start + line.length + 1)) || isBelowDelimiter(text, start);
}

/** Whether a line belongs to the table of which the head stands above it. */
function isBelowDelimiter(text: string, from: number): boolean {
  for (let start = from; start > 0; ) {
    start = lineStart(text, start - 1);
    const line = lineAt(text, start);
    if (delimiter.test(line)) return true;
    if (!line.includes('|')) return false;
  }
  return false;
}

function lineAt(text: string, start: number): string {
  const feed = text.indexOf('\n', start);
  return text.slice(start, feed < 0 ? undefined : feed);
}

/** What parts the id of a link from its label at a place of a text: a bar, which a table wants escaped. */
export function barAt(text: string, at: number): string {
  return isInTable(text, at) ? '\\|' : '|';
}

/** A link to an entry as it stands at a place of a text. */
export function linkAs(id: string, label: string, text: string, at: number): string {
  return `[[${id}${barAt(text, at)}${label}]]`;
}

const links = /\[\[([^[\]|]*?)(?:\\?\|([^[\]]*))?\]\]/g;

/** A text as its readers see it: of each link the label, or where it has none what its id is called. */
export function withoutLinks(text: string, nameOf: (id: string) => string = (id) => id): string {
  return text.replace(links, (_, id: string, label: string | undefined) => label ?? nameOf(id.trim()));
}

/** The ids of the links that have no label. */
export function unlabelledLinks(text: string): string[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(links)].flatMap(([, id = '', label]) => (label === undefined ? [id.trim()] : []));
}

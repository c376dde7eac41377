import type { MarkupContent } from 'vscode-languageserver/node';
import type { Client } from './client';

/** Text of a note is escaped in what core describes: what is not is markup of its own. */
const link = /(?<!\\)\[((?:\\.|[^[\]\\])*)\]\([^()\s]*\)/g;
const tableRow = /^\| (.*?) \| ?(?:(.*?) )?\|$/gm;
const tableRule = /^\| :-- \| --: \|\n/gm;

/** Signs of markup, and the characters that are written by them. */
const signs = /\\([\\`*_{}[\]()#+\-.!|<>~&:@])|&lt;|&amp;|\*\*|`/g;
const written: Readonly<Record<string, string>> = { '&lt;': '<', '&amp;': '&', '**': '', '`': '' };

/** What core describes in Markdown, in a form that a client shows. */
export function markupFor(client: Client, kind: MarkupContent['kind'], markdown: string): MarkupContent {
  if (client.followsLinks) return { kind: 'markdown', value: markdown };
  const quiet = withoutLinksAndTables(markdown);
  return { kind, value: kind === 'markdown' ? quiet : plainText(quiet) };
}

/** In terminals both are shown as they are written, and no link leads anywhere. */
function withoutLinksAndTables(markdown: string): string {
  return markdown
    .replace(link, '$1')
    .replace(tableRule, '')
    .replace(tableRow, (_, name: string, value = '') => (value ? `- ${name}: ${value}` : `${name}`));
}

function plainText(markdown: string): string {
  return markdown
    .replace(/^---$/gm, '')
    .replace(signs, (sign, escaped?: string) => escaped ?? written[sign] ?? sign)
    .replace(/\n{3,}/g, '\n\n');
}

/** A document as one file for browsers and printers: it loads nothing, runs nothing, and sends nothing. */
import type { Marking } from '../../model/scales/tlp';
import { escapeHtml } from '../../text/html';
import type { Block } from '../../views/brief/blocks';
import { htmlOf } from '../../views/brief/blocks-to-html';
import { style, styleHash } from './style';

export interface PageOptions {
  readonly title: string;
  /** The language of the document, as BCP 47 has it. */
  readonly lang: string;
  /** What stands at the head and foot of every page. */
  readonly marking?: Marking | undefined;
}

/** Nothing may be had from anywhere but the one style, whatever should get into the page. */
const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

export function htmlPage(blocks: Iterable<Block>, { title, lang, marking }: PageOptions): string {
  // The marking stands around the page, and not within it once more.
  const body = htmlOf([...blocks].filter(({ kind }) => kind !== 'marking'));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Analyst Notes">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<table class="page" role="presentation">
<thead><tr><td>${markingLine(marking)}</td></tr></thead>
<tfoot><tr><td>${markingLine(marking)}</td></tr></tfoot>
<tbody><tr><td><main>
${body}
</main></td></tr></tbody>
</table>
</body>
</html>
`;
}

function markingLine(marking: Marking | undefined): string {
  if (marking === undefined) return '';
  const colour = /^TLP:(\w+)/.exec(marking)?.[1]?.toLowerCase() ?? 'clear';
  return `<div class="marking tlp-${colour}"><span>${escapeHtml(marking)}</span></div>`;
}

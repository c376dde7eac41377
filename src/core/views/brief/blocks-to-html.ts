/**
 * A document as HTML for mail and word processors: plain elements without styles, scripts or classes. Everything that
 * a note says is escaped, and nothing leads anywhere but to a web address.
 */

import { escapeHtml } from '../../text/html';
import type { Block, Cell, List, NumberedNote, Row, Run } from './blocks';
import { webAddress } from './inline';
import { joinedBlocks } from './joined';

export function htmlOf(blocks: Iterable<Block>): string {
  return joinedBlocks(blocks).map(htmlOfBlock).join('\n');
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'marking':
      return element('p', strongElement(escapeHtml(block.marking)));
    case 'heading':
      return element(`h${block.level}`, htmlOfRuns(block.runs));
    case 'paragraph':
      return element('p', htmlOfRuns(block.runs));
    case 'quotation':
      return element('blockquote', element('p', htmlOfRuns(block.runs)));
    case 'code':
      return element('pre', escapeHtml(block.text));
    case 'list':
      return htmlOfList(block);
    case 'table':
      return htmlOfTable(block.head, block.rows);
    case 'notes':
      return `<ol${startAt(block.items[0]?.number)}>\n${block.items.map(htmlOfNote).join('\n')}\n</ol>`;
    case 'group':
      return htmlOf(block.blocks);
  }
}

function htmlOfList({ start, items }: List): string {
  const lines = items.map(({ runs, blocks = [] }) =>
    element('li', [htmlOfRuns(runs), ...(blocks.length > 0 ? [htmlOf(blocks)] : [])].join('\n')),
  );
  const body = `\n${lines.join('\n')}\n`;
  return start === undefined ? `<ul>${body}</ul>` : `<ol${startAt(start)}>${body}</ol>`;
}

function startAt(number: number | undefined): string {
  return number === undefined || number === 1 ? '' : ` start="${number}"`;
}

function htmlOfNote({ runs }: NumberedNote): string {
  return element('li', htmlOfRuns(runs));
}

function htmlOfTable(head: readonly Cell[], rows: readonly Row[]): string {
  const line = (name: string, cells: readonly Cell[]): string =>
    `<tr>${cells.map((cell) => element(name, htmlOfRuns(cell))).join('')}</tr>`;
  const body = rows.map(({ cells }) => line('td', cells)).join('\n');
  return `<table>\n<thead>\n${line('th', head)}\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function htmlOfRuns(runs: readonly Run[]): string {
  return runs.map(htmlOfRun).join('');
}

function htmlOfRun({ text, isStrong, isEmphasised, isCode, address, note }: Run): string {
  let html = escapeHtml(text);
  if (isCode) html = `<code>${html}</code>`;
  if (isEmphasised) html = `<em>${html}</em>`;
  if (isStrong) html = strongElement(html);
  if (note !== undefined) html = `<sup>${html}</sup>`;
  // The tree may come from anywhere: what an address may be is decided where it is written.
  if (address !== undefined && webAddress(address).address)
    html = `<a href="${escapeHtml(address)}">${html}</a>`;
  return html;
}

function strongElement(html: string): string {
  return `<strong>${html}</strong>`;
}

/** Texts may be in any script, and each finds its own direction. */
function element(name: string, html: string): string {
  return `<${name} dir="auto">${html}</${name}>`;
}

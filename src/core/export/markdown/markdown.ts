/** A document as Markdown, which readers and programs take for what it is: nothing of a note is markup of its own. */
import type { Block, Cell, List, ListItem, Notes, Row } from '../../views/brief/blocks';
import { joinedBlocks } from '../../views/brief/joined';
import { escapeStart, withoutControls } from './escape';
import { fenceAround, markdownOfRuns } from './inline';

export function markdownOf(blocks: Iterable<Block>): string {
  return `${blocksOf(blocks)}\n`;
}

function blocksOf(blocks: Iterable<Block>): string {
  let before: ListSigns | undefined;
  const parts: string[] = [];
  for (const block of joinedBlocks(blocks)) {
    const signs = signsFor(block, before);
    parts.push(markdownOfBlock(block, signs));
    before = isList(block) ? signs : undefined;
  }
  return parts.join('\n\n');
}

/** What stands before the items of a list. */
interface ListSigns {
  readonly bullet: string;
  readonly behindNumber: string;
}

const usual: ListSigns = { bullet: '-', behindNumber: '.' };
const other: ListSigns = { bullet: '*', behindNumber: ')' };

/** Two lists that follow each other would be one if their signs were the same. */
function signsFor(block: Block, before: ListSigns | undefined): ListSigns {
  return isList(block) && before === usual ? other : usual;
}

function isList({ kind }: Block): boolean {
  return kind === 'list' || kind === 'notes';
}

function markdownOfBlock(block: Block, signs: ListSigns): string {
  switch (block.kind) {
    case 'marking':
      return `**${block.marking}**`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownOfRuns(block.runs).replace(/(?<!#)#+$/, '\\$&')}`;
    case 'paragraph':
      return escapeStart(markdownOfRuns(block.runs));
    case 'quotation':
      return indented(escapeStart(markdownOfRuns(block.runs)), '> ');
    case 'code':
      return fencedCode(block.text);
    case 'list':
      return markdownOfList(block, signs);
    case 'table':
      return markdownOfTable(block.head, block.rows);
    case 'notes':
      return markdownOfNotes(block, signs);
    case 'group':
      return blocksOf(block.blocks);
  }
}

function indented(text: string, by: string): string {
  return text.replace(/^(?!$)/gm, by);
}

function fencedCode(text: string): string {
  const code = withoutControls(text).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const fence = fenceAround(code, 3);
  return `${fence}\n${code}\n${fence}`;
}

function markdownOfList({ start, items }: List, { bullet, behindNumber }: ListSigns): string {
  return items
    .map((item, at) => itemOf(item, start === undefined ? bullet : `${start + at}${behindNumber}`))
    .join('\n');
}

/** What stands below an item is indented as far as its words. */
function itemOf({ runs, blocks = [] }: Pick<ListItem, 'runs' | 'blocks'>, sign: string): string {
  const words = escapeStart(markdownOfRuns(runs));
  const below = blocks.length > 0 ? `\n\n${blocksOf(blocks)}` : '';
  return `${sign} ${indented(words + below, ' '.repeat(sign.length + 1)).trimStart()}`.trimEnd();
}

function markdownOfNotes({ items }: Notes, { behindNumber }: ListSigns): string {
  return items.map(({ number, runs }) => itemOf({ runs }, `${number}${behindNumber}`)).join('\n');
}

function markdownOfTable(head: readonly Cell[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellsOf = (cells: readonly Cell[]): readonly string[] =>
    cells.map((runs) => markdownOfRuns(runs, { isInTable: true }));
  return [
    line(cellsOf(head)),
    line(head.map(() => '---')),
    ...rows.map(({ cells }) => line(cellsOf(cells))),
  ].join('\n');
}

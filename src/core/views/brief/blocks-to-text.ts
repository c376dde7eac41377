/** A document as plain text, for where no more is taken. */
import type { Block, Cell, ListItem, Run } from './blocks';
import { joinedBlocks } from './joined';

export function textOf(blocks: Iterable<Block>): string {
  return joinedBlocks(blocks).map(textOfBlock).join('\n\n');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'marking':
      return block.marking;
    case 'heading':
      return underlined(textOfRuns(block.runs), block.level);
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'quotation':
      return indented(textOfRuns(block.runs), '> ');
    case 'code':
      return indented(block.text, '    ');
    case 'list':
      return block.items.map((item, at) => textOfItem(item, signOf(block.start, at))).join('\n');
    case 'table':
      return [block.head, ...block.rows.map(({ cells }) => cells)].map(textOfCells).join('\n');
    case 'notes':
      return block.items.map(({ number, runs }) => `[${number}] ${textOfRuns(runs)}`).join('\n');
    case 'group':
      return textOf(block.blocks);
  }
}

function underlined(title: string, level: number): string {
  if (level > 2) return title;
  return `${title}\n${(level === 1 ? '=' : '-').repeat(Math.min(title.length, 72))}`;
}

function signOf(start: number | undefined, at: number): string {
  return start === undefined ? '- ' : `${start + at}. `;
}

function textOfItem({ runs, blocks = [] }: ListItem, sign: string): string {
  const below = blocks.length > 0 ? `\n${textOf(blocks)}` : '';
  return sign + indented(textOfRuns(runs) + below, ' '.repeat(sign.length)).trimStart();
}

function indented(text: string, by: string): string {
  return text.replace(/^(?!$)/gm, by);
}

function textOfCells(cells: readonly Cell[]): string {
  return cells.map(textOfRuns).join('\t');
}

/** A link whose words are not its address has that behind it. */
function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, address }) => (address !== undefined && address !== text ? `${text} <${address}>` : text))
    .join('');
}

import type { Block, ListItem, Row, Run } from './blocks';

type Change = (runs: readonly Run[]) => readonly Run[];

/** A block with the words in it, and in all that stands in it, changed. */
export function withRuns(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quotation':
      return { ...block, runs: change(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => itemWith(item, change)) };
    case 'table':
      return { ...block, head: block.head.map(change), rows: block.rows.map((row) => rowWith(row, change)) };
    case 'notes':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: change(item.runs) })) };
    case 'group':
      return { ...block, blocks: block.blocks.map((each) => withRuns(each, change)) };
    case 'marking':
    case 'code':
      return block;
  }
}

function itemWith(item: ListItem, change: Change): ListItem {
  const blocks = item.blocks?.map((each) => withRuns(each, change));
  return { ...item, runs: change(item.runs), ...(blocks && { blocks }) };
}

function rowWith(row: Row, change: Change): Row {
  return { ...row, cells: row.cells.map(change) };
}

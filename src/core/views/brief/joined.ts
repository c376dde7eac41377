import type { Block } from './blocks';

/**
 * The blocks of a document as exports write them: what is grouped stands by itself, and what goes on with the block
 * before is one with it.
 */
export function joinedBlocks(blocks: Iterable<Block>): readonly Block[] {
  const chains: Block[][] = [];
  for (const block of flat(blocks)) {
    const chain = chains.at(-1);
    if (chain && 'isContinued' in block && chain[0]?.kind === block.kind) chain.push(block);
    else chains.push([block]);
  }
  return chains.flatMap(together);
}

function* flat(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === 'group') yield* flat(block.blocks);
    else yield block;
  }
}

function together(chain: readonly Block[]): readonly Block[] {
  const [first] = chain;
  if (!first || chain.length === 1) return chain;
  switch (first.kind) {
    case 'list':
      return [{ ...first, items: chain.flatMap((each) => (each.kind === 'list' ? each.items : [])) }];
    case 'table':
      return [{ ...first, rows: chain.flatMap((each) => (each.kind === 'table' ? each.rows : [])) }];
    case 'notes':
      return [{ ...first, items: chain.flatMap((each) => (each.kind === 'notes' ? each.items : [])) }];
    default:
      return chain;
  }
}

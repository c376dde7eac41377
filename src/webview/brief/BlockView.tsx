import type { Block, List, ListItem, NumberedNote, Origin, Run, Table } from '../../protocol/board';
import { Marking } from '../shared/Marking';
import { Line, type LineProps } from './Line';
import { Runs } from './Runs';

/** A block as its reader sees it. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'marking':
      return <MarkingView block={block} />;
    case 'heading':
      return <RunLine as={headings[block.level]} origin={block} />;
    case 'paragraph':
      return <RunLine as="p" origin={block} {...(block.role && { class: `brief-${block.role}` })} />;
    case 'quotation':
      return <RunLine as="blockquote" origin={block} />;
    case 'code':
      return <CodeView block={block} />;
    case 'list':
      return <ListView list={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'notes':
      return <NotesView notes={block.items} />;
    case 'group':
      return <BlocksView blocks={block.blocks} />;
  }
}

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

function MarkingView({ block }: { readonly block: BlockOf<'marking'> }) {
  return (
    <Line as="p" origin={block} class="brief-marking">
      <Marking marking={block.marking} />
    </Line>
  );
}

function CodeView({ block }: { readonly block: BlockOf<'code'> }) {
  return (
    <Line as="pre" origin={block}>
      {block.text}
    </Line>
  );
}

interface RunLineProps extends Omit<LineProps, 'children'> {
  readonly origin: Origin & { readonly runs: readonly Run[] };
}

/** A line of words. */
function RunLine({ origin, ...props }: RunLineProps) {
  return (
    <Line {...props} origin={origin}>
      <Runs runs={origin.runs} />
    </Line>
  );
}

function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <BlockView key={block.key} block={block} />
      ))}
    </>
  );
}

/** The title of the page is that of the note already: the brief stands below it. */
const headings = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

function ListView({ list: { start, items } }: { readonly list: List }) {
  const rows = items.map((item) => <ItemView key={item.key} item={item} />);
  return start === undefined ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>;
}

function ItemView({ item }: { readonly item: ListItem }) {
  return (
    <li>
      <RunLine as="div" origin={item} />
      <BlocksView blocks={item.blocks ?? []} />
    </li>
  );
}

function NotesView({ notes }: { readonly notes: readonly NumberedNote[] }) {
  return (
    <ol class="brief-notes">
      {notes.map((note) => (
        <li key={note.key} value={note.number}>
          <RunLine as="div" origin={note} />
        </li>
      ))}
    </ol>
  );
}

function TableView({ table: { head, rows } }: { readonly table: Table }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th dir="auto" scope="col">
              <Runs runs={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowView key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RowView({ row: { key: _, cells, ...origin } }: { readonly row: Table['rows'][number] }) {
  return (
    <tr>
      {cells.map((runs) => (
        <td>
          <RunLine as="div" origin={{ ...origin, runs }} />
        </td>
      ))}
    </tr>
  );
}

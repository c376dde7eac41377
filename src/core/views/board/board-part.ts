/**
 * The cards of a note in columns. A page asks for stretches of columns in pixels and gets the cards that lie there,
 * with their places, so that it draws and nothing else; how high a column is and what it holds come from here.
 */
import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { byKind, type Kind } from '../../model/sections';
import { type FilterContext, matches, type Term, termsOf } from '../shared/filter';
import { problemFinder } from '../shared/problem-finder';
import type { ViewContext } from '../shared/view-context';
import { type Card, cardOf } from './card';
import { type Bearing, type Connections, connectionsOf } from './connections';
import { type Grouping, grouped, type Sorting, sorted } from './order';
import { type Placed, type Stack, stacked, topOfFirst, within } from './stack';

/** A stretch of one column, in pixels from its top. */
export interface ColumnRequest {
  readonly kind: Kind;
  readonly top: number;
  readonly height: number;
  readonly sort?: Sorting;
  readonly group?: Grouping;
}

export interface BoardRequest {
  readonly columns: readonly ColumnRequest[];
  readonly filter: string;
  /** The entry that is selected: what is connected with it lights up. */
  readonly selected?: EntryKey;
  /** Whether the other columns show only what is connected; the rest is counted. That of the entry stays whole. */
  readonly onlyConnected?: boolean;
}

/** A card or a heading at its place in a column. */
export type Row = { readonly key: string; readonly top: number } & (
  | { readonly heading: string; readonly count: number }
  | {
      readonly card: Card;
      /** The place among all cards of the column, from 1 on. */
      readonly position: number;
      readonly bearing?: Bearing;
    }
);

export interface Column {
  /** The kind. */
  readonly key: Kind;
  /** Of all entries of the kind; of these, those that the filter leaves; of these, those that are shown. */
  readonly total: number;
  readonly matching: number;
  readonly shown: number;
  /** How many of those that the filter leaves are connected with what is selected. */
  readonly connected?: number;
  /** In pixels. */
  readonly height: number;
  /** Where the selected entry, or else the first one connected with it, stands. */
  readonly anchor?: number;
  readonly rows: readonly Row[];
}

export interface BoardPart {
  readonly columns: readonly Column[];
  readonly selected?: EntryKey;
}

interface Looked extends BoardRequest {
  readonly context: ViewContext;
  readonly filtering: FilterContext;
  readonly terms: readonly Term[];
  readonly entry?: Entry | undefined;
  readonly connections?: Connections | undefined;
  readonly byKind: ReadonlyMap<Kind, readonly Entry[]>;
}

export function boardPart(context: ViewContext, request: BoardRequest): BoardPart {
  const looked = lookedAt(context, request);
  return {
    columns: request.columns.map((column) => columnOf(looked, column)),
    ...(looked.entry && request.selected !== undefined && { selected: request.selected }),
  };
}

function lookedAt(context: ViewContext, request: BoardRequest): Looked {
  const { note, today } = context;
  const entry = request.selected === undefined ? undefined : entryOfKey(note, request.selected);
  return {
    ...request,
    context,
    filtering: { note, today, problemsOf: problemFinder(context), memory: context.memory },
    terms: termsOf(request.filter),
    entry,
    connections: entry && connectionsOf(note, entry),
    byKind: entriesByKind(note.contents.entries),
  };
}

function entriesByKind(entries: readonly Entry[]): ReadonlyMap<Kind, readonly Entry[]> {
  const kinds = byKind((): Entry[] => []);
  for (const entry of entries) kinds[entry.kind].push(entry);
  return new Map(Object.values(kinds).flatMap((all) => (all[0] ? [[all[0].kind, all]] : [])));
}

function columnOf(looked: Looked, request: ColumnRequest): Column {
  const all = looked.byKind.get(request.kind) ?? [];
  if (request.height === 0) return folded(request.kind, all.length);
  const { terms, filtering, connections } = looked;
  const matching = terms.length === 0 ? all : all.filter((entry) => matches(filtering, entry, terms));
  const connected = connections && matching.filter((entry) => isConnected(looked, entry));
  const isFolded = looked.onlyConnected && request.kind !== looked.entry?.kind;
  const shown = connected && isFolded ? connected : matching;
  const ordered = connectedFirst(looked, sorted(filtering, shown, request.sort ?? 'file'));
  const stack = stacked(grouped(filtering, ordered, request.group ?? 'none'));
  const anchor = anchorOf(looked, stack);
  return {
    key: request.kind,
    total: all.length,
    matching: matching.length,
    shown: shown.length,
    ...(connected && { connected: connected.length }),
    height: stack.height,
    ...(anchor !== undefined && { anchor }),
    rows: within(stack, request.top, request.height).map((placed) => rowOf(looked, placed)),
  };
}

/** Of a column that is folded only its count is shown. */
function folded(key: Kind, total: number): Column {
  return { key, total, matching: total, shown: total, height: 0, rows: [] };
}

function isConnected({ entry, connections }: Looked, other: Entry): boolean {
  return other === entry || (connections?.has(other) ?? false);
}

/** What is connected with the selected entry stands first in the columns of other kinds, as far as nothing sorts them. */
function connectedFirst(looked: Looked, entries: readonly Entry[]): readonly Entry[] {
  const { entry, connections } = looked;
  if (!entry || !connections || entries[0]?.kind === entry.kind) return entries;
  const [near, far] = [
    entries.filter((each) => connections.has(each)),
    entries.filter((each) => !connections.has(each)),
  ];
  return near.length === 0 ? entries : [...near, ...far];
}

function anchorOf({ entry, connections }: Looked, stack: Stack): number | undefined {
  if (!entry) return undefined;
  return (
    topOfFirst(stack, (each) => each === entry) ??
    topOfFirst(stack, (each) => connections?.has(each) ?? false)
  );
}

function rowOf({ context, connections }: Looked, { key, top, entry, heading, count, position }: Placed): Row {
  if (!entry) return { key, top, heading: heading ?? '', count: count ?? 0 };
  const bearing = connections?.get(entry);
  const card = cardOf(context, entry);
  return { key: key || card.key, top, card, position, ...(bearing && { bearing }) };
}

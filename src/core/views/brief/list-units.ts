import { entryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { Block, ListItem } from './blocks';
import type { Press, Unit } from './press';
import { said } from './runs';

/** How many items one block holds, so that a window of blocks is never much longer than it is meant to be. */
export const itemsInBlock = 6;

interface Listing<E extends Entry> {
  /** The entry that the list is of; absent for one that is of the whole note. */
  readonly owner?: Entry;
  /** What parts its blocks from others of the same owner. */
  readonly field: string;
  /** What stands above it. */
  readonly label?: string;
  readonly isOrdered?: boolean;
  readonly entries: readonly E[];
  /** Whether the items are their entries; they are if it is absent. */
  readonly prints?: boolean;
  /** Whether the sources of its entries are cited. */
  readonly cites?: boolean;
  item(press: Press, entry: E): ListItem;
}

/** A list of entries as blocks of a few items each, of which the later ones go on with the first. */
export function listUnits<E extends Entry>(listing: Listing<E>): readonly Unit[] {
  return inParts(listing.entries).map((entries, part) => ({
    ...(listing.prints !== false && { prints: entries }),
    ...(listing.cites && { cites: entries }),
    make: (press) => listPart(press, listing, entries, part),
  }));
}

function listPart<E extends Entry>(
  press: Press,
  { owner, field, label, isOrdered, item }: Listing<E>,
  entries: readonly E[],
  part: number,
): Block {
  const origin = owner ? { entry: entryKey(press.note, owner) } : {};
  const key = `${owner ? `${origin.entry}/` : ''}${field}/${part}`;
  const list: Block = {
    key,
    ...origin,
    kind: 'list',
    ...(isOrdered && { start: part * itemsInBlock + 1 }),
    ...(part > 0 && { isContinued: true }),
    items: entries.map((entry) => item(press, entry)),
  };
  if (label === undefined || part > 0) return list;
  const above: Block = {
    key: 'label',
    ...origin,
    kind: 'paragraph',
    role: 'label',
    runs: [said(`${label}:`)],
  };
  return { key, ...origin, kind: 'group', blocks: [above, { ...list, key: 'list' }] };
}

/** A list cut into parts of a few items each. */
export function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / itemsInBlock) }, (_, part) =>
    items.slice(part * itemsInBlock, (part + 1) * itemsInBlock),
  );
}

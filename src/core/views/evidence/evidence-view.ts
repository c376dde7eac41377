/**
 * What stands for and against an entry, and what it stands for: the groups of the Evidence view, and their rows as far
 * as they are unfolded. An entry is named by its note and its key there, as an argument leads through several notes.
 */
import { type EntryKey, entryKey, entryOfKey } from '../../edits/entry-key';
import { entriesAt } from '../../features/cursor/entries-at';
import { targetAt } from '../../features/cursor/target';
import type { Entry } from '../../model/entries/entry';
import { shortened } from '../../text/shorten';
import { stepsDown, stepsUp } from '../../workspace/includes/argument-steps';
import { type Note, noteOf } from '../../workspace/note/note';
import { wordsOf } from '../shared/words';
import {
  type EvidenceGroupName,
  type EvidenceItem,
  evidenceItems,
  groupsOf,
  itemsBelow,
  walks,
} from './evidence-items';
import { type EvidenceRow, evidenceRow, rowOfItem } from './evidence-row';

/** An entry by its note and its key there. */
export interface EntryInNote {
  readonly note: Note;
  readonly key: EntryKey;
}

export interface EvidenceGroup {
  readonly name: EvidenceGroupName;
  /** How many entries it has; absent where that is only found out when somebody unfolds it. */
  readonly count?: number;
  /** What would close a gap, which is no entry. */
  readonly text?: string;
}

/** A row of a group. */
export interface EvidenceTreeRow extends EvidenceRow {
  /** The entry stands above itself already: the argument goes round in a circle, and is cut here. */
  readonly isCircle?: true;
  /** The entry stands at more than one place of the group. */
  readonly isShared?: true;
  /** Whether it leads on. */
  readonly isBranch?: true;
}

/** The rows below a group or a row, as many as somebody can look at. */
export interface EvidenceRows {
  readonly rows: readonly EvidenceTreeRow[];
  /** How many are left out. */
  readonly more: number;
}

const mostRows = 300;

/** The entry that is looked at; undefined where it is gone. */
export function evidenceHead({ note, key }: EntryInNote): EvidenceRow | undefined {
  const entry = entryOfKey(note, key);
  return entry && evidenceRow(entry);
}

export function evidenceGroups({ note, key }: EntryInNote): readonly EvidenceGroup[] {
  const entry = entryOfKey(note, key);
  if (!entry) return [];
  const [always, sometimes] = groupsOf[entry.kind];
  const more = sometimes.map((name) => groupOf(entry, name)).filter(({ count, text }) => count || text);
  return [...always.map((name) => groupOf(entry, name)), ...more];
}

function groupOf(entry: Entry, name: EvidenceGroupName): EvidenceGroup {
  if (name === 'falls') return { name };
  if (name !== 'collect') return { name, count: evidenceItems(entry, name).length };
  const text = entry.kind === 'gap' ? (entry.values.collect?.value ?? '') : '';
  return { name, text: shortened(wordsOf(noteOf(entry), text.slice(0, 2000)).replace(/\s+/g, ' '), 200) };
}

/**
 * What stands in a group of an entry, or below one of its rows.
 * @param way from the row in the group to the one that is unfolded; empty for the group itself
 */
export function evidenceRows(
  root: EntryInNote,
  group: EvidenceGroupName,
  way: readonly EntryInNote[],
): EvidenceRows {
  const path = [root, ...way].flatMap(({ note, key }) => entryOfKey(note, key) ?? []);
  const [top] = path;
  const from = path.at(-1);
  const walk = walks[group];
  if (!top || !from || path.length <= way.length) return { rows: [], more: 0 };
  const items = way.length === 0 ? evidenceItems(from, group) : walk ? itemsBelow(from, walk) : [];
  const shown = items.slice(0, mostRows);
  const shared = walk ? sharedAmong(shown, top, group, walk) : new Set<Entry>();
  const rows = shown.map((item): EvidenceTreeRow => {
    const isCircle = walk !== undefined && path.includes(item.to);
    const isBranch = walk !== undefined && !isCircle && itemsBelow(item.to, walk).length > 0;
    return {
      ...rowOfItem(item, top),
      ...(isCircle && { isCircle }),
      ...(shared.has(item.to) && !isCircle && { isShared: true as const }),
      ...(isBranch && { isBranch }),
    };
  });
  return { rows, more: items.length - shown.length };
}

/** So many entries of an argument are looked at to find those that stand in it more than once. */
const mostShared = 200;

/** Those that more than one entry of the group leads to. Most lead from one, which is found out without a walk. */
function sharedAmong(
  items: readonly EvidenceItem[],
  top: Entry,
  group: EvidenceGroupName,
  walk: 'down' | 'up',
): ReadonlySet<Entry> {
  const back = walk === 'down' ? stepsUp : stepsDown;
  const shared = new Set<Entry>();
  if (!items.some(({ to }) => back(to).length > 1)) return shared;
  const reached = new Set(evidenceItems(top, group).map(({ to }) => to));
  for (const entry of reached) {
    if (reached.size > mostShared) break;
    for (const { to } of entry === top ? [] : itemsBelow(entry, walk)) {
      if (reached.has(to)) shared.add(to);
      reached.add(to);
    }
  }
  return shared;
}

/** The entry that is named at an offset, or else the one in whose lines it lies. */
export function evidenceEntryAt(
  note: Note,
  offset: number,
): { readonly uri: string; readonly key: EntryKey } | undefined {
  const [named] = entriesAt(note, targetAt(note, offset));
  const entry = named ?? note.contents.entryAt(offset);
  if (!entry) return undefined;
  const home = noteOf(entry);
  return { uri: home.uri, key: entryKey(home, entry) };
}

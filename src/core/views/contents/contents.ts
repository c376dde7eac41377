import { type EntryKey, entryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { type SectionName, sectionOfKind } from '../../model/sections';
import type { Note } from '../../workspace/note/note';
import { entryFilter } from '../shared/entry-filter';
import type { ViewContext } from '../shared/view-context';

/** A list of the contents: a section of the note, or of its claims the key ones. */
export type ContentsName = SectionName | 'key-claims';

/** What is judged comes first, then on what, then by whom it is told: most notes have many times as many of those. */
const order: readonly ContentsName[] = [
  ...(['hypotheses', 'key-claims', 'claims', 'indicators', 'gaps', 'sources', 'actors'] as const),
];

/** Entries of a note, as far as a filter leaves them. Of a row only its key is made before somebody asks for it. */
export interface ContentsList {
  readonly name: ContentsName;
  /** How many there are without the filter. */
  readonly total: number;
  readonly keys: readonly EntryKey[];
}

export interface Contents {
  readonly lists: readonly ContentsList[];
}

/** The lists of a note: without a filter all of its sections, else those in which something is left. */
export function contentsOf(context: ViewContext, filter: string): Contents {
  const { note } = context;
  const passes = entryFilter(context, filter);
  const lists = new Map<ContentsName, OpenList>();
  if (!passes) for (const { name } of note.contents.sections) listIn(lists, name);
  note.contents.survey(() => {
    for (const entry of note.contents.entries) {
      const list = listIn(lists, listNameOf(entry));
      list.total++;
      if (!passes || passes(entry)) list.keys.push(entryKey(note, entry));
    }
  });
  return { lists: inOrder(lists, note, passes !== undefined) };
}

interface OpenList {
  total: number;
  readonly keys: EntryKey[];
}

function listIn(lists: Map<ContentsName, OpenList>, name: ContentsName): OpenList {
  const list = lists.get(name) ?? { total: 0, keys: [] };
  lists.set(name, list);
  return list;
}

function listNameOf(entry: Entry): ContentsName {
  return entry.kind === 'claim' && entry.summary.key ? 'key-claims' : sectionOfKind[entry.kind];
}

function inOrder(
  lists: ReadonlyMap<ContentsName, Omit<ContentsList, 'name'>>,
  { contents }: Note,
  isFiltered: boolean,
): ContentsList[] {
  return order.flatMap((name) => {
    const list = lists.get(name);
    // Where all claims are key ones, no other list of claims is wanted.
    const isWanted = list && (list.keys.length > 0 || (!isFiltered && isEmptySection(contents, name)));
    return isWanted ? [{ name, ...list }] : [];
  });
}

function isEmptySection({ sections }: Note['contents'], name: ContentsName): boolean {
  return sections.every((section) => section.name !== name || section.entries.length === 0);
}

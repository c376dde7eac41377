import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import { excludedIds } from '../../features/completion/providers/excluded';
import type { Entry } from '../../model/entries/entry';
import type { Severity } from '../../model/scales/severity';
import type { Kind } from '../../model/sections';
import { composed } from '../../text/composed';
import { type Note, noteOf } from '../../workspace/note/note';
import { problemsOf } from '../shared/problems';
import type { ViewContext } from '../shared/view-context';
import { type EvidenceChip, evidenceChipOf } from './evidence-chip';
import { matchRank, ranks, searchFor } from './search';

/** A window on the entries that match some words. */
export interface PickRequest {
  /** Any kind where it is absent. */
  readonly kinds?: readonly Kind[];
  readonly words: string;
  /** The ids of entries that are left out. */
  readonly exclude?: readonly string[];
  /** The field that the entry is for: what may not stand there is left out, as is the entry that has it. */
  readonly into?: { readonly entry: EntryKey; readonly field: string };
  readonly from: number;
  readonly count: number;
}

export interface PickResult {
  readonly total: number;
  readonly from: number;
  readonly items: readonly PickItem[];
}

export interface PickItem extends EvidenceChip {
  /** The worst that is found in it. */
  readonly severity?: Severity;
}

const mostAtOnce = 100;

/** The entries that match some words, the best first; of equally good ones those of the note itself, in its order. */
export function pickEntries(context: ViewContext, request: PickRequest): PickResult {
  const { from, count } = request;
  const found = matching(context.note, request);
  const window = found.slice(from, from + Math.min(mostAtOnce, count));
  return { total: found.length, from, items: window.map((entry) => pickItem(context, entry)) };
}

function pickItem(context: ViewContext, entry: Entry): PickItem {
  const severity = worstOf(context, entry);
  return { ...evidenceChipOf(context.note, entry), ...(severity && { severity }) };
}

const gravity: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function worstOf(context: ViewContext, entry: Entry): Severity | undefined {
  if (noteOf(entry) !== context.note) return undefined;
  const found = new Set(problemsOf(context, entry).map(({ severity }) => severity));
  return gravity.find((severity) => found.has(severity));
}

/** Sorted by buckets, as a note of 10,000 claims has nearly as many that match one letter. */
function matching(note: Note, request: PickRequest): Entry[] {
  const search = searchFor(request.words);
  const isCandidate = candidatesFor(note, request);
  const buckets = Array.from({ length: 2 * ranks }, (): Entry[] => []);
  for (const home of [note, ...note.scope.included])
    for (const { entries } of home.contents.facts)
      for (const entry of entries) {
        const rank = isCandidate(entry) ? matchRank(entry, search) : undefined;
        if (rank !== undefined) buckets[rank + (home === note ? 0 : ranks)]?.push(entry);
      }
  return buckets.flat();
}

function candidatesFor(note: Note, { kinds, exclude = [], into }: PickRequest): (entry: Entry) => boolean {
  const owner = into && entryOfKey(note, into.entry);
  const barred = owner && into ? [owner.id, ...excludedIds(note, owner.id, into.field)] : [];
  const excluded = new Set([...exclude, ...barred].map(composed));
  const wanted = kinds && new Set(kinds);
  return (entry) =>
    (!wanted || wanted.has(entry.kind)) && !excluded.has(entry.id) && note.scope.find(entry.id) === entry;
}

export interface LinkRequest {
  /** What is typed behind the brackets. */
  readonly words: string;
  readonly count: number;
}

export interface LinkItem extends PickItem {
  /** What takes the place of the brackets and of what is typed behind them. */
  readonly insert: string;
}

/** What a link that is being typed may lead to: `[[` and some words. */
export function completeLink(context: ViewContext, { words, count }: LinkRequest): readonly LinkItem[] {
  const { items } = pickEntries(context, { words, from: 0, count });
  return items.map((item) => ({ ...item, insert: `[[${item.id}]]` }));
}

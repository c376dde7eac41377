import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { formatBand } from '../../model/scales/yardsticks';
import type { Kind } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import { shortened } from '../../text/shorten';
import { noteOf } from '../../workspace/note/note';
import { entryFacts } from '../shared/entry-facts';
import { sortOf } from '../shared/filter';
import { problemsOf } from '../shared/problems';
import type { ViewContext } from '../shared/view-context';
import { wordsOf } from '../shared/words';

/** An entry in the contents of its note. */
export interface ContentsRow {
  readonly kind: Kind;
  readonly id: string;
  /** What it is within its kind, in the word of the format: `forecast`, `watching`. */
  readonly sort: string;
  readonly isKey: boolean;
  /** Its text, or what it is called, in plain words. */
  readonly label: string;
  /** What is to be known of it at a glance: a band, a date, a grade. */
  readonly description: string;
  /** What is found in it, but for hints. */
  readonly problems: readonly Diagnostic[];
}

/** The first row of the contents: the note itself. */
export interface ContentsHead {
  /** Its title; empty where it has none. */
  readonly label: string;
  /** Its bottom line. */
  readonly description: string;
}

/** Rows are one line, of which nobody sees more. */
const longestLabel = 200;

/** The row of an entry; undefined where that is gone. */
export function contentsRow(context: ViewContext, key: EntryKey): ContentsRow | undefined {
  const entry = entryOfKey(context.note, key);
  if (!entry) return undefined;
  return {
    kind: entry.kind,
    id: entry.id,
    sort: sortOf(entry),
    isKey: entry.kind === 'claim' && entry.summary.key === true,
    label: shortened(wordsOf(noteOf(entry), entry.title), longestLabel) || entry.id,
    description: factsOf(entry).filter(Boolean).join(' · '),
    problems: problemsOf(context, entry).filter(isTold),
  };
}

/** Hints are quiet marks in the text, and none of a row’s. */
export function isTold({ severity }: Diagnostic): boolean {
  return severity !== 'hint';
}

export function contentsHead({ note }: ViewContext): ContentsHead {
  const { title, 'bottom-line': bottomLine } = note.contents.values;
  return {
    label: shortened(wordsOf(note, title?.value ?? ''), longestLabel),
    description: shortened(wordsOf(note, bottomLine?.value ?? '').replaceAll('**', ''), longestLabel),
  };
}

/** What a reader who decides where to look wants to know, which is another thing of each kind. */
function factsOf(entry: Entry): string[] {
  const { band, likelihood, grade } = entryFacts(entry);
  const odds = band ? formatBand(band) : (likelihood ?? '');
  switch (entry.kind) {
    case 'claim':
      return [odds, unusualSort(entry), dated('due', entry.values.due)];
    case 'hypothesis':
      return [odds];
    case 'indicator':
      return [whenOf(entry.values), grade ?? ''];
    case 'source':
      return [statusOf(entry.values), grade ?? '', entry.values.date?.value ?? ''];
    case 'actor':
      return [entry.values.kind?.value ?? ''];
    case 'gap':
      return [entry.values.status?.value === 'closed' ? 'closed' : ''];
  }
}

/** Most claims are judgements, and need not say so. */
function unusualSort(entry: Entry): string {
  const sort = sortOf(entry);
  return sort === 'judgement' ? '' : sort;
}

interface Dated {
  readonly value: string;
}

function dated(word: string, date: Dated | undefined): string {
  return date ? `${word} ${date.value}` : '';
}

interface Awaited {
  readonly status?: Dated;
  readonly date?: Dated;
  readonly until?: Dated;
}

/** When it happened; of what has not, how it stands, and to when it is awaited. */
function whenOf({ status, date, until }: Awaited): string {
  const state = status?.value ?? 'observed';
  if (state === 'observed') return date?.value ?? '';
  const when = date?.value ?? dated('until', until);
  return [state.replace('-', ' '), when].filter(Boolean).join(' ');
}

function statusOf({ status }: { readonly status?: Dated }): string {
  return status && status.value !== 'current' ? status.value : '';
}
